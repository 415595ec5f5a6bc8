/** Who waits at the HTTP door for what becomes of a document, and the reader of the topics that say it. */
package nianbao.ingest.outcomes;
