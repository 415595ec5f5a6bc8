package nianbao.store.rest;

import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.regex.Pattern;

/** Submission ids as requests write them. */
final class SubmissionIds {

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{64}");

    private SubmissionIds() {}

    /** The id in lower case, as it is kept. */
    static String normal(String written) {
        if (!ID.matcher(written).matches()) {
            throw ProblemException.of(
                    Response.Status.NOT_FOUND,
                    "submission-unknown",
                    "A submission id is the SHA-256 of the document's bytes: 64 hexadecimal digits.");
        }
        return written.toLowerCase(Locale.ROOT);
    }
}
