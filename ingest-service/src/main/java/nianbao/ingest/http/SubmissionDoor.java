package nianbao.ingest.http;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
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
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import nianbao.ingest.IngestConfig;
import nianbao.model.event.ProducerHints;
import nianbao.model.event.SubmissionId;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.logging.Logger;

/** {@code POST /submissions}: a document's bytes in, a receipt out once the broker has acknowledged them. */
@Path("/submissions")
public class SubmissionDoor {

    private static final Logger LOG = Logger.getLogger(SubmissionDoor.class);
    private static final Pattern TRUTH = Pattern.compile("true|false");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern REGION_CODE = Pattern.compile("\\d{6}(?:\\d{3}|\\d{6})?");

    private final SubmittedProducer producer;
    private final InFlightBytes inFlight;
    private final String storeUrl;

    @Inject
    SubmissionDoor(SubmittedProducer producer, IngestConfig config) {
        this.producer = producer;
        this.inFlight = new InFlightBytes(config.inFlightLimit().asLongValue());
        this.storeUrl = config.storeUrl().toString().replaceFirst("/+$", "");
    }

    /** Takes a document. */
    @POST
    @Blocking
    @Consumes(MediaType.WILDCARD)
    @Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
    @Operation(
            operationId = "submit",
            summary = "Submit a document",
            description =
                    "Send a file's bytes as the body. Any format may be sent: what it is is found from the bytes, and what cannot"
                            + " be read ends as a rejection that says what to do. The answer comes as soon as the broker holds the document;"
                            + " follow `location` for what becomes of it. The query parameters settle what the document leaves open.")
    @RequestBody(
            description = "The document, up to 32 MiB",
            required = true,
            content = @Content(mediaType = "*/*", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(
            responseCode = "202",
            description = "The broker holds the document",
            headers =
                    @Header(
                            name = "Location",
                            description = "Where to ask what became of it",
                            schema = @Schema(implementation = String.class)),
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Receipt.class)))
    @APIResponse(
            responseCode = "400",
            description = "`empty`: no body; `bad-parameter`",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "413",
            description = "`too-large`: more than 32 MiB",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "415",
            description = "`unsupported-media-type`: a multipart form",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "429",
            description = "`too-busy`: see Retry-After",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "503",
            description = "`broker-unavailable`: see Retry-After",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Uni<Response> submit(
            InputStream body,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_LENGTH) Long length,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_TYPE) String contentType,
            @Parameter(description = "The file's name, percent-encoded UTF-8") @HeaderParam("X-Filename")
                    String filename,
            @Parameter(description = "Where the document was found") @HeaderParam("X-Source-Url") String sourceUrl,
            @Parameter(description = "The agency's full name") @QueryParam("agency") String agency,
            @Parameter(description = "The agency's GB/T 2260 code, six digits") @QueryParam("regionCode")
                    String regionCode,
            @Parameter(description = "The year the report is about") @QueryParam("year") String year,
            @Parameter(description = "Only check the document: it is neither kept nor published") @QueryParam("check")
                    String check)
            throws IOException {
        if (contentType != null && contentType.toLowerCase(Locale.ROOT).startsWith("multipart/")) {
            throw Problem.multipart().asException();
        }
        ProducerHints hints = new ProducerHints(
                contentType,
                filename == null ? null : PercentEncoding.decode(filename),
                sourceUrl,
                agency,
                wellFormed("regionCode", regionCode, REGION_CODE, "a GB/T 2260 code of six digits"),
                wellFormed("year", year, YEAR, "a year of four digits"),
                "true".equals(wellFormed("check", check, TRUTH, "true or false")));
        InFlightBytes.Share share = inFlight.open();
        try {
            byte[] document = Body.read(body, length == null ? -1 : length, share);
            if (document.length == 0) {
                throw Problem.empty().asException();
            }
            return submit(document, hints.headers(), share);
        } catch (IOException | RuntimeException e) {
            share.close();
            throw e;
        }
    }

    private Uni<Response> submit(byte[] document, Map<String, String> headers, InFlightBytes.Share share) {
        String submissionId = SubmissionId.of(document);
        return producer.send(submissionId, headers, document, share::close)
                .map(acknowledged -> accepted(submissionId, acknowledged))
                .onFailure()
                .recoverWithItem(failure -> {
                    LOG.warnf("submission=%s stage=ingest outcome=broker-unavailable cause=%s", submissionId, failure);
                    return Problem.brokerUnavailable().response();
                });
    }

    private Response accepted(String submissionId, RecordMetadata acknowledged) {
        URI location = URI.create(storeUrl + "/submissions/" + submissionId);
        Receipt receipt =
                new Receipt(submissionId, acknowledged.partition() + ":" + acknowledged.offset(), location.toString());
        return Response.accepted(receipt)
                .type(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.LOCATION, location)
                .build();
    }

    private static String wellFormed(String name, String value, Pattern pattern, String meaning) {
        if (value == null || value.isBlank()) {
            return null;
        }
        if (!pattern.matcher(value).matches()) {
            throw Problem.badParameter(name + " must be " + meaning).asException();
        }
        return value;
    }
}
