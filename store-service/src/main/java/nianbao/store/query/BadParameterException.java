package nianbao.store.query;

/** A query parameter that cannot be what is meant; the message is a sentence for whoever wrote it (English). */
public final class BadParameterException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BadParameterException(String message) {
        super(message);
    }
}
