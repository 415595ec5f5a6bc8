/** What is remembered of an agency's reports, and what follows from an arrival for it: pure functions from memory to memory. */
package nianbao.validate.memory;
