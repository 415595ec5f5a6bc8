package nianbao.model.event;

import java.time.Instant;

/**
 * A document that could not be processed: the value of {@code reports.rejected}.
 *
 * @param submissionId SHA-256 of its bytes
 * @param receipt what it came as, see {@link Submission#receipt()}
 * @param stage the stage that refused it
 * @param code why
 * @param message why, in one sentence for its author (Chinese)
 * @param remedy what to do about it (Chinese)
 * @param detail what was found, for an operator (English)
 * @param bytes the document
 * @param rejectedAt when
 * @param retryable whether the same bytes may go through another time
 */
public record Rejection(
        String submissionId,
        String receipt,
        Stage stage,
        RejectionCode code,
        String message,
        String remedy,
        String detail,
        Bytes bytes,
        Instant rejectedAt,
        boolean retryable) {

    /**
     * The document that was refused.
     *
     * @param url where its bytes can be fetched, relative to store-service; null of a check, whose bytes are not kept, and where there are none
     * @param size in bytes
     * @param mediaType as found from the bytes, or null
     * @param filename as its producer named it, or null
     */
    public record Bytes(String url, long size, String mediaType, String filename) {}

    /** The same of a record that holds no document: there are no bytes to fetch. */
    public Rejection withoutDocument() {
        return new Rejection(
                submissionId,
                receipt,
                stage,
                code,
                message,
                remedy,
                detail,
                new Bytes(null, bytes.size(), null, null),
                rejectedAt,
                retryable);
    }

    /** A rejection with the code's own sentences. */
    public static Rejection of(Submission submission, Stage stage, RejectionCode code, String detail, Instant now) {
        return of(submission, stage, code, code.message(), code.remedy(), detail, now);
    }

    /** A rejection with sentences that fit the document better than the code's own. */
    public static Rejection of(
            Submission submission,
            Stage stage,
            RejectionCode code,
            String message,
            String remedy,
            String detail,
            Instant now) {
        return new Rejection(
                submission.submissionId(),
                submission.receipt(),
                stage,
                code,
                message,
                remedy,
                detail,
                new Bytes(
                        submission.producer().checkOnly()
                                ? null
                                : "/submissions/" + submission.submissionId() + "/original",
                        submission.size(),
                        submission.mediaType(),
                        submission.producer().filename()),
                now,
                code.retryable());
    }
}
