/** Documents of our own making, every one from a seed and a number, with what must come of them. */
package nianbao.system.faults.documents;
