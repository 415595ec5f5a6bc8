package nianbao.parse.table;

import nianbao.model.report.Span;

/**
 * What follows a label and may be a cell.
 *
 * @param raw its characters as they came; empty for a blank cell
 * @param place where they stand
 * @param column the grid's column where it begins, -1 in running text
 */
record Value(String raw, Span place, int column) {

    boolean isBlank() {
        return raw.isBlank();
    }
}
