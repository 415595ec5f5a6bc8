package nianbao.parse.table;

import nianbao.model.report.Span;

/**
 * What follows a label and may be a cell.
 *
 * @param raw its characters as they came; empty for a blank cell
 * @param place where they stand
 * @param column the grid's column where it begins, -1 in running text
 * @param columns how many of the grid's columns it spans, at least 1
 */
record Value(String raw, Span place, int column, int columns) {

    /** A value of one column. */
    Value(String raw, Span place, int column) {
        this(raw, place, column, 1);
    }

    boolean isBlank() {
        return raw.isBlank();
    }
}
