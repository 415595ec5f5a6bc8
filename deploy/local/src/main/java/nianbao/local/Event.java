package nianbao.local;

import nianbao.model.event.Outcome;
import nianbao.model.event.Rejection;
import nianbao.model.report.ValidatedReport;

/** What a consumer of the public topics reads. */
public sealed interface Event {

    /** The document. */
    String submissionId();

    /** The record that it came as. */
    String receipt();

    /** A record of reports.validated. */
    record Validated(ValidatedReport report) implements Event {
        @Override
        public String submissionId() {
            return report.submissionId();
        }

        @Override
        public String receipt() {
            return report.receipt();
        }
    }

    /** A record of reports.rejected. */
    record Rejected(Rejection rejection) implements Event {
        @Override
        public String submissionId() {
            return rejection.submissionId();
        }

        @Override
        public String receipt() {
            return rejection.receipt();
        }
    }

    /** A record of reports.outcomes. */
    record Ended(Outcome outcome) implements Event {
        @Override
        public String submissionId() {
            return outcome.submissionId();
        }

        @Override
        public String receipt() {
            return outcome.receipt();
        }
    }
}
