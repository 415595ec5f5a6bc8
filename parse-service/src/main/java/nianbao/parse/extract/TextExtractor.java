package nianbao.parse.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nianbao.model.report.Span;
import nianbao.parse.extract.Document.Block;
import nianbao.parse.extract.Document.Grid;
import nianbao.parse.extract.Document.GridCell;
import nianbao.parse.extract.Document.Paragraph;
import nianbao.parse.extract.Document.Row;

/**
 * Plain text and Markdown, line by line. A line is one of: a cell (a tab and its text; empty lines part the rows), a row of cells parted
 * by tabs, a row of cells parted by strokes, or a paragraph. Consecutive rows are a grid. The text stays as it is.
 */
final class TextExtractor {

    /** A stroke row that only draws the line under a Markdown header. */
    private static final Pattern RULE = Pattern.compile("[|:\\-\\s]*-[|:\\-\\s]*");

    /** What begins a section is never the rest of a table's cell. */
    private static final Pattern HEADING = Pattern.compile("\\s*#*\\s*[一二三四五六七八九十]{1,3}、.*");

    /** A line that holds a number alone, such as a page's, is never the rest of a cell: two lines are never one number. */
    private static final Pattern NUMBER =
            Pattern.compile("[\\s\\p{Z}\\p{Pd}]*\\d+[\\s\\p{Z}\\p{Pd}]*", Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern OPENING = Pattern.compile("\\s*+(?:<[a-zA-Z:]{1,10}>\\s*+|\\*\\*\\s*+){1,5}+");
    private static final Pattern CLOSING =
            Pattern.compile("(?:\\s{0,9}</[a-zA-Z:]{1,10}>|\\s{0,9}\\*\\*){1,5}\\s{0,99}$");

    /** The longest piece of a cell on a line of its own: longer lines are running text. */
    private static final int CONTINUATION = 40;

    private final String text;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private final List<Span> cellLines = new ArrayList<>();

    private TextExtractor(String text) {
        this.text = text;
    }

    static Document extract(String text) {
        TextExtractor extractor = new TextExtractor(text);
        int from = 0;
        while (from <= text.length()) {
            int end = text.indexOf('\n', from);
            int to = end < 0 ? text.length() : end;
            extractor.line(new Span(from, to));
            from = to + 1;
        }
        extractor.endGrid();
        return new Document(text, extractor.blocks);
    }

    private void line(Span line) {
        String content = text.substring(line.from(), line.to());
        if (content.isBlank() && content.indexOf('\t') < 0) {
            endCellRow();
        } else if (isCell(content)) {
            cellLines.add(new Span(line.from() + 1, line.to()));
        } else if (content.indexOf('\t') >= 0) {
            endCellRow();
            rows.add(split(line, '\t'));
        } else if (isStrokeRow(content)) {
            endCellRow();
            if (!RULE.matcher(content).matches()) {
                rows.add(split(withoutOuterStrokes(line), '|'));
            }
        } else if (continuesCell(content)) {
            cellLines.add(new Span(cellLines.removeLast().from(), line.to()));
        } else {
            endGrid();
            blocks.add(new Paragraph(trimmed(line)));
        }
    }

    private static boolean isCell(String content) {
        return content.startsWith("\t") && content.indexOf('\t', 1) < 0;
    }

    private static boolean isStrokeRow(String content) {
        String bare = content.strip();
        int first = bare.indexOf('|');
        return first >= 0
                && bare.length() > 1
                && (first == 0 || bare.endsWith("|") || bare.indexOf('|', first + 1) > 0);
    }

    private boolean continuesCell(String content) {
        return !cellLines.isEmpty()
                && content.length() <= CONTINUATION
                && !NUMBER.matcher(content).matches()
                && !joinsDigits(content)
                && !HEADING.matcher(content).matches();
    }

    private boolean joinsDigits(String content) {
        Span above = trimmed(cellLines.getLast());
        return above.from() < above.to()
                && Character.isDigit(text.charAt(above.to() - 1))
                && Character.isDigit(content.stripLeading().charAt(0));
    }

    private Span withoutOuterStrokes(Span line) {
        Span bare = trimmed(line);
        int from = text.charAt(bare.from()) == '|' ? bare.from() + 1 : bare.from();
        int to = text.charAt(bare.to() - 1) == '|' ? bare.to() - 1 : bare.to();
        return new Span(from, Math.max(from, to));
    }

    private Row split(Span line, char separator) {
        List<GridCell> cells = new ArrayList<>();
        int from = line.from();
        while (from <= line.to()) {
            int next = text.indexOf(separator, from);
            int to = next < 0 || next > line.to() ? line.to() : next;
            cells.add(new GridCell(cells.size(), withoutMarkup(new Span(from, to))));
            from = to + 1;
        }
        return new Row(line, cells);
    }

    private void endCellRow() {
        if (!cellLines.isEmpty()) {
            List<GridCell> cells = new ArrayList<>();
            cellLines.forEach(cell -> cells.add(new GridCell(cells.size(), withoutMarkup(cell))));
            rows.add(new Row(
                    new Span(cellLines.getFirst().from(), cellLines.getLast().to()), cells));
            cellLines.clear();
        }
    }

    private void endGrid() {
        endCellRow();
        if (!rows.isEmpty()) {
            Span place = new Span(
                    rows.getFirst().place().from(), rows.getLast().place().to());
            blocks.add(new Grid(place, rows));
            rows.clear();
        }
    }

    /** Bold marks round a whole cell are no part of what it says. */
    private Span withoutMarkup(Span cell) {
        Span bare = trimmed(cell);
        String content = text.substring(bare.from(), bare.to());
        if (content.isEmpty() || content.charAt(0) != '<' && content.charAt(0) != '*') {
            return bare;
        }
        var opening = OPENING.matcher(content);
        int from = opening.lookingAt() ? opening.end() : 0;
        var closing = CLOSING.matcher(content);
        int to = closing.find(Math.max(from, content.length() - 120)) ? closing.start() : content.length();
        return trimmed(new Span(bare.from() + from, bare.from() + Math.max(from, to)));
    }

    private Span trimmed(Span span) {
        int from = span.from();
        int to = span.to();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return new Span(from, to);
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200B';
    }
}
