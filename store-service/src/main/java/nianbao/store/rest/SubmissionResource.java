package nianbao.store.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nianbao.model.event.ProducerHints;
import nianbao.store.entity.ReceiptEntity;
import nianbao.store.entity.ReceiptKey;
import nianbao.store.entity.RejectionEntity;
import nianbao.store.entity.ReportEntity;
import nianbao.store.query.Attachment;
import nianbao.store.query.Paths;
import nianbao.store.query.Status;
import nianbao.store.replay.Replayer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What was submitted. */
@Path("/submissions/{id}")
@Tag(name = "submissions", description = "What was submitted, and what became of it")
public class SubmissionResource {

    private static final int ASK_AGAIN_SECONDS = 1;
    private static final int BROKER_AGAIN_SECONDS = 5;

    private static final Set<String> NO_REPORT = Set.of("checked", "withdrawn");

    private final ObjectMapper mapper;
    private final Replayer replayer;

    SubmissionResource(ObjectMapper mapper, Replayer replayer) {
        this.mapper = mapper;
        this.replayer = replayer;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "submission",
            summary = "What became of a submission",
            description =
                    "By its latest receipt, alone or in an archive. A submission that has just been made may take a moment to be known here:"
                            + " ask again while the answer is 404 submission-unknown or its status is processing.")
    @APIResponse(
            responseCode = "200",
            description = "what became of it",
            content = @Content(schema = @Schema(implementation = SubmissionView.class)))
    @APIResponse(
            responseCode = "404",
            description = "submission-unknown, with Retry-After",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public SubmissionView submission(
            @PathParam("id") @Parameter(description = "SHA-256 of the document's bytes, 64 hexadecimal digits")
                    String id) {
        String submissionId = SubmissionIds.normal(id);
        ReceiptEntity receipt =
                ReceiptEntity.latestOf(submissionId).orElseThrow(() -> unknown("No such submission is known yet."));
        Optional<RejectionEntity> rejection =
                RejectionEntity.findByIdOptional(new ReceiptKey(receipt.receipt, submissionId));
        Optional<ReportEntity.Row> report = reportOf(receipt);
        Optional<ReceiptEntity> archive = receipt.receiptMember > 0 ? receipt.archive() : Optional.empty();
        boolean remembered = archive.orElse(receipt).submittedAt != null;
        JsonNode outcome = tree(receipt.outcomeDocument);
        return new SubmissionView(
                submissionId,
                Status.of(receipt.outcome, remembered, receipt.reportWritten, rejection.isPresent()),
                report.map(ReportEntity.Row::agencyName).orElse(null),
                report.map(ReportEntity.Row::year).orElse(null),
                report.map(row -> Paths.report(row.agencyId(), row.year())).orElse(null),
                outcome,
                rejection.map(found -> tree(found.document)).orElse(null),
                archive.map(found -> Paths.submission(found.submissionId)).orElse(null),
                outcome != null && outcome.path("childCount").isInt()
                        ? outcome.get("childCount").intValue()
                        : null,
                receipt.receiptMember > 0
                        ? List.of()
                        : receipt.members().stream()
                                .map(member -> MemberView.of(member, remembered))
                                .toList());
    }

    @GET
    @Path("/original")
    @Operation(
            operationId = "original",
            summary = "The document as it was submitted",
            description =
                    "Its bytes, as a file to keep: never to be opened in place, since anybody may have submitted it."
                            + " Documents that were only checked are not kept.")
    @APIResponse(
            responseCode = "200",
            description = "the bytes, with the media type found from them",
            content =
                    @Content(
                            mediaType = MediaType.WILDCARD,
                            schema =
                                    @Schema(
                                            type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING,
                                            format = "binary")))
    @APIResponse(
            responseCode = "404",
            description = "submission-unknown, with Retry-After",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response answerOriginal(
            @PathParam("id") @Parameter(description = "SHA-256 of the document's bytes, 64 hexadecimal digits")
                    String id) {
        String submissionId = SubmissionIds.normal(id);
        Original original = original(submissionId);
        Optional<ReceiptEntity> receipt = ReceiptEntity.latestDescribing(submissionId);
        String found = ReceiptEntity.mediaTypeOf(submissionId).orElse(null);
        return Response.ok((StreamingOutput) original::writeTo)
                .header("Content-Length", original.size())
                .type(Attachment.mediaType(
                        found, receipt.map(r -> r.contentType).orElse(null)))
                .header(
                        "Content-Disposition",
                        Attachment.disposition(receipt.map(r -> r.filename).orElse(null), submissionId))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("Cache-Control", "private, max-age=31536000, immutable")
                .build();
    }

    @POST
    @Path("/replay")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "replay",
            summary = "Send a document through the pipeline once more",
            description =
                    "As it is archived, with what its producer said of it, as a new submission with a receipt and an outcome of its own. What is"
                            + " read and judged as before ends as a duplicate; what was withdrawn stands again, as does an older revision. A document"
                            + " of an archive goes alone.")
    @APIResponse(
            responseCode = "202",
            description = "the broker holds it",
            content = @Content(schema = @Schema(implementation = Replayed.class)))
    @APIResponse(
            responseCode = "404",
            description = "submission-unknown, with Retry-After",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "503",
            description = "broker-unavailable, with Retry-After",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response replay(
            @PathParam("id") @Parameter(description = "SHA-256 of the document's bytes, 64 hexadecimal digits")
                    String id) {
        String submissionId = SubmissionIds.normal(id);
        byte[] document = bytes(original(submissionId));
        String receipt = replayer.send(submissionId, hints(submissionId), document)
                .orElseThrow(
                        () -> ProblemException.retryAfter(
                                BROKER_AGAIN_SECONDS,
                                Response.Status.SERVICE_UNAVAILABLE,
                                "broker-unavailable",
                                "It is not known whether the broker has the document; replay it again later: twice does no harm."));
        return Response.accepted(new Replayed(submissionId, receipt, Paths.submission(submissionId)))
                .build();
    }

    private static Original original(String submissionId) {
        return Original.of(submissionId).orElseThrow(() -> unknown("No document with this id is kept, or not yet."));
    }

    private static byte[] bytes(Original original) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(Math.toIntExact(original.size()));
        try {
            original.writeTo(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** What was said of a document last; of an archive's member, of the archive. */
    private static ProducerHints hints(String submissionId) {
        Optional<ReceiptEntity> own = ReceiptEntity.latestDescribing(submissionId);
        Optional<ReceiptEntity> whole = own.flatMap(receipt -> receipt.receiptMember > 0 ? receipt.archive() : own);
        return new ProducerHints(
                own.map(receipt -> receipt.contentType).orElse(null),
                own.map(receipt -> receipt.filename).orElse(null),
                whole.map(receipt -> receipt.sourceUrl).orElse(null),
                whole.map(receipt -> receipt.agency).orElse(null),
                whole.map(receipt -> receipt.regionCode).orElse(null),
                whole.map(receipt -> receipt.year).orElse(null),
                false,
                true);
    }

    /** What was only checked or was taken back is no report, whatever it would be or was. */
    private static Optional<ReportEntity.Row> reportOf(ReceiptEntity receipt) {
        return receipt.reportKey == null || NO_REPORT.contains(receipt.outcome)
                ? Optional.empty()
                : ReportEntity.row(receipt.reportKey);
    }

    private JsonNode tree(byte[] json) {
        if (json == null) {
            return null;
        }
        try {
            return mapper.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was read as JSON before is none now", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ProblemException unknown(String detail) {
        return ProblemException.retryAfter(ASK_AGAIN_SECONDS, Response.Status.NOT_FOUND, "submission-unknown", detail);
    }
}
