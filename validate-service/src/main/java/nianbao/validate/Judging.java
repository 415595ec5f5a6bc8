package nianbao.validate;

import java.util.List;
import nianbao.model.Json;
import nianbao.model.event.Delivery;
import nianbao.model.event.Emission;
import nianbao.model.event.Emissions;
import nianbao.model.event.Submission;
import nianbao.model.report.AnnualReport;
import nianbao.model.report.ValidatedReport;
import nianbao.validate.rule.RuleSettings;

/**
 * What becomes of a record of reports.parsed.
 *
 * @param report the judged report
 * @param emissions the records that follow: the event, or for a check what it came to, and the outcome
 */
public record Judging(ValidatedReport report, List<Emission> emissions) {

    public Judging {
        emissions = List.copyOf(emissions);
    }

    /**
     * Judges the report that a record holds, by the rules as they are set.
     *
     * @throws IllegalArgumentException if the record holds no report, its headers name no submission, or the two disagree
     */
    public static Judging of(Delivery delivery, RuleSettings rules) {
        Submission submission = Submission.from(delivery.headers());
        ValidatedReport report = Validator.validate(parsed(delivery, submission), rules);
        return new Judging(
                report,
                submission.producer().checkOnly()
                        ? Emissions.checked(submission, report)
                        : Emissions.validated(submission, report));
    }

    /** JSON of another shape reads as a report of which nothing is known. */
    private static AnnualReport parsed(Delivery delivery, Submission submission) {
        AnnualReport report = Json.read(delivery.value(), AnnualReport.class);
        if (report.agency() == null
                || report.forms() == null
                || report.figures() == null
                || report.places() == null
                || report.text() == null) {
            throw new IllegalArgumentException(
                    "not an AnnualReport: agency, forms, figures, places or text are missing");
        }
        if (report.agency().id() == null || report.agency().id().isBlank() || report.year() <= 0) {
            throw new IllegalArgumentException("not an AnnualReport: whose or of which year is missing");
        }
        // What goes on is keyed by what the report says, and rejected by what the headers say: they must be the same.
        if (!submission.submissionId().equals(report.submissionId())
                || !submission.receipt().equals(report.receipt())
                || !submission.submittedAt().equals(report.submittedAt())) {
            throw new IllegalArgumentException("the report and the record's headers name different submissions");
        }
        return report;
    }
}
