package nianbao.parse.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nianbao.model.form.Block;
import nianbao.model.form.Line;
import nianbao.model.report.Cell;
import nianbao.model.report.Span;

/**
 * Tables in which each row holds one value and the source shifts it by a cell or two: a form of which only the total column was filled
 * in. It is told by all rows together: some row has room for its value in the total column only, none has it elsewhere without doubt but
 * for zeros, and a row that could stand elsewhere is read with its reason.
 */
final class TotalsOnly {

    private static final String REASON = "全表各行都只填一个数，能确定位置的行都填在总计栏，故读作总计";

    private final List<Line> columns;
    private final int total;

    TotalsOnly(Block block) {
        columns = block.columnLeaves();
        total = columns.stream().map(Line::role).toList().indexOf(Line.Role.TOTAL);
    }

    /** The rows so read; empty if the table is not such a one. */
    Map<Line, Fitted> read(Map<Line, Found> rows) {
        boolean oneEach = total >= 0
                && rows.values().stream()
                        .allMatch(row -> !row.hasValues()
                                || row.values().inGrid()
                                        && row.values().filled() == 1
                                        && row.values().values().size() >= columns.size());
        if (!oneEach) {
            return Map.of();
        }
        List<Values> values = rows.values().stream()
                .filter(Found::hasValues)
                .map(Found::values)
                .toList();
        if (values.size() <= 2 || values.stream().noneMatch(row -> admitted(row).equals(List.of(total)))) {
            return Map.of();
        }
        if (!values.stream().allMatch(row -> admitted(row).contains(total) || isZero(row))) {
            return Map.of();
        }
        Map<Line, Fitted> read = new LinkedHashMap<>();
        rows.forEach((line, found) -> {
            if (found.hasValues()) {
                read.put(line, fitted(found.values()));
            }
        });
        return read;
    }

    /** The columns in which the row's value can stand so that no cell of the row is left over but blank ones. */
    private List<Integer> admitted(Values row) {
        int at = filledAt(row);
        return new Fitting(columns.size(), Sums.NONE)
                .windows(row.values()).stream().map(from -> at - from).toList();
    }

    private static int filledAt(Values row) {
        int at = 0;
        while (row.values().get(at).isBlank()) {
            at++;
        }
        return at;
    }

    private static boolean isZero(Values row) {
        return CellReader.read(row.values().get(filledAt(row)).raw()) instanceof Cell.Read read
                && read.value().signum() == 0;
    }

    private Fitted fitted(Values row) {
        Value value = row.values().get(filledAt(row));
        List<Cell> cells = new ArrayList<>();
        List<Span> spans = new ArrayList<>();
        List<String> raws = new ArrayList<>();
        boolean sure = admitted(row).equals(List.of(total));
        for (int i = 0; i < columns.size(); i++) {
            Cell cell = CellReader.read(value.raw());
            if (i != total) {
                cells.add(new Cell.Blank());
            } else if (!sure && cell instanceof Cell.Read read) {
                cells.add(new Cell.Inferred(read.value(), value.raw().strip(), REASON));
            } else {
                cells.add(cell);
            }
            spans.add(i == total ? value.place() : null);
            raws.add(i == total ? value.raw() : "");
        }
        return new Fitted(cells, spans, raws, Fitted.COUNT_RIGHT, List.of());
    }
}
