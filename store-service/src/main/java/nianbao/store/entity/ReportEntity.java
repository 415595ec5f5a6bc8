package nianbao.store.entity;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.Immutable;

/** The standing report of an agency and year. */
@Entity
@Immutable
@Table(name = "report")
public class ReportEntity extends PanacheEntityBase {

    /** {@code agency.id/year}. */
    @Id
    @Column(name = "report_key")
    public String reportKey;

    @Column(name = "agency_id", nullable = false)
    public String agencyId;

    @Column(name = "agency_name", nullable = false)
    public String agencyName;

    /** GB/T 2260, or null where the region is not settled. */
    @Column(name = "region_code")
    public String regionCode;

    @Column(nullable = false)
    public int year;

    @Column(nullable = false)
    public String form;

    @Column(nullable = false)
    public String verdict;

    @Column(name = "submitted_at", nullable = false)
    public Instant submittedAt;

    /** The ValidatedReport to the byte; never fetched for a list. */
    @Column(nullable = false)
    public byte[] document;

    /** A report's columns without the report. */
    public record Row(
            String reportKey,
            String agencyId,
            String agencyName,
            String regionCode,
            int year,
            String form,
            String verdict,
            Instant submittedAt) {}

    /** An agency that has reports. */
    public record AgencyRow(String agencyId, String agencyName, String regionCode) {}

    /** The columns of that report. */
    public static Optional<Row> row(String reportKey) {
        return find("reportKey", reportKey).project(Row.class).firstResultOptional();
    }

    /** The ValidatedReport, to the byte. */
    public static Optional<byte[]> document(String reportKey) {
        return find("select document from ReportEntity where reportKey = ?1", reportKey)
                .project(byte[].class)
                .firstResultOptional();
    }

    /** The agencies of that full name, by id. */
    public static List<AgencyRow> agenciesNamed(String name) {
        return find(
                        "select distinct agencyId, agencyName, regionCode from ReportEntity where agencyName = ?1"
                                + " order by agencyId",
                        name)
                .project(AgencyRow.class)
                .list();
    }
}
