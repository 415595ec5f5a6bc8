package nianbao.validate;

import java.util.List;
import nianbao.model.report.AnnualReport;
import nianbao.model.report.Finding;
import nianbao.model.report.Severity;
import nianbao.model.report.ValidatedReport;
import nianbao.model.report.Verdict;
import nianbao.validate.identity.Tally;
import nianbao.validate.rule.Catalogue;
import nianbao.validate.rule.Judged;
import nianbao.validate.rule.RuleSettings;
import nianbao.validate.subject.Completeness;
import nianbao.validate.subject.Subject;

/** Judges a report: the same report always gets the same judgement, in bounded time. */
public final class Validator {

    private Validator() {}

    /** The report with its findings and its verdict, by the rules as they are delivered. */
    public static ValidatedReport validate(AnnualReport report) {
        return validate(report, RuleSettings.STANDARD);
    }

    /** The same by the rules as a deployment has set them: other findings perhaps, but the same verdict. */
    public static ValidatedReport validate(AnnualReport report, RuleSettings settings) {
        Subject subject = Subject.of(report);
        return validate(subject, Catalogue.inText(subject), settings);
    }

    /**
     * The same of a report whose words need not be at hand.
     *
     * @param others what was found in them, and by holding the report against others
     */
    public static ValidatedReport validate(Subject subject, List<Finding> others, RuleSettings settings) {
        AnnualReport report = subject.report();
        Judged judged = Judged.of(subject);
        List<Finding> findings = Catalogue.findings(judged, others, settings);
        List<String> missing = Completeness.missing(subject);
        return ValidatedReport.of(
                report,
                settings.ruleSet(),
                verdict(report, findings, missing),
                missing,
                Tally.of(judged.tables()),
                findings);
    }

    private static Verdict verdict(AnnualReport report, List<Finding> findings, List<String> missing) {
        if (findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR)) {
            return Verdict.INCONSISTENT;
        }
        if (!missing.isEmpty()) {
            return Verdict.INCOMPLETE;
        }
        return Completeness.isRequired(report) ? Verdict.CONSISTENT : Verdict.UNCHECKED;
    }
}
