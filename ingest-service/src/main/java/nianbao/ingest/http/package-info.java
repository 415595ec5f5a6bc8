/** The HTTP door: puts documents on reports.submitted, as any producer could. */
package nianbao.ingest.http;
