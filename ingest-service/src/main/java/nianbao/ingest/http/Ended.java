package nianbao.ingest.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import nianbao.model.event.Outcome;
import nianbao.model.event.Rejection;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The answer to a submission whose outcome was waited for and came in time: the receipt, and how it ended. Outcome, report and rejection
 * are what stands on the topics, unchanged.
 *
 * @param submissionId SHA-256 of the bytes, hexadecimal
 * @param receipt the record on reports.submitted, {@code partition:offset}
 * @param location where to ask what became of it
 * @param outcome JSON {@code Outcome}
 * @param report JSON {@code ValidatedReport} of a check that came to one; absent otherwise
 * @param rejection JSON {@code Rejection} of a check that was rejected; absent otherwise
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "The receipt of a document and how it ended")
public record Ended(
        @Schema(description = "SHA-256 of the bytes, hexadecimal")
        String submissionId,

        @Schema(description = "The record on reports.submitted, partition:offset", examples = "3:1201")
        String receipt,

        @Schema(description = "Where store-service tells what became of it")
        String location,

        @Schema(description = "As on reports.outcomes", implementation = Outcome.class) @JsonRawValue
        String outcome,

        @Schema(
                description = "Of a check that came to one: the ValidatedReport as on reports.checked",
                type = SchemaType.OBJECT)
        @JsonRawValue
        String report,

        @Schema(description = "Of a check that was rejected: as on reports.checked", implementation = Rejection.class)
        @JsonRawValue
        String rejection) {}
