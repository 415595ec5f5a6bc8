/** The three statutory tables of a document, read by the labels of the form: every figure with its state and its place. */
package nianbao.parse.table;
