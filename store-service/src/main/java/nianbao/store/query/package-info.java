/** What readers ask and how answers are addressed: filters, sort orders, file names, paths. Pure: no framework, no database. */
package nianbao.store.query;
