package nianbao.ingest.outcomes;

/**
 * Something that the topics say of one submission.
 *
 * @param submissionId the document
 * @param receipt the record on reports.submitted that it came as
 * @param kind what is said
 * @param json as it stands on the topic
 */
public record Word(String submissionId, String receipt, Kind kind, String json) {

    /** What can be said. */
    public enum Kind {
        /** The outcome of a check: its report or rejection stands on reports.checked. */
        OUTCOME,
        /** An outcome that nothing on reports.checked goes with: an archive's. */
        OUTCOME_ALONE,
        /** What a check came to. */
        REPORT,
        /** Why a check came to nothing. */
        REJECTION
    }
}
