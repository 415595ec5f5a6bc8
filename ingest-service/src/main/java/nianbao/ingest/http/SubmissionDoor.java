package nianbao.ingest.http;

import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import nianbao.ingest.IngestConfig;
import nianbao.model.event.Topic;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** {@code POST /submissions}: documents in, receipts out once the broker has acknowledged them, or outcomes. Holds no thread meanwhile. */
@Path("/submissions")
public class SubmissionDoor {

    private final SpoolFolder spools;
    private final Deliverer deliverer;
    private final IngestConfig config;
    private final BodyPump.Pace pace;

    @Inject
    SubmissionDoor(SpoolFolder spools, Deliverer deliverer, IngestConfig config) {
        this.spools = spools;
        this.deliverer = deliverer;
        this.config = config;
        this.pace = new BodyPump.Pace(config.bodyIdle(), config.bodyWithin());
    }

    /** Takes a document, or a form of several. */
    @POST
    @NonBlocking
    @Consumes(MediaType.WILDCARD)
    @Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
    @Operation(operationId = "submit", summary = "Submit a document, or several", description = DoorDocs.SUBMIT)
    @RequestBody(
            description = DoorDocs.BODY,
            required = true,
            content = {
                @Content(mediaType = "*/*", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = MediaType.MULTIPART_FORM_DATA,
                        schema =
                                @Schema(
                                        type = SchemaType.OBJECT,
                                        properties =
                                                @SchemaProperty(
                                                        name = "file",
                                                        type = SchemaType.ARRAY,
                                                        implementation = String.class,
                                                        format = "binary",
                                                        description = DoorDocs.FORM_FILE)))
            })
    @APIResponse(
            responseCode = "200",
            description = DoorDocs.OK,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(oneOf = {Ended.class, Submissions.class})))
    @APIResponse(
            responseCode = "202",
            description = DoorDocs.ACCEPTED,
            headers =
                    @Header(
                            name = "Location",
                            description = DoorDocs.LOCATION,
                            schema = @Schema(implementation = String.class)),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(oneOf = {Receipt.class, Submissions.class})))
    @APIResponse(
            responseCode = "207",
            description = DoorDocs.MULTI_STATUS,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Submissions.class)))
    @APIResponse(
            responseCode = "400",
            description = DoorDocs.BAD_REQUEST,
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "408",
            description = DoorDocs.TOO_SLOW,
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "413",
            description = DoorDocs.TOO_LARGE,
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "415",
            description = DoorDocs.NEVER,
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "429",
            description = DoorDocs.BUSY,
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "500",
            description = DoorDocs.INTERNAL,
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "503",
            description = DoorDocs.UNAVAILABLE,
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Uni<Response> submit(
            @jakarta.ws.rs.core.Context RoutingContext exchange,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_TYPE) String contentType,
            @Parameter(description = "The file's name, percent-encoded UTF-8; not for forms") @HeaderParam("X-Filename")
                    String filename,
            @Parameter(description = "Where the document was found") @HeaderParam("X-Source-Url") String sourceUrl,
            @Parameter(description = "The agency's full name") @QueryParam("agency") String agency,
            @Parameter(description = "The agency's GB/T 2260 code, six digits") @QueryParam("regionCode")
                    String regionCode,
            @Parameter(description = "The year the report is about") @QueryParam("year") String year,
            @Parameter(description = DoorDocs.CHECK) @QueryParam("check") String check,
            @Parameter(description = DoorDocs.WAIT) @QueryParam("wait") String wait) {
        Map<String, String> query = new HashMap<>();
        query.put("agency", agency);
        query.put("regionCode", regionCode);
        query.put("year", year);
        query.put("check", check == null ? exchange.queryParams().get("check") : check); // an empty one comes as none
        query.put("wait", wait);
        boolean form = FormBody.isForm(contentType);
        Optional<Problem> refusal = refusalOf(exchange, query).or(() -> refusalOf(exchange.request(), form));
        Spool spool = spools.open();
        BodySink sink = form
                ? FormBody.of(contentType, spool, config.formLimit().asLongValue(), config.formParts())
                : new RawBody(spool, filename == null ? null : FieldText.decode(filename), contentType);
        CompletableFuture<Deliverer.Reply> reply = BodyPump.receive(exchange, refusal, sink, pace)
                .thenCompose(parcel -> deliverer.deliver(parcel, form, query, sourceUrl));
        // Whatever thread completes it: answers are worded and written where the request lives.
        Context home = exchange.vertx().getOrCreateContext();
        return Uni.createFrom()
                .completionStage(reply)
                .emitOn(task -> home.runOnContext(now -> task.run()))
                .map(Deliverer.Reply::respond);
    }

    /** Why the request is refused whatever its body holds, which may be long in coming. */
    private Optional<Problem> refusalOf(RoutingContext exchange, Map<String, String> query) {
        try {
            Parameters.requireKnown(exchange.queryParams(), Parameters.NAMES);
            requireUncoded(exchange.request().getHeader(HttpHeaders.CONTENT_ENCODING));
            Parameters.of(query, config.longestWait());
            return Optional.empty();
        } catch (Refused e) {
            return Optional.of(e.problem());
        }
    }

    /** The document is what is kept and published: as it is, and not as it was packed for the way. */
    private static void requireUncoded(String contentEncoding) {
        if (contentEncoding != null && !contentEncoding.isBlank() && !contentEncoding.equalsIgnoreCase("identity")) {
            throw new Refused(Problem.coded());
        }
    }

    /** Why the body is not wanted, as its length says already. */
    private Optional<Problem> refusalOf(HttpServerRequest request, boolean form) {
        long length = lengthOf(request);
        long limit = form ? config.formLimit().asLongValue() : Topic.MAX_DOCUMENT_BYTES;
        if (length > limit) {
            return Optional.of(form ? Problem.formTooLarge(limit) : Problem.tooLarge());
        }
        return length > spools.free() ? Optional.of(Problem.tooBusy()) : Optional.empty();
    }

    private static long lengthOf(HttpServerRequest request) {
        try {
            return Long.parseLong(Optional.ofNullable(request.getHeader(HttpHeaders.CONTENT_LENGTH))
                    .orElse("0"));
        } catch (NumberFormatException e) {
            return 0; // what comes is counted anyway
        }
    }
}
