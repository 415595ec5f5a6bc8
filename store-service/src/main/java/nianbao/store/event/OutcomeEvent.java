package nianbao.store.event;

/**
 * A record on reports.outcomes: how a receipt ended.
 *
 * @param receipt the record on reports.submitted
 * @param submissionId the document
 * @param outcome how it ended
 * @param reportKey the report it became, or null
 * @param revision the report's revision, or null
 * @param verdict the judgement, or null
 * @param code why it was rejected, or null
 * @param document the value, to the byte
 */
public record OutcomeEvent(
        Receipt receipt,
        String submissionId,
        String outcome,
        String reportKey,
        Integer revision,
        String verdict,
        String code,
        byte[] document) {

    /**
     * Reads a record's value.
     *
     * @throws UnreadableRecordException if it is no outcome
     */
    public static OutcomeEvent read(byte[] value) {
        Fields fields = Fields.of(value);
        return new OutcomeEvent(
                fields.receipt(),
                fields.submissionId(),
                fields.text("/outcome"),
                fields.textOrNull("/reportKey"),
                fields.integerOrNull("/revision"),
                fields.textOrNull("/verdict"),
                fields.textOrNull("/code"),
                value);
    }
}
