package nianbao.store.entity;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.Collection;
import java.util.List;
import org.hibernate.annotations.Immutable;

/** What a rule found in a standing report. */
@Entity
@Immutable
@IdClass(FindingKey.class)
@Table(name = "finding")
public class FindingEntity extends PanacheEntityBase {

    @Id
    @Column(name = "report_key")
    public String reportKey;

    /** From 0, gravest first. */
    @Id
    public int ordinal;

    @Column(nullable = false)
    public String rule;

    @Column(nullable = false)
    public String severity;

    /** How many findings of a severity a report has. */
    public record Count(String reportKey, String severity, long findings) {}

    /** The counts of these reports, by report and severity. */
    public static List<Count> countsOf(Collection<String> reportKeys) {
        return find(
                        "select reportKey, severity, count(*) from FindingEntity where reportKey in ?1"
                                + " group by reportKey, severity",
                        reportKeys)
                .project(Count.class)
                .list();
    }
}
