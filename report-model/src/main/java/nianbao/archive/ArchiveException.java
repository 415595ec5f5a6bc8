package nianbao.archive;

/** An archive that is not to be unpacked. */
public final class ArchiveException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Why not. */
    public enum Reason {
        /** It is none, or damaged or cut short so that its directory cannot be read. */
        BROKEN,
        /** It has more documents, or more entries of any sort, than {@link Archive} allows. */
        TOO_MANY,
        /** Its documents expand to more than {@link Archive#MAX_EXPANDED_BYTES}. */
        TOO_LARGE,
        /** Several of its entries stand for the same bytes: no program writes that. */
        OVERLAPPING
    }

    private final Reason reason;

    ArchiveException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    ArchiveException(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    /** Why it is not to be unpacked. */
    public Reason reason() {
        return reason;
    }
}
