/** What the topics say, read from their bytes, and the rule by which a report stands. Pure: no framework, no database. */
package nianbao.store.event;
