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
    private final List<Span> lines;
    private final AlignedColumns columns;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private final List<Span> cellLines = new ArrayList<>();

    /** The row of strokes above, if it is the first of its table: Markdown's line may follow; null elsewhere. */
    private StrokeRow header;

    /** Whether the line above is one of strokes. */
    private boolean inStrokes;

    /** Whether one stroke is enough to part two cells, as it is below Markdown's line. */
    private boolean underlined;

    private TextExtractor(String text) {
        this.text = text;
        this.lines = Lines.of(text);
        this.columns = new AlignedColumns(text, lines);
    }

    /** The document; its text is the source, but for HTML tables, drawn tables and Markdown's escapes in it. */
    static Document extract(String source) {
        String text = BoxTable.flattened(source);
        List<Document> parts = new ArrayList<>();
        int from = 0;
        for (Span table : InlineMarkup.tables(text)) {
            parts.add(lines(text.substring(from, table.from())));
            parts.add(html(text.substring(table.from(), table.to())));
            from = table.to();
        }
        parts.add(lines(text.substring(from)));
        Document joined = Joined.of(parts);
        return new Document(joined.text(), joined.blocks(), pages(joined.text()));
    }

    /** A table of HTML; one that cannot be read as such is text like any other. */
    private static Document html(String table) {
        return HtmlExtractor.extract(table) instanceof Extraction.Extracted extracted
                ? extracted.document()
                : lines(table);
    }

    private static Document lines(String source) {
        String text = InlineMarkup.resolved(source);
        TextExtractor extractor = new TextExtractor(text);
        for (int line = 0; line < extractor.lines.size(); ) {
            line += extractor.read(line);
        }
        extractor.endGrid();
        return new Document(text, extractor.blocks);
    }

    /** A form feed begins a page; one that only ends the last page begins none. */
    private static List<Integer> pages(String text) {
        if (text.indexOf('\f') < 0) {
            return List.of();
        }
        List<Integer> pages = new ArrayList<>(List.of(0));
        int end = Lines.trimmed(text, new Span(0, text.length())).to();
        for (int at = text.indexOf('\f'); at >= 0 && at < end; at = text.indexOf('\f', at + 1)) {
            pages.add(at + 1);
        }
        return pages;
    }

    /** Reads what begins at a line; returns how many lines it took. */
    private int read(int at) {
        Span line = lines.get(at);
        int tab = text.indexOf('\t', line.from(), line.to());
        Span words = trimmed(line);
        if (words.from() == words.to() && tab < 0) {
            endCellRow();
            endStrokes();
        } else if (tab == line.from() && text.indexOf('\t', tab + 1, line.to()) < 0) {
            endStrokes();
            cellLines.add(new Span(line.from() + 1, line.to()));
        } else if (tab >= 0) {
            endCellRow();
            endStrokes();
            rows.add(split(line));
        } else if (!strokes(at)) {
            endStrokes();
            return words(at);
        }
        return 1;
    }

    /** Takes a line of strokes; false for any other. */
    private boolean strokes(int at) {
        StrokeRow row = strokeRow(at);
        if (row.isPiece() && (strokeRow(at - 1).isPiece() || strokeRow(at + 1).isPiece())) {
            piece(row);
            return true;
        }
        if (row.isPiece() && !row.isRow()) {
            return true; // a stroke alone
        }
        boolean underlines = header != null
                && row.underlines(text, header)
                && strokeRow(at + 1).strokes() > 0;
        boolean rule = underlines || row.isRule(text);
        if (rule) {
            endCellRow();
            underlined |= header != null;
            header = null;
            inStrokes = true;
            return true;
        }
        boolean opens = row.strokes() > 0 && !inStrokes && strokeRow(at + 1).underlines(text, row);
        if (!row.isRow() && !opens && !(underlined && row.strokes() > 0)) {
            return false;
        }
        endCellRow();
        header = inStrokes ? null : row;
        inStrokes = true;
        rows.add(row(lines.get(at), row.cells()));
        return true;
    }

    private StrokeRow strokeRow(int at) {
        return at >= 0 && at < lines.size() ? StrokeRow.of(text, lines.get(at)) : StrokeRow.NONE;
    }

    /** A row that was broken up, a cell a line, is read as running text: nothing tells which of its lines begins the next row. */
    private void piece(StrokeRow row) {
        endGrid();
        endStrokes();
        Span words = trimmed(row.cells().getFirst());
        if (words.from() < words.to()) {
            blocks.add(new Paragraph(words));
        }
    }

    private void endStrokes() {
        header = null;
        inStrokes = false;
        underlined = false;
    }

    private int words(int at) {
        Span line = lines.get(at);
        if (continuesCell(line)) {
            cellLines.add(new Span(cellLines.removeLast().from(), line.to()));
            return 1;
        }
        endGrid();
        List<List<Span>> aligned = columns.from(at);
        if (aligned.isEmpty()) {
            blocks.add(new Paragraph(trimmed(line)));
            return 1;
        }
        for (List<Span> cells : aligned) {
            rows.add(row(new Span(cells.getFirst().from(), cells.getLast().to()), cells));
        }
        endGrid();
        return aligned.size();
    }

    private boolean continuesCell(Span line) {
        if (cellLines.isEmpty() || line.to() - line.from() > CONTINUATION) {
            return false;
        }
        String content = text.substring(line.from(), line.to());
        return !NUMBER.matcher(content).matches()
                && !joinsDigits(content)
                && !HEADING.matcher(content).matches();
    }

    private boolean joinsDigits(String content) {
        Span above = trimmed(cellLines.getLast());
        return above.from() < above.to()
                && Character.isDigit(text.charAt(above.to() - 1))
                && Character.isDigit(content.stripLeading().charAt(0));
    }

    private Row split(Span line) {
        List<Span> cells = new ArrayList<>();
        int from = line.from();
        for (int tab = text.indexOf('\t', from); tab >= 0 && tab < line.to(); tab = text.indexOf('\t', from)) {
            cells.add(new Span(from, tab));
            from = tab + 1;
        }
        cells.add(new Span(from, line.to()));
        return row(line, cells);
    }

    private Row row(Span place, List<Span> stretches) {
        List<GridCell> cells = new ArrayList<>();
        stretches.forEach(cell -> cells.add(new GridCell(cells.size(), withoutMarkup(cell))));
        return new Row(place, cells);
    }

    private void endCellRow() {
        if (!cellLines.isEmpty()) {
            Span place =
                    new Span(cellLines.getFirst().from(), cellLines.getLast().to());
            rows.add(row(place, cellLines));
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
        return Lines.trimmed(text, span);
    }
}
