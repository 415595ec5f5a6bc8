package nianbao.parse.extract.pdf;

import java.util.List;

/**
 * A table, or as much of it as stands on one page.
 *
 * @param top its upper edge, in points
 * @param edges of its columns, left to right
 * @param rows the cells that begin in each row, left to right
 * @param openTop whether no rule closes it above: the page break may have cut a row
 * @param openBottom whether no rule closes it below
 */
record PageTable(
        double top, double bottom, List<Double> edges, List<List<Cell>> rows, boolean openTop, boolean openBottom) {

    PageTable {
        edges = List.copyOf(edges);
        rows = List.copyOf(rows);
    }

    boolean isBlank() {
        return rows.stream().flatMap(List::stream).allMatch(Cell::isBlank);
    }

    /** Whether it can be the same table as another on the next page: its sides stand at the same places. */
    boolean isAsWideAs(PageTable other) {
        return Math.abs(edges.getFirst() - other.edges.getFirst()) <= Edges.SAME
                && Math.abs(edges.getLast() - other.edges.getLast()) <= Edges.SAME;
    }
}
