/** The same report in every format, as {@code nianbao.testing.render} makes it: parsed, and compared with what was written. */
package nianbao.parse.render;
