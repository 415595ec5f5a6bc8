package nianbao.parse.extract;

import java.util.List;
import nianbao.model.report.Span;
import nianbao.parse.extract.Document.Block;
import nianbao.parse.extract.Document.Grid;
import nianbao.parse.extract.Document.Paragraph;
import nianbao.parse.extract.Document.Row;

/** What a document's blocks say, as a person would copy it out. */
public final class Outline {

    private Outline() {}

    /** Each block in order: a paragraph as its words, a grid as its rows of cells. */
    public static List<Object> of(Document document) {
        return document.blocks().stream().map(block -> outline(document, block)).toList();
    }

    private static Object outline(Document document, Block block) {
        return switch (block) {
            case Paragraph paragraph -> document.at(paragraph.place());
            case Grid grid ->
                grid.rows().stream().map(row -> words(document, row)).toList();
        };
    }

    private static List<String> words(Document document, Row row) {
        return row.cells().stream().map(cell -> document.at(cell.place())).toList();
    }

    /** The document's only grid. */
    static Grid grid(Document document) {
        return document.blocks().stream()
                .filter(Grid.class::isInstance)
                .map(Grid.class::cast)
                .reduce((one, other) -> {
                    throw new AssertionError("more than one grid");
                })
                .orElseThrow();
    }

    /** The places of a row's cells. */
    static List<Span> places(Row row) {
        return row.cells().stream().map(Document.GridCell::place).toList();
    }

    /** For each cell of a row the column where it begins and how many it spans. */
    static List<List<Integer>> columns(Row row) {
        return row.cells().stream()
                .map(cell -> List.of(cell.column(), cell.columns()))
                .toList();
    }
}
