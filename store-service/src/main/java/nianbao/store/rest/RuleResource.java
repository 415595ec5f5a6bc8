package nianbao.store.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import nianbao.model.rule.RuleCatalogue;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The catalogue of rules, as report-model has it. */
@Path("/rules")
@Tag(name = "rules", description = "What reports are checked for")
public class RuleResource {

    private final RuleCatalogue catalogue = RuleCatalogue.standard();

    /** All rules, with the version of their set. */
    @Schema(name = "Rules")
    public record Rules(
            @Schema(description = "the version; a report's `ruleSet` begins with that of the rules which judged it")
            String ruleSet,

            List<RuleView> rules) {}

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "rules",
            summary = "All rules",
            description =
                    "The rules as they are delivered. A deployment may switch rules off or set another severity: its"
                            + " reports' `ruleSet` then has a suffix.")
    @APIResponse(
            responseCode = "200",
            description = "the catalogue",
            content = @Content(schema = @Schema(implementation = Rules.class)))
    public Rules rules() {
        return new Rules(
                catalogue.version(),
                catalogue.rules().stream().map(RuleView::of).toList());
    }

    @GET
    @Path("/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "rule", summary = "A rule by its id")
    @APIResponse(
            responseCode = "200",
            description = "the rule",
            content = @Content(schema = @Schema(implementation = RuleView.class)))
    @APIResponse(
            responseCode = "404",
            description = "rule-unknown",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public RuleView rule(@PathParam("id") String id) {
        return catalogue
                .rule(id)
                .map(RuleView::of)
                .orElseThrow(() -> ProblemException.of(
                        Response.Status.NOT_FOUND, "rule-unknown", "There is no such rule; GET /rules lists all."));
    }
}
