package nianbao.validate.memory;

import nianbao.model.event.Submission;
import nianbao.model.report.AnnualReport;

/**
 * A document that arrives as it was read.
 *
 * @param submission what it came as
 * @param report what it says
 */
public record Arrival(Submission submission, AnnualReport report) {

    Moment moment() {
        return new Moment(submission.submittedAt(), submission.receipt());
    }
}
