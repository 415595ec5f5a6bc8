package nianbao.store.event;

/** A record that is not what its topic holds: the record's fault, never an infrastructure's. The message names no content. */
public final class UnreadableRecordException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Says what is wrong with the record. */
    public UnreadableRecordException(String message) {
        super(message);
    }

    /** Says what is wrong with the record, and what found it. */
    public UnreadableRecordException(String message, Throwable cause) {
        super(message, cause);
    }
}
