package nianbao.store.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What went wrong, as RFC 9457 has it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What went wrong (RFC 9457)")
public record Problem(
        @Schema(description = "a URI that names the kind of problem", examples = "urn:nianbao:problem:report-unknown")
        String type,

        @Schema(description = "the HTTP status in words") String title,
        @Schema(description = "the HTTP status") int status,

        @Schema(description = "a sentence on what is wrong and what to do")
        String detail,

        @Schema(description = "the stable name of the kind of problem", examples = "report-unknown")
        String code,

        @Schema(description = "for agency-ambiguous: the agencies of that name")
        List<Candidate> candidates) {

    /** The media type of problems. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** An agency that may be meant. */
    public record Candidate(
            @Schema(examples = "330382:卫生健康局") String id,
            @Schema(examples = "乐清市卫生健康局") String name,

            @Schema(description = "GB/T 2260, null where the region is not settled")
            String regionCode,

            @Schema(description = "the report asked for, if it is this agency")
            String url) {}
}
