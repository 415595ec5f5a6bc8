package nianbao.parse.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import nianbao.model.report.Cell;
import nianbao.model.report.Span;

/**
 * Fits the values of a row to as many columns as the form has. As many values as columns are read as they stand. Blank cells too many on
 * either side are the source's: the row is read through the one window that leaves no value out. Where several readings are left, cells
 * in which all agree are read, the others are ambiguous.
 */
final class Fitting {

    private static final String PLACED = "本行单元格多于表头栏数，" + Cell.Inferred.BY_IDENTITY + "确定所在栏";
    private static final String WHICH_COLUMN = "看不出这个数字属于哪一栏";
    private static final String MISSING = "本行只有%d个数字，应有%d个";
    private static final String TOO_FEW = "本行数字少于应有的%d个，看不出缺的是哪一栏";
    private static final String TOO_MANY = "本行数字多于应有的%d个，看不出多的是哪一个";

    private final int columns;
    private final Sums sums;

    Fitting(int columns, Sums sums) {
        this.columns = columns;
        this.sums = sums;
    }

    /** The row, read as far as it can be by itself. */
    Fitted fit(Values row) {
        List<Value> values = row.values();
        if (values.size() == columns) {
            return Fitted.plain(values);
        }
        if (!row.inGrid()) {
            Optional<Fitted> split = new Gluing(columns, sums).split(values);
            if (split.isPresent()) {
                return split.get();
            }
        }
        List<Integer> windows = windows(values);
        if (windows.size() == 1 || !windows.isEmpty() && row.filled() == 0) {
            return Fitted.plain(window(values, windows.getFirst()));
        }
        return windows.isEmpty() ? miscounted(values) : placed(values, windows);
    }

    /** The places from which as many cells as the form has columns leave no value out. */
    List<Integer> windows(List<Value> values) {
        List<Integer> filled = IntStream.range(0, values.size())
                .filter(i -> !values.get(i).isBlank())
                .boxed()
                .toList();
        return IntStream.rangeClosed(0, values.size() - columns)
                .filter(from -> filled.isEmpty() || from <= filled.getFirst() && filled.getLast() < from + columns)
                .boxed()
                .toList();
    }

    List<Value> window(List<Value> values, int from) {
        return values.subList(from, from + columns);
    }

    /** Several windows: the one in which the row's sums hold, if only one is so. */
    private Fitted placed(List<Value> values, List<Integer> windows) {
        List<Integer> holding = sums.isEmpty()
                ? List.of()
                : windows.stream()
                        .filter(from -> sums.hold(numbers(window(values, from))))
                        .toList();
        if (holding.size() == 1) {
            return inferred(window(values, holding.getFirst()), PLACED);
        }
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            int column = i;
            List<Value> readings = (holding.isEmpty() ? windows : holding)
                    .stream().map(from -> values.get(from + column)).toList();
            cells.add(agreed(readings, WHICH_COLUMN));
        }
        List<Value> first = window(values, windows.getFirst());
        return new Fitted(cells, spans(first), raws(first), Fitted.COUNT_RIGHT, List.of());
    }

    /** The same window with every number in it marked as placed by reasoning. */
    static Fitted inferred(List<Value> window, String reason) {
        List<Cell> cells =
                window.stream().map(value -> inferred(value.raw(), reason)).toList();
        return new Fitted(cells, spans(window), raws(window), Fitted.COUNT_RIGHT, List.of());
    }

    private static Cell inferred(String raw, String reason) {
        Cell cell = CellReader.read(raw);
        return cell instanceof Cell.Read read ? new Cell.Inferred(read.value(), raw.strip(), reason) : cell;
    }

    private Fitted miscounted(List<Value> values) {
        List<Value> kept = withoutOuterBlanks(values);
        int off = kept.size() - columns;
        if (off < 0 && kept.stream().allMatch(Fitting::isZero)) {
            return leftToRight(kept);
        }
        List<Cell> cells = new ArrayList<>();
        List<Span> spans = new ArrayList<>();
        List<String> raws = new ArrayList<>();
        List<Integer> doubtful = new ArrayList<>();
        String note = String.format(off < 0 ? TOO_FEW : TOO_MANY, columns);
        for (int i = 0; i < columns; i++) {
            int from = Math.max(0, Math.min(i, i + off));
            int to = Math.min(kept.size() - 1, Math.max(i, i + off));
            List<Value> readings = kept.subList(from, to + 1);
            boolean agree = off > 0 && allEqual(readings);
            cells.add(agree ? CellReader.read(readings.getFirst().raw()) : open(readings, off < 0, note));
            spans.add(agree ? readings.getFirst().place() : null);
            raws.add(agree ? readings.getFirst().raw() : null);
            if (!agree) {
                doubtful.add(i);
            }
        }
        return new Fitted(cells, spans, raws, kept.size(), doubtful);
    }

    /** Only the place of the missing value is open: those that are there stand left to right. */
    private Fitted leftToRight(List<Value> kept) {
        List<Cell> cells = new ArrayList<>();
        kept.forEach(value -> cells.add(CellReader.read(value.raw())));
        List<Span> spans = new ArrayList<>(spans(kept));
        List<String> raws = new ArrayList<>(raws(kept));
        while (cells.size() < columns) {
            cells.add(new Cell.Missing(String.format(MISSING, kept.size(), columns)));
            spans.add(null);
            raws.add(null);
        }
        return new Fitted(
                cells,
                spans,
                raws,
                kept.size(),
                IntStream.range(0, columns).boxed().toList());
    }

    /** Blank cells at either end of a row that is too long in any case; a row that is too short keeps its blanks. */
    private List<Value> withoutOuterBlanks(List<Value> values) {
        List<Value> kept = new ArrayList<>(values);
        while (kept.size() > columns && kept.getLast().isBlank()) {
            kept.removeLast();
        }
        while (kept.size() > columns && kept.getFirst().isBlank()) {
            kept.removeFirst();
        }
        return kept;
    }

    private static boolean isZero(Value value) {
        return CellReader.read(value.raw()) instanceof Cell.Read read
                && read.value().signum() == 0;
    }

    private static boolean allEqual(List<Value> values) {
        return values.stream().map(Value::raw).map(String::strip).distinct().count() <= 1;
    }

    /** What a cell is if it is one of these. */
    private static Cell agreed(List<Value> readings, String note) {
        return allEqual(readings) ? CellReader.read(readings.getFirst().raw()) : open(readings, false, note);
    }

    /** @param orNone whether it may be a cell that is not there as well, which counts as 0 */
    private static Cell open(List<Value> readings, boolean orNone, String note) {
        TreeSet<BigDecimal> candidates = new TreeSet<>();
        if (orNone) {
            candidates.add(BigDecimal.ZERO);
        }
        readings.forEach(value -> CellReader.read(value.raw()).number().ifPresent(candidates::add));
        String raw = String.join(
                        " ",
                        readings.stream().map(Value::raw).map(String::strip).toList())
                .strip();
        return new Cell.Ambiguous(raw, List.copyOf(candidates), note);
    }

    static List<BigDecimal> numbers(List<Value> values) {
        List<BigDecimal> numbers = new ArrayList<>();
        values.forEach(
                value -> numbers.add(CellReader.read(value.raw()).number().orElse(null)));
        return Collections.unmodifiableList(numbers);
    }

    private static List<Span> spans(List<Value> values) {
        return values.stream().map(Value::place).toList();
    }

    private static List<String> raws(List<Value> values) {
        return values.stream().map(Value::raw).toList();
    }
}
