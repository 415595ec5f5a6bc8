/** Characters without their typing habits: text condensed with its places kept and an index of its words, numerals, days, and patterns tried only where they may begin. */
package nianbao.parse.text;
