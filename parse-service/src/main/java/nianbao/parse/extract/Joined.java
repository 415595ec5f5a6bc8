package nianbao.parse.extract;

import java.util.ArrayList;
import java.util.List;
import nianbao.model.report.Span;
import nianbao.parse.extract.Document.Block;
import nianbao.parse.extract.Document.Grid;
import nianbao.parse.extract.Document.GridCell;
import nianbao.parse.extract.Document.Paragraph;
import nianbao.parse.extract.Document.Row;

/** Documents without pages, one behind the other. */
final class Joined {

    private Joined() {}

    static Document of(List<Document> parts) {
        if (parts.size() == 1) {
            return parts.getFirst();
        }
        StringBuilder text = new StringBuilder();
        List<Block> blocks = new ArrayList<>();
        for (Document part : parts) {
            int by = text.length();
            part.blocks().forEach(block -> blocks.add(moved(block, by)));
            text.append(part.text());
        }
        return new Document(text.toString(), blocks);
    }

    /** A block, so many characters further down. */
    static Block moved(Block block, int by) {
        return switch (block) {
            case Paragraph paragraph -> new Paragraph(moved(paragraph.place(), by));
            case Grid grid ->
                new Grid(
                        moved(grid.place(), by),
                        grid.rows().stream().map(row -> moved(row, by)).toList());
        };
    }

    private static Row moved(Row row, int by) {
        return new Row(
                moved(row.place(), by),
                row.cells().stream()
                        .map(cell -> new GridCell(cell.column(), cell.columns(), cell.rows(), moved(cell.place(), by)))
                        .toList());
    }

    private static Span moved(Span place, int by) {
        return new Span(place.from() + by, place.to() + by);
    }
}
