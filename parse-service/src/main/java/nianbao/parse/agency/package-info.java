/** Whose report it is: names as offices write them, brought to one id by region (GB/T 2260), kind and former names. */
package nianbao.parse.agency;
