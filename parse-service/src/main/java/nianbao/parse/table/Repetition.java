package nianbao.parse.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nianbao.parse.extract.Document;
import nianbao.parse.extract.Document.GridCell;
import nianbao.parse.extract.Document.Row;

/**
 * Merged cells that a converter repeats in each of their columns: a header that stands there several times is one header, and the same
 * value as often below it is one value.
 */
final class Repetition {

    private Repetition() {}

    /** The values of a row, each once; the row as it is unless it holds too many and the header above it tells why. */
    static Values removed(Values row, int columns, Document document) {
        if (!row.inGrid() || row.values().size() <= columns) {
            return row;
        }
        Map<Integer, String> headers = headers(row, document);
        List<Value> once = new ArrayList<>();
        for (Value value : row.values()) {
            Value before = once.isEmpty() ? null : once.getLast();
            if (before == null || !repeats(before, value, headers)) {
                once.add(value);
            }
        }
        return once.size() == columns ? new Values(once, row.grid()) : row;
    }

    private static boolean repeats(Value before, Value value, Map<Integer, String> headers) {
        String header = headers.getOrDefault(value.column(), "");
        return !header.isEmpty()
                && header.equals(headers.get(before.column()))
                && before.raw().strip().equals(value.raw().strip());
    }

    /** What stands above the row, by column: labels only, for equal figures prove nothing. */
    private static Map<Integer, String> headers(Values row, Document document) {
        int from = row.values().getFirst().place().from();
        Row above = null;
        for (Row candidate : row.grid().rows()) {
            if (candidate.place().to() <= from) {
                above = candidate;
            }
        }
        Map<Integer, String> headers = new HashMap<>();
        if (above != null) {
            for (GridCell cell : above.cells()) {
                String words = document.at(cell.place()).strip();
                headers.put(cell.column(), CellReader.isFigure(words) ? "" : words);
            }
        }
        return headers;
    }
}
