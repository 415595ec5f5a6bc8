package nianbao.store.query;

/** How far a submission has come, for whoever waits for it. */
public final class Status {

    /** Nothing final is known yet. */
    public static final String PROCESSING = "processing";
    /** It is a validated report, and the store has it. */
    public static final String STORED = "stored";

    private static final String VALIDATED = "validated";
    private static final String REJECTED = "rejected";

    private Status() {}

    /**
     * The status of a receipt. Its outcome may come before what it speaks of; it counts once both are here.
     *
     * @param outcome how it ended, or null
     * @param remembered whether it is known from reports.submitted; a check is not, and its result is nowhere but in its outcome
     * @param reportWritten whether its event has been taken into the reports
     * @param rejectionWritten whether its rejection is here
     */
    public static String of(String outcome, boolean remembered, boolean reportWritten, boolean rejectionWritten) {
        if (outcome == null) {
            return PROCESSING;
        }
        return switch (outcome) {
            case VALIDATED -> reportWritten ? STORED : PROCESSING;
            case REJECTED -> rejectionWritten || !remembered ? REJECTED : PROCESSING;
            default -> outcome;
        };
    }
}
