package nianbao.parse.table;

import java.util.List;
import nianbao.parse.extract.Document.Grid;

/**
 * The values of a row as the document shows them, not yet fitted to the form's columns.
 *
 * @param values left to right; in a grid with its blank cells
 * @param grid the grid they stand in, null in running text
 * @param ownLine whether their label begins a line or a cell, as a table's row does
 */
record Values(List<Value> values, Grid grid, boolean ownLine) {

    Values {
        values = List.copyOf(values);
    }

    boolean inGrid() {
        return grid != null;
    }

    long filled() {
        return values.stream().filter(value -> !value.isBlank()).count();
    }
}
