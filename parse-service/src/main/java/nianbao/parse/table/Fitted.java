package nianbao.parse.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import nianbao.model.report.Cell;
import nianbao.model.report.Span;

/**
 * A row's values fitted to the form's columns.
 *
 * @param cells one a column
 * @param spans where each stands, null for one that is not there
 * @param raws the characters of each, null for one that is not there
 * @param miscounted how many values stand where another number is asked for, or {@link #COUNT_RIGHT}
 * @param doubtful the columns that the wrong count leaves in doubt
 */
record Fitted(List<Cell> cells, List<Span> spans, List<String> raws, int miscounted, List<Integer> doubtful) {

    /** The row holds as many values as the form has columns. */
    static final int COUNT_RIGHT = -1;

    Fitted {
        cells = List.copyOf(cells);
        spans = Collections.unmodifiableList(new ArrayList<>(spans));
        raws = Collections.unmodifiableList(new ArrayList<>(raws));
        doubtful = List.copyOf(doubtful);
    }

    /**
     * The values as they stand.
     *
     * @param values one a column, null for one that is not there
     * @param found how many stand where another number is asked for, or {@link #COUNT_RIGHT}
     */
    static Fitted plain(List<Value> values, int found) {
        List<Cell> cells = new ArrayList<>();
        List<Span> spans = new ArrayList<>();
        List<String> raws = new ArrayList<>();
        for (Value value : values) {
            cells.add(value == null ? missing(found, values.size()) : CellReader.read(value.raw()));
            spans.add(value == null ? null : value.place());
            raws.add(value == null ? null : value.raw());
        }
        List<Integer> doubtful = found == COUNT_RIGHT
                ? List.of()
                : IntStream.range(0, values.size()).boxed().toList();
        return new Fitted(cells, spans, raws, found, doubtful);
    }

    /** A cell for which the row has no value. */
    static Cell missing(int found, int columns) {
        return new Cell.Missing(String.format("本行只有%d个数字，应有%d个", found, columns));
    }

    /** A row of cells that stand in rows of their own; nothing for one that has none. */
    static Fitted of(List<Optional<Fitted>> single) {
        List<Cell> cells = new ArrayList<>();
        List<Span> spans = new ArrayList<>();
        List<String> raws = new ArrayList<>();
        for (Optional<Fitted> one : single) {
            cells.add(one.map(cell -> cell.cells().getFirst()).orElse(new Cell.Missing("文件中没有这一行")));
            spans.add(one.map(cell -> cell.spans().getFirst()).orElse(null));
            raws.add(one.map(cell -> cell.raws().getFirst()).orElse(null));
        }
        return new Fitted(cells, spans, raws, COUNT_RIGHT, List.of());
    }

    /** A row whose label stands there without any values. */
    static Fitted empty(int columns) {
        return new Fitted(
                Collections.nCopies(columns, new Cell.Missing("本行没有数字")),
                Collections.nCopies(columns, null),
                Collections.nCopies(columns, null),
                0,
                IntStream.range(0, columns).boxed().toList());
    }

    /** The same row with every plain number in it marked as placed by reasoning. */
    Fitted inferred(String reason) {
        List<Cell> marked = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            marked.add(
                    cells.get(i) instanceof Cell.Read read
                            ? new Cell.Inferred(read.value(), raws.get(i).strip(), reason)
                            : cells.get(i));
        }
        return new Fitted(marked, spans, raws, miscounted, doubtful);
    }

    /** The same places with other cells. */
    Fitted with(List<Cell> others) {
        return new Fitted(others, spans, raws, miscounted, doubtful);
    }

    /** The same row where nothing tells which number belongs to which column: they are certain only if all are the same. */
    Fitted doubted(String note) {
        TreeSet<BigDecimal> numbers = new TreeSet<>();
        cells.forEach(cell -> cell.number().ifPresent(numbers::add));
        if (numbers.size() < 2) {
            return this;
        }
        String raw = String.join(" ", raws.stream().filter(Objects::nonNull).toList());
        List<Cell> open = cells.stream()
                .map(cell ->
                        cell.number().isPresent() ? (Cell) new Cell.Ambiguous(raw, List.copyOf(numbers), note) : cell)
                .toList();
        return with(open);
    }

    /** The same row where it stands in the document again: what the two say differently is open. */
    Fitted compared(Fitted other, String note) {
        List<Cell> compared = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            TreeSet<BigDecimal> numbers = new TreeSet<>();
            cells.get(i).number().ifPresent(numbers::add);
            other.cells().get(i).number().ifPresent(numbers::add);
            compared.add(
                    numbers.size() < 2 || cells.get(i).number().isEmpty()
                            ? cells.get(i)
                            : new Cell.Ambiguous(
                                    String.join(
                                            " ",
                                            numbers.stream()
                                                    .map(BigDecimal::toPlainString)
                                                    .toList()),
                                    List.copyOf(numbers),
                                    note));
        }
        return with(compared);
    }

    /** The same cells in another order: each goes to the column that its entry names. */
    Fitted arranged(List<Integer> order) {
        List<Cell> arrangedCells = new ArrayList<>(cells);
        List<Span> arrangedSpans = new ArrayList<>(spans);
        List<String> arrangedRaws = new ArrayList<>(raws);
        for (int i = 0; i < order.size(); i++) {
            arrangedCells.set(order.get(i), cells.get(i));
            arrangedSpans.set(order.get(i), spans.get(i));
            arrangedRaws.set(order.get(i), raws.get(i));
        }
        return new Fitted(arrangedCells, arrangedSpans, arrangedRaws, miscounted, doubtful);
    }

    /** Some of its columns. */
    Fitted part(int from, int count) {
        int to = from + count;
        return new Fitted(
                cells.subList(from, to), spans.subList(from, to), raws.subList(from, to), COUNT_RIGHT, List.of());
    }
}
