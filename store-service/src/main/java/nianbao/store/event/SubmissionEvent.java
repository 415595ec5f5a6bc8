package nianbao.store.event;

import java.time.Instant;
import java.util.Optional;
import nianbao.model.event.Delivery;
import nianbao.model.event.ProducerHints;
import nianbao.model.event.Submission;
import nianbao.model.event.SubmissionId;
import nianbao.model.event.Wish;

/**
 * A record on reports.submitted: a document to archive, or the wish that one be taken back. What its producer said of it is kept with the
 * receipt, because each submission of the same bytes may say otherwise.
 *
 * @param receipt the record
 * @param submissionId SHA-256 of the bytes, or of those that are to be taken back
 * @param bytes the document, without any where the record has no value; null of a wish
 * @param submittedAt the broker's append time
 * @param producer what the producer said, each text fit for a column
 */
public record SubmissionEvent(
        Receipt receipt, String submissionId, byte[] bytes, Instant submittedAt, ProducerHints producer) {

    /** Reads a record; empty for a check, which is never archived or remembered, and for a wish that names no document. */
    public static Optional<SubmissionEvent> read(RawRecord record) {
        return Wish.isIn(record.headers()) ? wish(record) : document(record);
    }

    private static Optional<SubmissionEvent> wish(RawRecord record) {
        Receipt receipt = new Receipt(record.partition(), record.offset());
        return Wish.asked(delivery(record, receipt, null))
                .map(wish -> new SubmissionEvent(
                        receipt, wish.submissionId(), null, wish.submittedAt(), ProducerHints.NONE));
    }

    private static Optional<SubmissionEvent> document(RawRecord record) {
        Receipt receipt = new Receipt(record.partition(), record.offset());
        byte[] bytes = record.value() == null ? new byte[0] : record.value();
        String submissionId = SubmissionId.of(bytes);
        ProducerHints hints = Submission.unadmitted(submissionId, delivery(record, receipt, bytes))
                .producer();
        return hints.checkOnly()
                ? Optional.empty()
                : Optional.of(new SubmissionEvent(receipt, submissionId, bytes, record.timestamp(), searchable(hints)));
    }

    private static Delivery delivery(RawRecord record, Receipt receipt, byte[] bytes) {
        return new Delivery(receipt.toString(), record.timestamp(), record.headers(), bytes);
    }

    /** Whether it has a document to archive. */
    public boolean hasDocument() {
        return bytes != null;
    }

    private static ProducerHints searchable(ProducerHints hints) {
        return new ProducerHints(
                Searchable.text(hints.contentType()),
                Searchable.text(hints.filename()),
                Searchable.text(hints.sourceUrl()),
                Searchable.text(hints.agency()),
                Searchable.text(hints.regionCode()),
                Searchable.text(hints.year()),
                hints.checkOnly(),
                hints.replay());
    }
}
