package nianbao.store.rest;

import jakarta.ws.rs.core.Response;
import java.util.List;

/** Ends a request with a problem. */
final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Response response;

    private ProblemException(Response response, String detail) {
        super(detail);
        this.response = response;
    }

    static ProblemException of(Response.Status status, String code, String detail) {
        return new ProblemException(
                Problems.response(status, code, detail, null).build(), detail);
    }

    /** The same may well be answered in so many seconds. */
    static ProblemException retryAfter(int seconds, Response.Status status, String code, String detail) {
        return new ProblemException(
                Problems.response(status, code, detail, null)
                        .header("Retry-After", seconds)
                        .build(),
                detail);
    }

    static ProblemException ambiguous(String detail, List<Problem.Candidate> candidates) {
        return new ProblemException(
                Problems.response(Response.Status.CONFLICT, "agency-ambiguous", detail, candidates)
                        .build(),
                detail);
    }

    Response response() {
        return response;
    }
}
