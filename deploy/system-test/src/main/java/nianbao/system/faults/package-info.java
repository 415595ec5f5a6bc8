/** The fault harness: the whole pipeline under fire, and the account that is drawn up afterwards. */
package nianbao.system.faults;
