package nianbao.parse.extract.pdf;

import java.io.Serial;
import nianbao.parse.extract.Extraction;

/** How much of a document is looked at before it is given up: no report comes near. */
final class Budget {

    /** The most pages of a document. */
    static final int PAGES = 2_000;

    private static final int OPERATIONS = 20_000_000;
    private static final int GLYPHS = Extraction.MAX_TEXT;
    private static final int RULES = 500_000;

    private int operations;
    private int glyphs;
    private int rules;

    /** The document goes beyond what is looked at. */
    static final class Exceeded extends RuntimeException {

        @Serial
        private static final long serialVersionUID = 1L;

        Exceeded(String message) {
            super(message);
        }
    }

    void operation() {
        if (++operations > OPERATIONS) {
            throw new Exceeded("more than " + OPERATIONS + " drawing operations");
        }
    }

    void glyph() {
        if (++glyphs > GLYPHS) {
            throw new Exceeded("more than " + GLYPHS + " glyphs");
        }
    }

    void rule() {
        if (++rules > RULES) {
            throw new Exceeded("more than " + RULES + " lines");
        }
    }
}
