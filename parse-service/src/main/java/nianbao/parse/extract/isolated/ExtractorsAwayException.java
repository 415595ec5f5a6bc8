package nianbao.parse.extract.isolated;

/** No child can be had: the fault of the machine or its set-up, never of the document, which is to be tried again. */
public final class ExtractorsAwayException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why, in a few words for an operator. */
    public ExtractorsAwayException(String message) {
        super(message);
    }
}
