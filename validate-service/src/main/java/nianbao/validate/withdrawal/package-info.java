/** What became of each submission, so that it can be taken back. */
package nianbao.validate.withdrawal;
