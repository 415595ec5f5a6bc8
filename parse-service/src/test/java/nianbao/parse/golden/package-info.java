/**
 * The golden corpus in {@code src/test/resources/golden}, a folder a case: the document as it came, the text that is in it, the report that is
 * read in it, and what is true of it, which a person wrote down or the document was made from.
 */
package nianbao.parse.golden;
