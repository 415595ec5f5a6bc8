package nianbao.stage;

/** What a core leans on is away, through no fault of the document: the batch waits and comes again. */
public final class UnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Because of this, whose message is shown to an operator. */
    public UnavailableException(Throwable cause) {
        super(cause);
    }
}
