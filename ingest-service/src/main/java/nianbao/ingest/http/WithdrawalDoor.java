package nianbao.ingest.http;

import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import nianbao.ingest.IngestConfig;
import nianbao.model.event.ProducerHints;
import nianbao.model.event.SubmissionId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** {@code DELETE /submissions/{id}}: the wish that a document be taken back, as a record of reports.submitted like any other. */
@Path("/submissions")
public class WithdrawalDoor {

    private static final Set<String> NAMES = Set.of("reason", "wait");

    private final Submitter submitter;
    private final Answers answers;
    private final Duration longestWait;

    @Inject
    WithdrawalDoor(Submitter submitter, IngestConfig config) {
        this.submitter = submitter;
        this.answers = new Answers(config);
        this.longestWait = config.longestWait();
    }

    /** Takes the wish. */
    @DELETE
    @Path("{id}")
    @NonBlocking
    @Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
    @Operation(operationId = "withdraw", summary = "Take a document back", description = DoorDocs.WITHDRAW)
    @APIResponse(
            responseCode = "200",
            description = DoorDocs.WITHDRAWN,
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Ended.class)))
    @APIResponse(
            responseCode = "202",
            description = DoorDocs.WITHDRAW_ACCEPTED,
            headers =
                    @Header(
                            name = "Location",
                            description = DoorDocs.LOCATION,
                            schema = @Schema(implementation = String.class)),
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Receipt.class)))
    @APIResponse(
            responseCode = "400",
            description = DoorDocs.BAD_WITHDRAWAL,
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "500",
            description = DoorDocs.INTERNAL,
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "503",
            description = DoorDocs.WITHDRAW_UNAVAILABLE,
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Uni<Response> withdraw(
            @jakarta.ws.rs.core.Context RoutingContext exchange,
            @Parameter(description = DoorDocs.SUBMISSION_ID) @PathParam("id") String id,
            @Parameter(description = DoorDocs.REASON) @QueryParam("reason") String reason,
            @Parameter(description = DoorDocs.WITHDRAW_WAIT) @QueryParam("wait") String wait) {
        Parameters.requireKnown(exchange.queryParams(), NAMES);
        String submissionId = SubmissionId.written(id).orElseThrow(() -> new Refused(Problem.badSubmissionId()));
        requireShort(reason);
        Duration patience = Parameters.patience(wait, longestWait);
        Context home = exchange.vertx().getOrCreateContext();
        return Uni.createFrom()
                .completionStage(submitter
                        .withdraw(submissionId, reason, !patience.isZero())
                        .thenCompose(submitted -> submitter
                                .outcomes(List.of(submitted), patience)
                                .thenApply(done -> {
                                    submitter.leave(List.of(submitted));
                                    return submitted;
                                })))
                .emitOn(task -> home.runOnContext(now -> task.run()))
                .map(answers::toDocument);
    }

    /** What is longer would be cut on its way, and say something else perhaps. */
    private static void requireShort(String reason) {
        if (reason != null && reason.getBytes(StandardCharsets.UTF_8).length > ProducerHints.MAX_BYTES) {
            throw new Refused(Problem.badParameter("reason must have " + ProducerHints.MAX_BYTES
                    + " bytes of UTF-8 or fewer, which is about 340 Chinese characters"));
        }
    }
}
