package nianbao.parse.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nianbao.model.report.Span;
import nianbao.parse.text.CharSet;

/**
 * A line whose cells are parted by strokes, as in Markdown. A stroke behind a backslash is a character of its cell.
 *
 * @param cells where the cells stand, their blanks included, those outside the outer strokes left out
 * @param strokes how many strokes part and close them
 */
record StrokeRow(List<Span> cells, int strokes) {

    /** A line without strokes. */
    static final StrokeRow NONE = new StrokeRow(List.of(), 0);

    private static final CharSet STROKES = CharSet.of("|｜│┃║┆┇┊┋");
    private static final Pattern DASHES = Pattern.compile(":?-+:?");
    private static final Pattern LONG_DASHES = Pattern.compile(":?-{3,}:?");

    static StrokeRow of(String text, Span line) {
        Span bare = Lines.trimmed(text, line);
        List<Span> cells = new ArrayList<>();
        int strokes = 0;
        int from = bare.from();
        for (int i = bare.from(); i < bare.to(); i++) {
            if (isStroke(text, i)) {
                strokes++;
                if (i > bare.from()) {
                    cells.add(new Span(from, i));
                }
                from = i + 1;
            }
        }
        if (from < bare.to() || cells.isEmpty()) {
            cells.add(new Span(from, Math.max(from, bare.to())));
        }
        return new StrokeRow(cells, strokes);
    }

    private static boolean isStroke(String text, int at) {
        return STROKES.has(text.charAt(at)) && (at == 0 || text.charAt(at - 1) != '\\');
    }

    /** Whether the line is a row by itself: one stroke in the middle of running text makes none. */
    boolean isRow() {
        return strokes > 1
                || strokes == 1
                        && cells.size() == 1
                        && cells.getFirst().from() < cells.getFirst().to();
    }

    /** Whether it holds a single cell that only one stroke closes: a piece of a row that was broken up. */
    boolean isPiece() {
        return strokes == 1 && cells.size() == 1;
    }

    /** Whether it only draws a line: runs of three dashes and more, wherever it stands. */
    boolean isRule(String text) {
        if (strokes == 0) {
            return false;
        }
        boolean any = false;
        for (Span cell : cells) {
            String words = words(text, cell);
            if (!words.isEmpty() && !LONG_DASHES.matcher(words).matches()) {
                return false;
            }
            any |= !words.isEmpty();
        }
        return any;
    }

    /** Whether it is the line that Markdown asks for below a table's first row: as many cells, a dash at least in each. */
    boolean underlines(String text, StrokeRow header) {
        return strokes > 0
                && cells.size() == header.cells.size()
                && cells.stream()
                        .allMatch(cell -> DASHES.matcher(words(text, cell)).matches());
    }

    private static String words(String text, Span cell) {
        Span bare = Lines.trimmed(text, cell);
        return text.substring(bare.from(), bare.to());
    }
}
