package nianbao.store.entity;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import org.hibernate.annotations.Immutable;

/** A figure of a standing report. */
@Entity
@Immutable
@IdClass(FigureKey.class)
@Table(name = "figure")
public class FigureEntity extends PanacheEntityBase {

    @Id
    @Column(name = "report_key")
    public String reportKey;

    /** {@code table.row.column}. */
    @Id
    public String path;

    /** Exactly; null: asked, no number given. */
    @Column(name = "value")
    public BigDecimal value;

    /** How a cell that is not plainly read was read, else null. */
    public String state;
}
