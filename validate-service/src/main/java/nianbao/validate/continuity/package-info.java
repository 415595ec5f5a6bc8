/** Two neighbouring years of one agency held against each other: pure, and without regard to which of them came first. */
package nianbao.validate.continuity;
