/** The report as the rules see it: tables in their forms, cells with names and places. */
package nianbao.validate.subject;
