package nianbao.model.event;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * What is known of a submitted document besides its bytes; travels as headers.
 *
 * @param submissionId SHA-256 of the bytes, hexadecimal
 * @param receipt the record on reports.submitted, {@code partition:offset}; a member of an archive has its archive's and its place in
 *     it, {@code partition:offset/n}, where n counts all of the archive's entries from 1, in the order of its directory
 * @param submittedAt the broker's append time of that record
 * @param mediaType as found from the bytes; null before or without admission
 * @param charset the encoding of a text format, else null
 * @param size of the document in bytes
 * @param producer what the producer said of it
 * @param partOf the submission id of the archive that it is a member of, else null
 */
public record Submission(
        String submissionId,
        String receipt,
        Instant submittedAt,
        String mediaType,
        String charset,
        long size,
        ProducerHints producer,
        String partOf) {

    /** A document that came by itself. */
    public Submission(
            String submissionId,
            String receipt,
            Instant submittedAt,
            String mediaType,
            String charset,
            long size,
            ProducerHints producer) {
        this(submissionId, receipt, submittedAt, mediaType, charset, size, producer, null);
    }

    /** What was known of a record that never came to admission. */
    public static Submission unadmitted(String submissionId, Delivery delivery) {
        return new Submission(
                submissionId,
                delivery.receipt(),
                delivery.timestamp(),
                null,
                null,
                delivery.value() == null ? 0 : delivery.value().length,
                ProducerHints.from(delivery.headers()));
    }

    /** The same, admitted. */
    public Submission admitted(String foundMediaType, String foundCharset) {
        return new Submission(submissionId, receipt, submittedAt, foundMediaType, foundCharset, size, producer, partOf);
    }

    /**
     * A member of this archive. What the producer said of the archive holds for each of them, but for name and media type.
     *
     * @param number the member's place among the archive's entries, from 1
     * @param memberId SHA-256 of the member's bytes
     * @param memberSize in bytes
     * @param name its name in the archive
     */
    public Submission member(int number, String memberId, long memberSize, String name) {
        return new Submission(
                memberId,
                receipt + "/" + number,
                submittedAt,
                null,
                null,
                memberSize,
                producer.ofMember(name),
                submissionId);
    }

    /** The headers that carry it on. */
    public Map<String, String> headers() {
        Map<String, String> headers = new HashMap<>(producer.headers());
        headers.put(Headers.SUBMISSION_ID, submissionId);
        headers.put(Headers.RECEIPT, receipt);
        headers.put(Headers.SUBMITTED_AT, submittedAt.toString());
        headers.put(Headers.SIZE, Long.toString(size));
        if (mediaType != null) {
            headers.put(Headers.MEDIA_TYPE, mediaType);
        }
        if (charset != null) {
            headers.put(Headers.CHARSET, charset);
        }
        if (partOf != null) {
            headers.put(Headers.PART_OF, partOf);
        }
        return headers;
    }

    /**
     * The submission that a record between the stages is about.
     *
     * @throws IllegalArgumentException if the headers name none
     */
    public static Submission from(Map<String, String> headers) {
        return new Submission(
                required(headers, Headers.SUBMISSION_ID),
                required(headers, Headers.RECEIPT),
                Instant.parse(required(headers, Headers.SUBMITTED_AT)),
                headers.get(Headers.MEDIA_TYPE),
                headers.get(Headers.CHARSET),
                Long.parseLong(required(headers, Headers.SIZE)),
                ProducerHints.from(headers),
                headers.get(Headers.PART_OF));
    }

    private static String required(Map<String, String> headers, String name) {
        String value = headers.get(name);
        if (value == null) {
            throw new IllegalArgumentException("the record has no header " + name);
        }
        return value;
    }
}
