package nianbao.ingest.http;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The answer to a form.
 *
 * @param submissions one a file, in the form's order
 */
@Schema(description = "What became of each file of a form")
public record Submissions(
        @Schema(description = "One a file, in the form's order")
        List<Entry> submissions) {}
