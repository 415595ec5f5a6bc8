package nianbao.local;

/** Something the user must know, in one clear sentence, before the run ends with exit code 1. */
public final class Complaint extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The sentence. */
    public Complaint(String sentence) {
        super(sentence);
    }

    /** The sentence, and what lies behind it. */
    public Complaint(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
