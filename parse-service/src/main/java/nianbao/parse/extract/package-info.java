/** Bytes to documents: text once, and the paragraphs and grids it is made of; one extractor a format. */
package nianbao.parse.extract;
