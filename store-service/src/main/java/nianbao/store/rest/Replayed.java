package nianbao.store.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That a document goes through the pipeline once more. */
@Schema(description = "The broker has acknowledged the document once more")
public record Replayed(
        @Schema(description = "SHA-256 of the document's bytes, hexadecimal")
        String submissionId,

        @Schema(description = "the new record on reports.submitted, partition:offset", examples = "3:1204")
        String receipt,

        @Schema(description = "where what becomes of it is answered, relative to this service")
        String location) {}
