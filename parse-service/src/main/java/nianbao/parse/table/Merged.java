package nianbao.parse.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nianbao.model.report.Cell;
import nianbao.parse.extract.Document.Grid;

/**
 * Cells of a grid that span several of the form's columns. What says that there is nothing says so of each of them; a number is nobody knows which
 * column's.
 */
final class Merged {

    private Merged() {}

    /**
     * The values of a row that has fewer cells than columns, one a column: null where a merged cell holds a number.
     *
     * @return nothing if no cell spans several columns, or if it is not plain which
     */
    static List<Value> spread(Values row, int columns) {
        List<Value> values = row.values();
        if (!row.inGrid() || values.isEmpty() || values.size() >= columns) {
            return List.of();
        }
        boolean whole = values.size() == 1 && values.getFirst().columns() >= columns;
        boolean each =
                values.stream().mapToInt(Value::columns).sum() == columns && end(values.getLast()) == width(row.grid());
        List<Value> spread = new ArrayList<>();
        for (Value value : whole || each ? values : List.<Value>of()) {
            int span = whole ? columns : value.columns();
            spread.addAll(Collections.nCopies(span, span == 1 || saysNothing(value) ? value : null));
        }
        return spread;
    }

    private static int end(Value value) {
        return value.column() + value.columns();
    }

    private static int width(Grid grid) {
        return grid.rows().stream()
                .filter(row -> !row.cells().isEmpty())
                .mapToInt(row ->
                        row.cells().getLast().column() + row.cells().getLast().columns())
                .max()
                .orElse(0);
    }

    private static boolean saysNothing(Value value) {
        return switch (CellReader.read(value.raw())) {
            case Cell.Read read -> read.value().signum() == 0;
            case Cell.ZeroInWords zero -> true;
            case Cell.Dash dash -> true;
            case Cell.Blank blank -> true;
            default -> false;
        };
    }
}
