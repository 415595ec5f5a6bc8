package nianbao.parse.extract.pdf;

/**
 * A character as a page shows it: its box in points from the page's upper left corner, the em square from a little below the baseline up.
 *
 * @param text what it says; U+FFFD where its font does not tell
 * @param size of its font, in points
 * @param turn by how many quarters it is turned clockwise, 0 to 3
 */
record Glyph(String text, double x0, double y0, double x1, double y1, double size, int turn) {

    /** How far the box reaches below the baseline, in parts of the size. */
    static final double DESCENT = 0.12;

    static final String UNKNOWN = "\uFFFD";

    double centreX() {
        return (x0 + x1) / 2;
    }

    double centreY() {
        return (y0 + y1) / 2;
    }

    double baseline() {
        return y1 - DESCENT * size;
    }

    boolean isBlank() {
        return text.isBlank();
    }

    /** Digits, Latin letters and their marks, which a blank parts; Chinese characters stand in a text without any. */
    boolean isTight() {
        return isTight(text.codePointAt(0));
    }

    static boolean isTight(int c) {
        return c < 0x2E80 && c > ' ' && "“”‘’—…·".indexOf(c) < 0 || c >= 0xFF10 && c <= 0xFF19 || c == 0xFFFD;
    }

    /** Part of a number as tables print them. */
    boolean isNumeric() {
        char c = text.charAt(0);
        return c >= '0' && c <= '9' || c == ',' || c == '.' || c == '-' || c >= '０' && c <= '９' || c == '\uFFFD';
    }

    /** The same glyph on the page turned back by so many quarters. */
    Glyph turnedBack(int quarters) {
        int left = (turn - quarters + 4) % 4;
        return switch (quarters) {
            case 1 -> new Glyph(text, y0, -x1, y1, -x0, size, left);
            case 2 -> new Glyph(text, -x1, -y1, -x0, -y0, size, left);
            case 3 -> new Glyph(text, -y1, x0, -y0, x1, size, left);
            default -> this;
        };
    }

    /** The same box with other words. */
    Glyph saying(String words) {
        return new Glyph(words, x0, y0, x1, y1, size, turn);
    }

    Glyph moved(double right, double down) {
        return new Glyph(text, x0 + right, y0 + down, x1 + right, y1 + down, size, turn);
    }
}
