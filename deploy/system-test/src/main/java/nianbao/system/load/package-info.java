/** How fast the pipeline works, what that takes, and what becomes of both when it is pressed. */
package nianbao.system.load;
