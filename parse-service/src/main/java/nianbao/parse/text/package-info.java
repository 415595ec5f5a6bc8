/** Characters without their typing habits: text condensed with its places kept, numerals, days, and patterns tried only where they may begin. */
package nianbao.parse.text;
