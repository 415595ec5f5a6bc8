/** The thin shell: messaging and metrics round the pure core. */
package nianbao.validate.shell;
