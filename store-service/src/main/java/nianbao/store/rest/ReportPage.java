package nianbao.store.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of a list of reports. */
@Schema(description = "A page of a list of reports")
public record ReportPage(
        List<ReportSummary> items,
        @Schema(description = "which page, from 1") int page,
        @Schema(description = "the most reports on a page") int size,

        @Schema(description = "how many reports there are on all pages")
        long total) {}
