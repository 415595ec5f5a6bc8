package nianbao.model.event;

import java.time.Instant;
import nianbao.model.report.ValidatedReport;

/**
 * Something that happened to a report: a record of reports.validated.
 *
 * @param type what happened
 * @param report the report as it is from now on
 * @param time when: that of the submission for the first event and for revisions, else that of what caused it
 */
public record ReportEvent(Type type, ValidatedReport report, Instant time) {

    /** What can happen to a report. */
    public enum Type {
        /** A document became a report, where none stood or beside the one that stands. */
        VALIDATED("report.validated"),
        /** A later document with other figures stands. */
        REVISED("report.revised"),
        /** A newer parser reads the same bytes otherwise. */
        REREAD("report.reread"),
        /** Same document and figures, other findings or one more source. */
        REVALIDATED("report.revalidated"),
        /** The document was taken back. */
        WITHDRAWN("report.withdrawn");

        private final String wireName;

        Type(String wireName) {
            this.wireName = wireName;
        }

        /** The CloudEvents type. */
        public String wireName() {
            return wireName;
        }
    }
}
