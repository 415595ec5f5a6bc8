/** Whole reports of our own making, the same one in every format and as offices publish it: what a person reads in them is known. */
package nianbao.testing.render;
