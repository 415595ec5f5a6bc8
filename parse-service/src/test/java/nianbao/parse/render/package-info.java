/** The same report in every format: generated, rendered as offices publish it, parsed, and compared with what was written. */
package nianbao.parse.render;
