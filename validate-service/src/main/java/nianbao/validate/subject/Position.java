package nianbao.validate.subject;

import java.util.Optional;
import nianbao.model.form.Line;

/**
 * A cell's row and column in its table.
 *
 * @param row the row that holds it
 * @param rowGroup the group the row stands in
 * @param column the column that holds it
 * @param columnGroup the group the column stands in
 * @param columnIndex the column's place among the row's cells, from 0
 */
public record Position(Line row, Optional<Line> rowGroup, Line column, Optional<Line> columnGroup, int columnIndex) {

    /** The row's name in a sentence. */
    public String rowName() {
        return Labels.telling(row, rowGroup);
    }

    /** The column's name in a sentence. */
    public String columnName() {
        return Labels.telling(column, columnGroup);
    }
}
