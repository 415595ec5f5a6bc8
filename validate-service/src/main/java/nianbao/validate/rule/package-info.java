/** The rules, a class each, and the catalogue that lists them. */
package nianbao.validate.rule;
