/** The tables as answers are read from them. Rows are written by {@code nianbao.store.write}, the schema by Flyway. */
package nianbao.store.entity;
