package nianbao.validate.rule;

import java.util.List;
import nianbao.model.report.AnnualReport;
import nianbao.validate.identity.TableJudgement;
import nianbao.validate.subject.Subject;

/**
 * A report whose identities are judged: what the rules look at.
 *
 * @param subject the report and its tables
 * @param tables how each table's identities came out
 */
public record Judged(Subject subject, List<TableJudgement> tables) {

    public Judged {
        tables = List.copyOf(tables);
    }

    /** Judges the identities of a report. */
    public static Judged of(Subject subject) {
        return new Judged(
                subject, subject.sheets().stream().map(TableJudgement::of).toList());
    }

    /** The report as the parser read it. */
    AnnualReport report() {
        return subject.report();
    }
}
