/** Admission, the core of the stage: what a document is, found from its bytes alone. No framework, no broker. */
package nianbao.ingest.admission;
