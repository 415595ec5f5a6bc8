package nianbao.store.entity;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** What could not be processed. */
@Entity
@Immutable
@IdClass(ReceiptKey.class)
@Table(name = "rejection")
public class RejectionEntity extends PanacheEntityBase {

    /** {@code partition:offset}, or {@code partition:offset/n} of a member of an archive. */
    @Id
    public String receipt;

    /** The document. */
    @Id
    @Column(name = "submission_id")
    public String submissionId;

    /** Why. */
    @Column(nullable = false)
    public String code;

    /** When. */
    @Column(name = "rejected_at", nullable = false)
    public Instant rejectedAt;

    /** The value on reports.rejected. */
    @Column(nullable = false)
    public byte[] document;
}
