package nianbao.model.event;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * That a document be taken back; travels as headers of a record that holds no document.
 *
 * @param submissionId the document
 * @param receipt the record on reports.submitted that asks for it, {@code partition:offset}
 * @param submittedAt the broker's append time of that record
 * @param reason why, as whoever asks for it says
 */
public record Wish(String submissionId, String receipt, Instant submittedAt, String reason) {

    /** Why, where nobody says it. */
    public static final String NO_REASON = "未说明原因";

    /** Whether a record is a wish, whatever its value is. */
    public static boolean isIn(Map<String, String> headers) {
        return headers.containsKey(Headers.WITHDRAW);
    }

    /** The wish that a record of reports.submitted is; empty if it names no submission. */
    public static Optional<Wish> asked(Delivery delivery) {
        String reason = ProducerHints.bounded(delivery.headers().get(Headers.REASON));
        return SubmissionId.written(
                        delivery.headers().getOrDefault(Headers.WITHDRAW, "").strip())
                .map(id -> new Wish(id, delivery.receipt(), delivery.timestamp(), reason == null ? NO_REASON : reason));
    }

    /**
     * The wish that a record between the stages is.
     *
     * @throws IllegalArgumentException if the headers name none
     */
    public static Wish from(Map<String, String> headers) {
        Submission submission = Submission.from(headers);
        return new Wish(
                submission.submissionId(),
                submission.receipt(),
                submission.submittedAt(),
                headers.getOrDefault(Headers.REASON, NO_REASON));
    }

    /** The headers that carry it on. */
    public Map<String, String> headers() {
        Map<String, String> headers = new HashMap<>(submission().headers());
        headers.put(Headers.WITHDRAW, submissionId);
        headers.put(Headers.REASON, reason);
        return headers;
    }

    /** What it is as a submission: an event that follows from it names it so. */
    public Submission submission() {
        return new Submission(submissionId, receipt, submittedAt, null, null, 0, ProducerHints.NONE);
    }
}
