package nianbao.parse.extract;

import java.util.ArrayList;
import java.util.List;
import nianbao.model.report.Span;
import nianbao.parse.extract.Document.Block;
import nianbao.parse.extract.Document.Grid;
import nianbao.parse.extract.Document.GridCell;
import nianbao.parse.extract.Document.Paragraph;
import nianbao.parse.extract.Document.Row;

/**
 * Sets a document's text and blocks together, in reading order: a paragraph a line, a grid's row a line, its cells parted by tabs. Runs
 * of white space inside a paragraph or cell, line breaks too, become one blank; but within a cell a line break between two digits stays:
 * two numbers on two lines are never one number.
 */
public final class DocumentBuilder {

    private static final char FIRST_CHINESE = '\u2E80';

    private final StringBuilder text = new StringBuilder();
    private final List<Block> blocks = new ArrayList<>();
    private final List<Integer> pages = new ArrayList<>();

    /**
     * A cell of a grid, not yet placed.
     *
     * @param column the grid's column where it begins, from 0
     * @param columns how many columns it spans, at least 1
     * @param rows how many rows it spans from its own downwards, at least 1
     * @param text what it says; may be blank
     */
    public record CellText(int column, int columns, int rows, String text) {}

    /** Whether the text has grown longer than a report's may be: nothing need be added any more. */
    public boolean isTooLong() {
        return text.length() > Extraction.MAX_TEXT;
    }

    /** What follows stands on a new page. */
    public void page() {
        pages.add(text.length());
    }

    /** Adds a paragraph; a blank one leaves nothing. */
    public void paragraph(String words) {
        Span place = append(words);
        if (place.from() < place.to()) {
            blocks.add(new Paragraph(place));
            text.append('\n');
        }
    }

    /** Adds a paragraph that runs over pages: each part but the first begins a page. Parts are glued as they come, but for two words or numbers. */
    public void paragraph(List<String> parts) {
        int from = text.length();
        for (int i = 0; i < parts.size(); i++) {
            String part = parts.get(i);
            if (i > 0) {
                page();
                boolean parted = text.length() > from
                        && !part.isEmpty()
                        && Math.max(text.charAt(text.length() - 1), part.charAt(0)) < FIRST_CHINESE;
                text.append(parted ? " " : "");
            }
            append(part);
        }
        if (text.length() > from) {
            blocks.add(new Paragraph(new Span(from, text.length())));
            text.append('\n');
        }
    }

    /** Adds a grid; rows without cells keep their line, a grid without rows leaves nothing. */
    public void grid(List<List<CellText>> rows) {
        grid(rows, List.of());
    }

    /**
     * Adds a grid that runs over pages.
     *
     * @param rows as in {@link #grid(List)}
     * @param pageStarts the rows, from 0 and in order, with which the pages after the grid's first begin; the number of rows for a page
     *     that has none of its own
     */
    public void grid(List<List<CellText>> rows, List<Integer> pageStarts) {
        int from = text.length();
        List<Row> placed = new ArrayList<>();
        for (int i = 0; i <= rows.size(); i++) {
            for (int start : pageStarts) {
                if (start == i) {
                    page();
                }
            }
            if (i < rows.size()) {
                placed.add(row(rows.get(i)));
            }
        }
        if (rows.isEmpty()) {
            return;
        }
        blocks.add(new Grid(new Span(from, text.length() - 1), placed));
    }

    /** The document, or the refusal of one that is too long. */
    public Extraction.Result result() {
        return isTooLong()
                ? Extraction.tooLong()
                : new Extraction.Extracted(new Document(text.toString(), blocks, pages));
    }

    private Row row(List<CellText> row) {
        int from = text.length();
        List<GridCell> cells = new ArrayList<>();
        for (CellText cell : row) {
            if (!cells.isEmpty()) {
                text.append('\t');
            }
            cells.add(new GridCell(cell.column(), cell.columns(), cell.rows(), appendCell(cell.text())));
        }
        Span place = new Span(from, text.length());
        text.append('\n');
        return new Row(place, cells);
    }

    private Span appendCell(String words) {
        Span place = append(words, true);
        Lines.keepBetweenDigits(text, place);
        return place;
    }

    private Span append(String words) {
        return append(words, false);
    }

    private Span append(String words, boolean withLines) {
        int from = text.length();
        char between = 0;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                between = withLines && (c == '\n' || between == '\n') ? '\n' : ' ';
            } else {
                if (between != 0 && text.length() > from) {
                    text.append(between);
                }
                text.append(c);
                between = 0;
            }
        }
        return new Span(from, text.length());
    }
}
