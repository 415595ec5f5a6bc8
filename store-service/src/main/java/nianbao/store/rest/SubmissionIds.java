package nianbao.store.rest;

import jakarta.ws.rs.core.Response;
import nianbao.model.event.SubmissionId;

/** Submission ids as requests write them. */
final class SubmissionIds {

    private SubmissionIds() {}

    /** The id in lower case, as it is kept. */
    static String normal(String written) {
        return SubmissionId.written(written)
                .orElseThrow(() -> ProblemException.of(
                        Response.Status.NOT_FOUND,
                        "submission-unknown",
                        "A submission id is the SHA-256 of the document's bytes: 64 hexadecimal digits."));
    }
}
