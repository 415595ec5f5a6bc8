package nianbao.ingest.http;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
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

    static Problem empty() {
        return of("The body is empty", 400, RejectionCode.EMPTY);
    }

    static Problem tooLarge() {
        return of(
                "The document is larger than " + (Topic.MAX_DOCUMENT_BYTES >> 20) + " MiB",
                413,
                RejectionCode.TOO_LARGE);
    }

    static Problem badParameter(String detail) {
        return of("bad-parameter", "A parameter is malformed", 400, detail);
    }

    static Problem multipart() {
        return of(
                "unsupported-media-type",
                "The body is a form, not a document",
                415,
                "Send the file's bytes as the body, as curl --data-binary @file does; one document a request.");
    }

    static Problem tooBusy() {
        return of("too-busy", "Too many bytes are being received", 429, "Try again in a few seconds.");
    }

    static Problem brokerUnavailable() {
        return of(
                "broker-unavailable",
                "The broker does not acknowledge documents",
                503,
                "It is not known whether the document was taken; submit it again later: the same bytes twice do no harm.");
    }

    static Problem incomplete() {
        return of("incomplete", "The body ended early", 400, "Send it again, whole.");
    }

    static Problem internal() {
        return of("internal", "Something is wrong in this service", 500, "Its log says what.");
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
        Response.ResponseBuilder response =
                Response.status(status).type(MEDIA_TYPE).entity(this);
        if (status == 429 || status == 503) {
            response.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        if (status == 413 || status == 415 || status == 429) {
            response.header("Connection", "close");
        }
        return response.build();
    }

    WebApplicationException asException() {
        return new WebApplicationException(title, response());
    }
}
