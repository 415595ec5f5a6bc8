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
 * @param byCommas whether commas part them, which may part the thousands of a number as well
 */
record Values(List<Value> values, Grid grid, boolean ownLine, boolean touching, boolean byCommas) {

    Values {
        values = List.copyOf(values);
    }

    /** Values that nothing is known of but that they stand in a row of their own. */
    Values(List<Value> values, Grid grid) {
        this(values, grid, true, false, false);
    }

    /** The cells of a row of a grid. */
    static Values ofCells(List<Value> values, Grid grid, boolean byCommas) {
        return new Values(values, grid, true, false, byCommas);
    }

    /** Values of running text. */
    static Values ofText(List<Value> values, boolean ownLine, boolean touching) {
        return new Values(values, null, ownLine, touching, false);
    }

    /** The same values as a row of a table. */
    Values onOwnLine() {
        return new Values(values, grid, true, touching, byCommas);
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
