package nianbao.ingest.http;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The answer to a submission: the broker has it.
 *
 * @param submissionId SHA-256 of the bytes, hexadecimal
 * @param receipt the record on reports.submitted, {@code partition:offset}
 * @param location where to ask what became of it
 */
@Schema(description = "The broker has acknowledged the document")
public record Receipt(
        @Schema(description = "SHA-256 of the bytes, hexadecimal")
        String submissionId,

        @Schema(description = "The record on reports.submitted, partition:offset", examples = "3:1201")
        String receipt,

        @Schema(description = "Where store-service tells what became of it")
        String location) {}
