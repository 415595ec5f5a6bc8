/** Batches of events into PostgreSQL, each in one transaction; plain JDBC, so that every statement can be read and repeated. */
package nianbao.store.write;
