package nianbao.store.entity;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.annotations.Immutable;

/** What became of one record on reports.submitted. */
@Entity
@Immutable
@IdClass(ReceiptKey.class)
@Table(name = "receipt")
public class ReceiptEntity extends PanacheEntityBase {

    /** {@code partition:offset}. */
    @Id
    public String receipt;

    /** The document. */
    @Id
    @Column(name = "submission_id")
    public String submissionId;

    @Column(name = "receipt_partition", nullable = false)
    public int receiptPartition;

    @Column(name = "receipt_offset", nullable = false)
    public long receiptOffset;

    /** The broker's append time; null for a check. */
    @Column(name = "submitted_at")
    public Instant submittedAt;

    /** What the producer said, or null. */
    @Column(name = "content_type")
    public String contentType;

    /** As the producer named it, or null. */
    public String filename;

    /** As found from the bytes, or null. */
    @Column(name = "media_type")
    public String mediaType;

    /** Whether its event has been taken into the reports. */
    @Column(name = "report_written", nullable = false)
    public boolean reportWritten;

    /** How it ended, or null while it has not. */
    public String outcome;

    /** The report it became, or null. */
    @Column(name = "report_key")
    public String reportKey;

    /** The value on reports.outcomes, or null. */
    @Column(name = "outcome_document")
    public byte[] outcomeDocument;

    /**
     * The receipt that speaks for a submission: the latest that is remembered. A check of the same bytes speaks only where there is
     * nothing else.
     */
    public static Optional<ReceiptEntity> latestOf(String submissionId) {
        return find(
                        "submissionId = ?1 order by submittedAt desc nulls last, receiptPartition desc, receiptOffset desc",
                        submissionId)
                .page(0, 1)
                .firstResultOptional();
    }

    /** The media type found from a submission's bytes, if any of its receipts has come so far. */
    public static Optional<String> mediaTypeOf(String submissionId) {
        return find(
                        "select mediaType from ReceiptEntity where submissionId = ?1 and mediaType is not null"
                                + " order by submittedAt desc nulls last, receiptPartition desc, receiptOffset desc",
                        submissionId)
                .project(String.class)
                .page(0, 1)
                .firstResultOptional();
    }
}
