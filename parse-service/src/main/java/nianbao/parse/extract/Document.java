package nianbao.parse.extract;

import java.util.List;
import nianbao.model.report.Span;

/**
 * A document as every extractor hands it on: its text once, and what that text is made of, in reading order.
 *
 * @param text the extracted text; every place counts in it, in UTF-16 code units
 * @param blocks paragraphs and grids, in reading order
 */
public record Document(String text, List<Block> blocks) {

    public Document {
        blocks = List.copyOf(blocks);
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
     * @param columns how many columns it spans
     * @param place where its text stands; empty at its position for a blank cell
     */
    public record GridCell(int column, int columns, Span place) {}

    /** The characters of a stretch of the text. */
    public String at(Span place) {
        return text.substring(place.from(), place.to());
    }
}
