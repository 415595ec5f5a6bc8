package nianbao.ingest.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import nianbao.model.event.Outcome;
import nianbao.model.event.Rejection;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of one file of a form: as if it had been posted alone.
 *
 * @param filename as its part says
 * @param status 200 or 202, or that of the problem
 * @param submissionId absent where there is a problem, as the next two
 * @param receipt the record on reports.submitted
 * @param location where to ask what became of it
 * @param outcome with status 200: how it ended
 * @param report with status 200: that of a check
 * @param rejection with status 200: that of a check
 * @param problem why it was not taken; absent otherwise
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What became of one file of a form")
public record Entry(
        @Schema(description = "As the part says") String filename,

        @Schema(description = "The status that the file would have been answered with alone")
        int status,

        String submissionId,
        String receipt,
        String location,

        @Schema(implementation = Outcome.class) @JsonRawValue
        String outcome,

        @Schema(type = SchemaType.OBJECT) @JsonRawValue String report,

        @Schema(implementation = Rejection.class) @JsonRawValue
        String rejection,

        @Schema(description = "Why the file was not taken") Problem problem) {}
