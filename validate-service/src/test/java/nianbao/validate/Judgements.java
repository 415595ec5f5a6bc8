package nianbao.validate;

import java.util.List;
import nianbao.model.report.Finding;
import nianbao.model.report.RuleId;
import nianbao.model.report.Severity;
import nianbao.model.report.ValidatedReport;

/** What tests ask of a judged report. */
public final class Judgements {

    private Judgements() {}

    public static List<Finding> findings(ReportBuilder report, RuleId rule) {
        return findings(Validator.validate(report.build()), rule);
    }

    public static List<Finding> findings(ValidatedReport report, RuleId rule) {
        return report.findings().stream()
                .filter(finding -> finding.rule() == rule)
                .toList();
    }

    public static List<Finding> errorsAndWarnings(ValidatedReport report) {
        return report.findings().stream()
                .filter(finding -> finding.severity() != Severity.NOTICE)
                .toList();
    }

    public static List<Finding> errors(ValidatedReport report) {
        return report.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
    }
}
