package nianbao.parse.table;

import java.util.List;
import nianbao.parse.extract.Document.Grid;

/**
 * The values of a row as the document shows them, not yet fitted to the form's columns.
 *
 * @param values left to right; in a grid with its blank cells
 * @param grid the grid they stand in, null in running text
 * @param ownLine whether their label begins a line or a cell, as a table's row does
 * @param touching whether the first value stands right behind the label, as where a source lost its blanks
 */
record Values(List<Value> values, Grid grid, boolean ownLine, boolean touching) {

    Values {
        values = List.copyOf(values);
    }

    /** Values that nothing is known of but that they stand in a row of their own. */
    Values(List<Value> values, Grid grid) {
        this(values, grid, true, false);
    }

    /** The same values as a row of a table. */
    Values onOwnLine() {
        return new Values(values, grid, true, touching);
    }

    boolean inGrid() {
        return grid != null;
    }

    long filled() {
        long filled = 0;
        for (Value value : values) {
            filled += value.isBlank() ? 0 : 1;
        }
        return filled;
    }
}
