package nianbao.parse.extract;

import java.util.Collections;
import java.util.List;
import nianbao.model.report.Span;

/**
 * A document as every extractor hands it on: its text once, and what that text is made of, in reading order.
 *
 * @param text the extracted text; every place counts in it, in UTF-16 code units
 * @param blocks paragraphs and grids, in reading order
 * @param pages where each page begins in the text, in order, the first at 0; empty where the format has no pages
 */
public record Document(String text, List<Block> blocks, List<Integer> pages) {

    public Document {
        blocks = List.copyOf(blocks);
        pages = List.copyOf(pages);
    }

    /** A document of a format without pages. */
    public Document(String text, List<Block> blocks) {
        this(text, blocks, List.of());
    }

    /** The page, from 1, that a character of the text stands on; null where the document has no pages. */
    public Integer page(int at) {
        if (pages.isEmpty()) {
            return null;
        }
        int found = Collections.binarySearch(pages, at);
        return found >= 0 ? lastOf(found) + 1 : Math.max(1, -found - 1);
    }

    /** Of pages without a character that begin at the same place, the last: it has the text. */
    private int lastOf(int page) {
        int last = page;
        while (last + 1 < pages.size() && pages.get(last + 1).equals(pages.get(page))) {
            last++;
        }
        return last;
    }

    /** A paragraph or a grid. */
    public sealed interface Block {
        /** Where it stands in the text. */
        Span place();
    }

    /** A line or paragraph of running text. */
    public record Paragraph(Span place) implements Block {}

    /** Cells in rows and columns; rows may be ragged where the source says no more. */
    public record Grid(Span place, List<Row> rows) implements Block {
        public Grid {
            rows = List.copyOf(rows);
        }
    }

    /** A row of a grid, its cells left to right, blank ones included. */
    public record Row(Span place, List<GridCell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A cell of a grid.
     *
     * @param column the grid's column where it begins, from 0
     * @param columns how many columns it spans, at least 1
     * @param rows how many rows it spans from its own downwards, at least 1; rows further down do not repeat it
     * @param place where its text stands; empty at its position for a blank cell
     */
    public record GridCell(int column, int columns, int rows, Span place) {

        /** A cell of one column and one row. */
        public GridCell(int column, Span place) {
            this(column, 1, 1, place);
        }
    }

    /** Its beginning, as if it ended there; a row of a grid that the end cuts is left out. */
    public Document upTo(int end) {
        return end >= text.length()
                ? this
                : new Document(
                        text.substring(0, end),
                        blocks.stream()
                                .filter(block -> block.place().from() < end)
                                .map(block -> upTo(end, block))
                                .toList(),
                        pages.stream().filter(page -> page <= end).toList());
    }

    private static Block upTo(int end, Block block) {
        Span place = new Span(block.place().from(), Math.min(block.place().to(), end));
        return switch (block) {
            case Paragraph paragraph -> new Paragraph(place);
            case Grid grid ->
                new Grid(
                        place,
                        grid.rows().stream()
                                .filter(row -> row.place().to() <= end)
                                .toList());
        };
    }

    /** The characters of a stretch of the text. */
    public String at(Span place) {
        return text.substring(place.from(), place.to());
    }
}
