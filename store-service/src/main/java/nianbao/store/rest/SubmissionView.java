package nianbao.store.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import nianbao.model.event.Outcome;
import nianbao.model.event.Rejection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a submission. */
@Schema(name = "Submission", description = "What became of a submission, by its latest receipt")
public record SubmissionView(
        @Schema(description = "SHA-256 of the document's bytes, hexadecimal")
        String submissionId,

        @Schema(
                description =
                        "processing: nothing final yet; stored: it is a validated report and can be fetched; or how it"
                                + " ended otherwise",
                enumeration = {"processing", "stored", "rejected", "duplicate", "checked", "unpacked", "withdrawn"})
        String status,

        @Schema(description = "the full name of the agency whose report it became, or null", examples = "乐清市卫生健康局")
        String agency,

        @Schema(description = "the year of the report it became, or null", examples = "2021")
        Integer year,

        @Schema(
                description = "where the report it became is answered, relative to this service, or null",
                examples = "/reports/330382:%E5%8D%AB%E7%94%9F%E5%81%A5%E5%BA%B7%E5%B1%80/2021")
        String report,

        @Schema(
                description = "the record on reports.outcomes, or null while processing",
                implementation = Outcome.class)
        JsonNode outcome,

        @Schema(
                description = "for a rejected submission: why, and what to do, as on reports.rejected; else null",
                implementation = Rejection.class)
        JsonNode rejection,

        @Schema(description = "where the archive that it came in is answered, relative to this service, or null")
        String archive,

        @Schema(description = "how many documents an archive holds, or null; children may still be fewer")
        Integer childCount,

        @Schema(description = "the documents of an archive of which anything is known, in its order; else empty")
        List<MemberView> children) {}
