package nianbao.store.event;

import java.time.Instant;

/**
 * An event on reports.rejected.
 *
 * @param receipt the record on reports.submitted
 * @param submissionId the document
 * @param stage the stage that refused it
 * @param code why
 * @param mediaType of the document as found, or null
 * @param filename of the document, or null
 * @param rejectedAt when
 * @param retryable whether the same bytes may go through another time
 * @param document the value, to the byte
 */
public record RejectionEvent(
        Receipt receipt,
        String submissionId,
        String stage,
        String code,
        String mediaType,
        String filename,
        Instant rejectedAt,
        boolean retryable,
        byte[] document) {

    /**
     * Reads a record's value.
     *
     * @throws UnreadableRecordException if it is no rejection
     */
    public static RejectionEvent read(byte[] value) {
        Fields fields = Fields.of(value);
        return new RejectionEvent(
                fields.receipt(),
                fields.submissionId(),
                fields.text("/stage"),
                fields.text("/code"),
                fields.textOrNull("/bytes/mediaType"),
                fields.textOrNull("/bytes/filename"),
                fields.time("/rejectedAt"),
                fields.flag("/retryable"),
                value);
    }
}
