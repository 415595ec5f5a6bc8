/** ingest-service: the shell round {@link nianbao.ingest.admission}. */
package nianbao.ingest;
