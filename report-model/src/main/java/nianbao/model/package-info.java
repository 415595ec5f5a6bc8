/** The report, the forms and the events that all stages share: plain records, no framework. */
package nianbao.model;
