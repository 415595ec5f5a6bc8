/** Word files (.docx, ECMA-376 in both its dialects) to a document: what a reader sees printed, tracked changes accepted. */
package nianbao.parse.extract.docx;
