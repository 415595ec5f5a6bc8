/**
 * store-service: what was submitted, what became of it, and the reports. {@code event} and {@code query} are the pure core; {@code write}
 * puts events into PostgreSQL; {@code intake} takes them from the topics; {@code database} migrates and watches; {@code entity} and
 * {@code rest} answer.
 */
package nianbao.store;
