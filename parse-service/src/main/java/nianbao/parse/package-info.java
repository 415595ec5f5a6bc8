/** Documents to annual reports: the assembly of narrative and tables, and the shell that joins it to the topics. */
package nianbao.parse;
