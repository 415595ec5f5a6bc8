package nianbao.ingest.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Set;
import nianbao.model.event.RejectionCode;
import nianbao.model.event.Topic;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why a request was refused (RFC 9457).
 *
 * @param type names the kind of problem
 * @param title the kind of problem in words (English)
 * @param status the HTTP status
 * @param detail what to do; Chinese where it speaks to a report's author
 * @param code the kind of problem for programs; that of the rejection where the same could be refused after submission
 */
@Schema(description = "Why a request was refused (RFC 9457)")
public record Problem(String type, String title, int status, String detail, String code) {

    /** The media type of a problem. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final String RETRY_AFTER_SECONDS = "5";
    private static final Set<Integer> PASSING = Set.of(429, 503);

    /** A body may be left unread. */
    private static final Set<Integer> CLOSING = Set.of(408, 413, 415, 429);

    static Problem empty() {
        return of("The document is empty", 400, RejectionCode.EMPTY);
    }

    static Problem tooLarge() {
        return of(
                "The document is larger than " + (Topic.MAX_DOCUMENT_BYTES >> 20) + " MiB",
                413,
                RejectionCode.TOO_LARGE);
    }

    static Problem formTooLarge(long limit) {
        return of(
                "form-too-large",
                "The form is larger than " + limit + " bytes",
                413,
                "Send its files in several forms; nothing of this one was taken.");
    }

    static Problem tooManyParts(int limit) {
        return of(
                "too-many-parts",
                "The form has more than " + limit + " parts",
                413,
                "Send its files in several forms; nothing of this one was taken.");
    }

    static Problem malformedForm(String what) {
        return of(
                "malformed-form",
                "The body is no multipart/form-data: " + what,
                400,
                "Send it as curl -F file=@FILE does, or one file's bytes as the body; nothing of this one was taken.");
    }

    static Problem noFiles() {
        return of("no-files", "The form has no files", 400, "Give each document a part with a filename.");
    }

    static Problem malformedRequest(String detail) {
        return of("malformed-request", "The request is malformed", 400, detail);
    }

    static Problem badParameter(String detail) {
        return of("bad-parameter", "A parameter is malformed", 400, detail);
    }

    static Problem badSubmissionId() {
        return of(
                "bad-submission-id",
                "The address names no submission",
                400,
                "A submission id is the SHA-256 of the document's bytes, 64 hexadecimal digits: take it from the answer to its"
                        + " submission, or from sha256sum.");
    }

    static Problem saidTwice(String name) {
        return badParameter(name + " is given twice; give it once");
    }

    static Problem coded() {
        return of(
                RejectionCode.UNSUPPORTED_MEDIA_TYPE.wireName(),
                "The body is compressed",
                415,
                "Send the document's own bytes, without Content-Encoding.");
    }

    static Problem neverAReport(String what) {
        return of(
                RejectionCode.UNSUPPORTED_MEDIA_TYPE.wireName(),
                "The bytes can never be a report",
                415,
                "这是" + what + "，不可能是年度报告。请上传年度报告文件本身。");
    }

    static Problem tooSlow() {
        return of("too-slow", "The body comes too slowly", 408, "Send it again over a better connection.");
    }

    static Problem tooBusy() {
        return of("too-busy", "Too many bytes are being received", 429, "Try again in a few seconds.");
    }

    static Problem brokerUnavailable() {
        return of(
                "broker-unavailable",
                "The broker does not acknowledge what it is sent",
                503,
                "It is not known whether this was taken; send it again later: the same twice does no harm.");
    }

    static Problem spoolUnavailable() {
        return of(
                "spool-unavailable",
                "This service cannot keep the body while it comes",
                503,
                "Nothing was taken; submit it again later. The service's log says what is wrong with its disk.");
    }

    static Problem incomplete() {
        return of("incomplete", "The body ended early", 400, "Send it again, whole.");
    }

    static Problem internal() {
        return of(
                "internal",
                "Something is wrong in this service",
                500,
                "Submit it again later; the service's log says what is wrong.");
    }

    static Problem of(Response.StatusType status) {
        String title = status.getReasonPhrase();
        String code = title.toLowerCase(Locale.ROOT).replace(' ', '-');
        return of(code, title, status.getStatusCode(), "There is nothing to answer this request with; see /q/openapi.");
    }

    private static Problem of(String title, int status, RejectionCode code) {
        return of(code.wireName(), title, status, code.message() + code.remedy());
    }

    private static Problem of(String code, String title, int status, String detail) {
        return new Problem("urn:nianbao:problem:" + code, title, status, detail, code);
    }

    /** The answer. The connection is closed after it where a body may be left unread. */
    Response response() {
        return respond(status).type(MEDIA_TYPE).entity(this).build();
    }

    /** An answer of that status, with the headers that go with it. */
    static Response.ResponseBuilder respond(int status) {
        Response.ResponseBuilder response = Response.status(status);
        if (PASSING.contains(status)) {
            response.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        if (CLOSING.contains(status)) {
            response.header("Connection", "close");
        }
        return response;
    }
}
