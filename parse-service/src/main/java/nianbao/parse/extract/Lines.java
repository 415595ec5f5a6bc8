package nianbao.parse.extract;

import java.util.ArrayList;
import java.util.List;
import nianbao.model.report.Span;
import nianbao.parse.text.Condensed;

/** Where a text's lines and the words in them stand. */
final class Lines {

    private Lines() {}

    /** The lines of a text, without what ends them: a line feed, or a page's end. */
    static List<Span> of(String text) {
        List<Span> lines = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\n' || text.charAt(i) == '\f') {
                lines.add(new Span(from, i));
                from = i + 1;
            }
        }
        lines.add(new Span(from, text.length()));
        return lines;
    }

    /** A stretch without the blanks round its words. */
    static Span trimmed(CharSequence text, Span stretch) {
        int from = stretch.from();
        int to = stretch.to();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return new Span(from, to);
    }

    /** Line breaks within these words become blanks, but for those between two digits. */
    static void keepBetweenDigits(StringBuilder text, Span words) {
        for (int i = words.from(); i < words.to(); i++) {
            boolean between = i > words.from()
                    && i + 1 < words.to()
                    && Character.isDigit(text.charAt(i - 1))
                    && Character.isDigit(text.charAt(i + 1));
            if (text.charAt(i) == '\n' && !between) {
                text.setCharAt(i, ' ');
            }
        }
    }

    /** A blank of any width, none included. */
    static boolean isBlank(char c) {
        return Condensed.isBlank(c);
    }
}
