package nianbao.store.entity;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** A document as it came. */
@Entity
@Immutable
@Table(name = "submission")
public class SubmissionEntity extends PanacheEntityBase {

    /** SHA-256 of the bytes, hexadecimal. */
    @Id
    @Column(name = "submission_id")
    public String submissionId;

    /** The document. */
    @Column(nullable = false)
    public byte[] bytes;

    /** In bytes. */
    @Column(nullable = false)
    public long size;
}
