package nianbao.model.form;

import java.util.List;
import java.util.stream.Stream;

/**
 * A part of a table with one set of columns: table two has one for each item of article 20 of the Regulation, the others have one.
 *
 * @param key its name in the form's file
 * @param labels the printed caption and its variants
 * @param columns the columns as printed, groups with their columns below them
 * @param rows the rows as printed, groups with their rows below them
 * @param columnLeaves the columns that hold figures, left to right
 * @param rowLeaves the rows that hold figures, top to bottom
 */
public record Block(
        String key,
        List<String> labels,
        List<Line> columns,
        List<Line> rows,
        List<Line> columnLeaves,
        List<Line> rowLeaves) {

    public Block {
        labels = List.copyOf(labels);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        columnLeaves = List.copyOf(columnLeaves);
        rowLeaves = List.copyOf(rowLeaves);
    }

    /** A block of these columns and rows; those that hold figures are found among them. */
    public Block(String key, List<String> labels, List<Line> columns, List<Line> rows) {
        this(key, labels, columns, rows, leaves(columns), leaves(rows));
    }

    private static List<Line> leaves(List<Line> lines) {
        return lines.stream().flatMap(Line::leaves).toList();
    }

    /** The last segments of its figures' paths, {@code row.column}, in printed order. */
    Stream<String> figureKeys() {
        return rowLeaves().stream()
                .flatMap(row -> columnLeaves().stream().map(column -> row.key() + "." + column.key()));
    }
}
