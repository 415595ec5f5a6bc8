/** PDF with text: glyphs and ruling lines to paragraphs and grids. */
package nianbao.parse.extract.pdf;
