package nianbao.store.rest;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A report in a list. */
@Schema(description = "A report in a list")
public record ReportSummary(
        @Schema(examples = "330382:卫生健康局/2021") String reportKey,
        AgencyView agency,
        @Schema(examples = "2021") int year,

        @Schema(description = "2019, 2021, mixed or none", examples = "2021")
        String form,

        @Schema(description = "inconsistent, incomplete, consistent or unchecked", examples = "consistent")
        String verdict,

        @Schema(description = "how many findings of each severity")
        Findings findings,

        @Schema(description = "the broker's time of the submission")
        Instant submittedAt,

        @Schema(description = "where the report is answered, relative to this service")
        String url) {

    /** Whose report it is. */
    @Schema(name = "AgencySummary")
    public record AgencyView(
            @Schema(examples = "330382:卫生健康局") String id,
            @Schema(examples = "乐清市卫生健康局") String name,

            @Schema(description = "GB/T 2260, null where the region is not settled", examples = "330382")
            String regionCode) {}

    /** How many findings of each severity. */
    @Schema(name = "FindingCounts")
    public record Findings(long error, long warning, long notice) {}
}
