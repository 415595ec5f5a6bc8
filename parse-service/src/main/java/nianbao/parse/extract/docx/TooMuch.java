package nianbao.parse.extract.docx;

import java.io.Serial;

/** A Word file goes beyond what is looked at: whole it may be, but no report comes near. */
final class TooMuch extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** @param message what it has more of than is looked at (English) */
    TooMuch(String message) {
        super(message);
    }
}
