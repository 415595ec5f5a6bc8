package nianbao.model.event;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import nianbao.model.report.ValidatedReport;
import nianbao.model.report.Verdict;

/**
 * How a receipt ended: the value of {@code reports.outcomes}. Every receipt gets exactly one, and so does every member of an archive,
 * which has a receipt of its own.
 *
 * @param submissionId the document
 * @param receipt what it came as, see {@link Submission#receipt()}
 * @param outcome how it ended
 * @param reportKey the report it became, or null
 * @param revision the report's revision, or null
 * @param verdict the judgement, or null
 * @param code why it was rejected, or null
 * @param children the submission ids of an archive's members, the first {@value #MOST_CHILDREN} of them; empty otherwise
 * @param childCount how many members an archive had that have outcomes of their own; null otherwise
 */
public record Outcome(
        String submissionId,
        String receipt,
        Kind outcome,
        String reportKey,
        Integer revision,
        Verdict verdict,
        RejectionCode code,
        List<String> children,
        Integer childCount) {

    /** So many are named; an outcome stays below 2 KB. */
    public static final int MOST_CHILDREN = 20;

    /** How a receipt can end. */
    public enum Kind {
        /** It became a validated report. */
        VALIDATED("validated"),
        /** The same bytes stand as the current revision already. */
        DUPLICATE("duplicate"),
        /** It was checked only. */
        CHECKED("checked"),
        /** It could not be processed. */
        REJECTED("rejected"),
        /** It was an archive; its members have outcomes of their own. */
        UNPACKED("unpacked"),
        /** It took a report back. */
        WITHDRAWN("withdrawn");

        private final String wireName;

        Kind(String wireName) {
            this.wireName = wireName;
        }

        /** The name in JSON. */
        @JsonValue
        public String wireName() {
            return wireName;
        }
    }

    public Outcome {
        children = children == null ? List.of() : List.copyOf(children);
    }

    /** Of a document that is no archive. */
    public Outcome(
            String submissionId,
            String receipt,
            Kind outcome,
            String reportKey,
            Integer revision,
            Verdict verdict,
            RejectionCode code) {
        this(submissionId, receipt, outcome, reportKey, revision, verdict, code, List.of(), null);
    }

    /** It was an archive with those members, by their submission ids. */
    public static Outcome unpacked(Submission archive, List<String> members) {
        return new Outcome(
                archive.submissionId(),
                archive.receipt(),
                Kind.UNPACKED,
                null,
                null,
                null,
                null,
                members.subList(0, Math.min(members.size(), MOST_CHILDREN)),
                members.size());
    }

    /** It was checked only, and came to that. */
    public static Outcome checked(ValidatedReport report) {
        return new Outcome(
                report.submissionId(),
                report.receipt(),
                Kind.CHECKED,
                report.reportKey(),
                report.revision(),
                report.verdict(),
                null);
    }

    /** It was rejected. */
    public static Outcome rejected(Rejection rejection) {
        return new Outcome(
                rejection.submissionId(), rejection.receipt(), Kind.REJECTED, null, null, null, rejection.code());
    }

    /** The wish was heard, and there is no report that it takes back. */
    public static Outcome withdrawn(Wish wish) {
        return new Outcome(wish.submissionId(), wish.receipt(), Kind.WITHDRAWN, null, null, null, null);
    }
}
