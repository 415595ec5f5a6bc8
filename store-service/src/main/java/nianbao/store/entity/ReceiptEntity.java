package nianbao.store.entity;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.Immutable;

/** What became of one record on reports.submitted, or of one member of the archive there. */
@Entity
@Immutable
@IdClass(ReceiptKey.class)
@Table(name = "receipt")
public class ReceiptEntity extends PanacheEntityBase {

    private static final String WITH_ARCHIVE =
            " left join ReceiptEntity a on a.receiptPartition = r.receiptPartition and a.receiptOffset = r.receiptOffset"
                    + " and a.receiptMember = 0";
    private static final String LATEST_FIRST =
            " order by coalesce(r.submittedAt, a.submittedAt) desc nulls last, r.receiptPartition desc,"
                    + " r.receiptOffset desc, r.receiptMember desc";

    /** {@code partition:offset}, or {@code partition:offset/n} of a member of an archive. */
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

    /** The place in an archive, from 1; 0 for what came by itself. */
    @Column(name = "receipt_member", nullable = false)
    public int receiptMember;

    /** The broker's append time; null for a check and for a member. */
    @Column(name = "submitted_at")
    public Instant submittedAt;

    /** What the producer said, or null. */
    @Column(name = "content_type")
    public String contentType;

    /** As the producer named it, or the path in an archive, or null. */
    public String filename;

    /** Where the producer found it, or null; as the next three of an archive's member null, see the archive's. */
    @Column(name = "source_url")
    public String sourceUrl;

    /** The agency's name as the producer said it, or null. */
    public String agency;

    /** The agency's code as the producer said it, or null. */
    @Column(name = "region_code")
    public String regionCode;

    /** The report's year as the producer said it, or null. */
    public String year;

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
                        "select r from ReceiptEntity r" + WITH_ARCHIVE + " where r.submissionId = ?1" + LATEST_FIRST,
                        submissionId)
                .page(0, 1)
                .firstResultOptional();
    }

    /** The latest receipt with which something was said of a document: that of a wish to take it back says nothing. */
    public static Optional<ReceiptEntity> latestDescribing(String submissionId) {
        return find(
                        "select r from ReceiptEntity r" + WITH_ARCHIVE + " where r.submissionId = ?1"
                                + " and coalesce(r.filename, r.contentType, r.sourceUrl, r.agency, r.regionCode, r.year)"
                                + " is not null" + LATEST_FIRST,
                        submissionId)
                .page(0, 1)
                .firstResultOptional();
    }

    /** The record that an archive's member came in, if it is known: it says when, and what was said of the archive. */
    public Optional<ReceiptEntity> archive() {
        return find(
                        "receiptPartition = ?1 and receiptOffset = ?2 and receiptMember = 0",
                        receiptPartition,
                        receiptOffset)
                .firstResultOptional();
    }

    /**
     * A member of an archive, as far as it is known.
     *
     * @param submissionId the document
     * @param receipt its receipt
     * @param filename its path in the archive, or null
     * @param outcome how it ended, or null
     * @param reportWritten whether its event has been taken into the reports
     * @param rejected whether its rejection is here
     */
    public record Member(
            String submissionId,
            String receipt,
            String filename,
            String outcome,
            boolean reportWritten,
            boolean rejected) {}

    /** The members of the archive that came as this receipt, of which anything is known so far, in the archive's order. */
    public List<Member> members() {
        return find(
                        "select r.submissionId, r.receipt, r.filename, r.outcome, r.reportWritten,"
                                + " case when exists (select 1 from RejectionEntity j where j.receipt = r.receipt"
                                + " and j.submissionId = r.submissionId) then true else false end"
                                + " from ReceiptEntity r where r.receiptPartition = ?1 and r.receiptOffset = ?2"
                                + " and r.receiptMember > 0 order by r.receiptMember",
                        receiptPartition,
                        receiptOffset)
                .project(Member.class)
                .list();
    }

    /**
     * Where a document lies in an archive that is kept.
     *
     * @param archive the archive's submission id
     * @param number the document's place there, from 1
     */
    public record InArchive(String archive, int number) {}

    /** Where a document lies in an archive, the latest if there are several; empty where none is kept. */
    public static Optional<InArchive> inArchive(String submissionId) {
        return find(
                        "select a.submissionId, r.receiptMember from ReceiptEntity r" + WITH_ARCHIVE
                                + " join SubmissionEntity s on s.submissionId = a.submissionId"
                                + " where r.submissionId = ?1 and r.receiptMember > 0" + LATEST_FIRST,
                        submissionId)
                .project(InArchive.class)
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
