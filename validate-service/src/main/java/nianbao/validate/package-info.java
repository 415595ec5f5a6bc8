/** Judges a parsed report: its identities, its figures, its text against its tables; findings, what is missing, a verdict. */
package nianbao.validate;
