package nianbao.parse.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import nianbao.model.form.Block;
import nianbao.model.form.Line;
import nianbao.model.report.Cell;
import nianbao.parse.extract.Document.Grid;
import nianbao.parse.extract.Document.Row;
import nianbao.parse.table.Strip.Piece;

/**
 * The columns of a block as its header names them: in the form's order unless names in one line or row of cells plainly stand in another.
 */
final class Header {

    /** Why a cell is doubted. */
    static final String DOUBTED = "表头各栏的顺序与表式不同，看不出这个数字属于哪一栏";

    private static final String NO_COLUMN = "表中没有这一栏";

    /** A header stands no further before the first row than so many lines and cells. */
    private static final int REACH = 60;

    /** Words beside the names, in a line of running text, beyond which it is a sentence. */
    private static final int MOST_OTHER_WORDS = 40;

    private final int columns;
    private final List<Integer> order;
    private final boolean doubted;
    private final Map<Integer, Integer> byGridColumn;
    private final Set<Integer> otherColumns;
    private final Grid grid;

    private Header(
            int columns,
            List<Integer> order,
            boolean doubted,
            Map<Integer, Integer> byGridColumn,
            Set<Integer> otherColumns,
            Grid grid) {
        this.columns = columns;
        this.order = order;
        this.doubted = doubted;
        this.byGridColumn = byGridColumn;
        this.otherColumns = otherColumns;
        this.grid = grid;
    }

    /**
     * The header of a block.
     *
     * @param from where it may begin in the strip
     * @param to where the block's first row begins
     * @param values how many values most of its rows have
     */
    static Header of(Strip strip, Block block, int from, int to, int values) {
        return new Search(strip, block, from, to).header(values);
    }

    /** How many columns the document's table has. */
    int count() {
        return order.size();
    }

    /** The form's columns in the document's order. */
    List<Line> inOrder(List<Line> form) {
        return order.stream().map(form::get).toList();
    }

    /** Whether the header leaves it open which column is which. */
    boolean isDoubted() {
        return doubted;
    }

    /** The same header where the figures speak against its order. */
    Header doubting() {
        return new Header(columns, order, true, byGridColumn, otherColumns, grid);
    }

    /** Whether the columns are the form's, in its order. */
    boolean isForm() {
        return count() == columns && IntStream.range(0, columns).allMatch(i -> order.get(i) == i);
    }

    /** Of a row with more cells than columns those below the header's names, if the others stand below other words. */
    Values selected(Values row) {
        if (row.grid() == null || row.grid() != grid || row.values().size() <= count() || byGridColumn.isEmpty()) {
            return row;
        }
        Value[] selected = new Value[count()];
        for (Value value : row.values()) {
            Integer column = byGridColumn.get(value.column());
            if (column != null) {
                selected[order.indexOf(column)] = value;
            } else if (!value.isBlank() && !otherColumns.contains(value.column())) {
                return row;
            }
        }
        return Arrays.asList(selected).contains(null) ? row : new Values(List.of(selected), row.grid());
    }

    /** The cells below the header's names, whatever stands beside them; nothing where the header is of another grid, or not of cells. */
    Optional<List<Value>> below(Values row) {
        if (row.grid() == null || row.grid() != grid || byGridColumn.isEmpty()) {
            return Optional.empty();
        }
        Value[] below = new Value[count()];
        row.values().stream()
                .filter(value -> byGridColumn.containsKey(value.column()))
                .forEach(value -> below[order.indexOf(byGridColumn.get(value.column()))] = value);
        return Arrays.asList(below).contains(null) ? Optional.empty() : Optional.of(List.of(below));
    }

    /** Readings in the document's order in that of the form. */
    Readings arranged(Readings readings) {
        if (isForm()) {
            return readings;
        }
        List<Reading> arranged = readings.options().stream()
                .map(reading -> {
                    Value[] values = new Value[columns];
                    for (int i = 0; i < order.size(); i++) {
                        values[order.get(i)] = reading.values().get(i);
                    }
                    return new Reading(Arrays.asList(values), reading.manner());
                })
                .toList();
        return new Readings(arranged, readings.byIdentity(), readings.found(), readings.tokens(), columns);
    }

    /** The cells with those for which the document has no column, or no certain one. */
    Fitted marked(Fitted fitted) {
        if (isForm() && !doubted) {
            return fitted;
        }
        List<Cell> cells = new ArrayList<>(fitted.cells());
        for (int i = 0; i < columns; i++) {
            if (!order.contains(i)) {
                cells.set(i, new Cell.Missing(NO_COLUMN));
            }
        }
        Fitted marked = fitted.with(cells);
        return doubted ? marked.doubted(DOUBTED) : marked;
    }

    /** Looks for the names in the lines before the first row. */
    private static final class Search {

        private final Strip strip;
        private final Block block;
        private final List<Line> leaves;
        private final ColumnNames names;
        private final List<List<Named>> units = new ArrayList<>();

        /** The orders in which lines name all columns. */
        private List<List<Line>> orders = List.of();

        /** Whether cells of other words stand in a row of names so that the names are not where the form has them. */
        private boolean displaced;

        /** A name in a line. */
        private record Named(Line line, int at) {}

        Search(Strip strip, Block block, int from, int to) {
            this.strip = strip;
            this.block = block;
            this.leaves = block.columnLeaves();
            this.names = ColumnNames.of(block);
            collect(from, to);
        }

        private void collect(int from, int to) {
            if (to <= from) {
                return;
            }
            int last = strip.owner(to - 1);
            int start = Math.max(
                    from,
                    strip.indexOf(strip.pieces()
                            .get(Math.max(strip.owner(from), last - REACH))
                            .place()
                            .from()));
            int at = start;
            while (at < to) {
                int end = at;
                Object unit = unit(at);
                while (end < to && unit(end) == unit) {
                    end = Math.min(to, strip.endOfOwner(end));
                }
                named(at, end);
                at = end;
            }
        }

        /** The row of cells or the line that a character belongs to. */
        private Object unit(int at) {
            Piece piece = strip.pieces().get(strip.owner(at));
            return piece.isCell() ? piece.row() : piece;
        }

        private void named(int from, int to) {
            List<Named> unit = new ArrayList<>();
            int others = 0;
            for (int at = from; at < to; ) {
                ColumnNames.Name name = names.longestAt(strip.line(), at, to);
                if (name == null) {
                    others++;
                    at++;
                } else {
                    unit.add(new Named(name.line(), at));
                    at += name.words().length();
                }
            }
            boolean inCells = strip.pieces().get(strip.owner(from)).isCell();
            if (inCells && !unit.isEmpty()) {
                misspelt(from, to, unit);
            }
            if (unit.size() > 1 && (inCells || others <= MOST_OTHER_WORDS)) {
                units.add(unit);
            }
        }

        /** Adds the columns that cells of the row name with a slip; of what is left, notes whether it puts the names out of place. */
        private void misspelt(int from, int to, List<Named> unit) {
            Set<Line> taken = lines(unit);
            int plain = unit.size();
            List<Line> cells = new ArrayList<>();
            for (int at = from, end; at < to; at = end) {
                end = Math.min(to, strip.endOfOwner(at));
                Line line = namedIn(at, end, unit);
                if (line == null) {
                    line = Slips.nearest(strip.line().substring(at, end), names.lines(), taken);
                    if (line != null) {
                        taken.add(line);
                        unit.add(new Named(line, at));
                    }
                }
                cells.add(line);
            }
            if (unit.size() > plain) {
                unit.sort(Comparator.comparingInt(Named::at));
            }
            displaced |= taken.size() == unit.size() && isDisplaced(cells);
        }

        private static Line namedIn(int from, int to, List<Named> unit) {
            for (Named named : unit) {
                if (from <= named.at() && named.at() < to) {
                    return named.line();
                }
            }
            return null;
        }

        /** Whether the columns that a row of cells names are as far from each other as in the form; null is a cell of other words. */
        private boolean isDisplaced(List<Line> cells) {
            int place = -1;
            for (Line cell : cells) {
                if (cell == null) {
                    place += place < 0 ? 0 : 1;
                    continue;
                }
                List<Line> columns = cell.leaves().toList();
                int first = leaves.indexOf(columns.getFirst());
                if (place >= 0 && place != first) {
                    return true;
                }
                place = first + columns.size();
            }
            return false;
        }

        Header header(int values) {
            orders = orders();
            if (orders.size() > 1) {
                return header(IntStream.range(0, leaves.size()).boxed().toList(), true);
            }
            List<Line> named = leavesInOrder();
            List<Integer> order = named.stream().map(leaves::indexOf).toList();
            boolean inOrder = IntStream.range(1, order.size()).allMatch(i -> order.get(i - 1) < order.get(i));
            boolean complete = order.size() == leaves.size();
            boolean fewer = order.size() == values && order.size() > 1;
            if (complete || inOrder && fewer) {
                return header(order, false);
            }
            List<Integer> form = IntStream.range(0, leaves.size()).boxed().toList();
            return header(form, !inOrder || displaced && values == leaves.size());
        }

        /** The columns as the header names them, each once; those of a group where the group stands. */
        private List<Line> leavesInOrder() {
            List<Line> order = new ArrayList<>();
            List<Named> top = units.stream()
                    .max((a, b) -> Long.compare(distinct(a), distinct(b)))
                    .orElse(List.of());
            List<Named> upper = units.stream()
                    .filter(unit ->
                            unit.stream().anyMatch(named -> !named.line().isLeaf()))
                    .reduce((a, b) -> b)
                    .orElse(null);
            if (upper == null) {
                if (!orders.isEmpty() && !isTwoLevels(top, orders.getFirst())) {
                    return orders.getFirst();
                }
                order.addAll(lines(top));
                return repeats(order, top) || isTwoLevels(top, order) ? List.of() : order;
            }
            for (Line line : lines(upper)) {
                if (line.isLeaf()) {
                    boolean below = block.columns().contains(line);
                    if (below) {
                        order.add(line);
                    }
                } else {
                    order.addAll(below(line));
                }
            }
            return order;
        }

        private List<Line> below(Line group) {
            List<Line> children = group.leaves().toList();
            return units.stream()
                    .map(unit -> lines(unit).stream().filter(children::contains).toList())
                    .filter(lines -> lines.size() > 1)
                    .reduce((a, b) -> b.size() > a.size() ? b : a)
                    .orElse(children);
        }

        /** The orders in which lines name all columns, once or several times over. */
        private List<List<Line>> orders() {
            return units.stream()
                    .filter(unit -> unit.size() % leaves.size() == 0)
                    .map(unit -> unit.stream().map(Named::line).toList())
                    .filter(lines -> leaves.containsAll(lines) && lines.containsAll(leaves))
                    .flatMap(lines -> IntStream.range(0, lines.size() / leaves.size())
                            .mapToObj(i -> lines.subList(i * leaves.size(), (i + 1) * leaves.size())))
                    .distinct()
                    .filter(lines -> new HashSet<>(lines).size() == leaves.size())
                    .toList();
        }

        private static long distinct(List<Named> unit) {
            return unit.stream().map(Named::line).distinct().count();
        }

        private static Set<Line> lines(List<Named> unit) {
            Set<Line> lines = new LinkedHashSet<>();
            unit.forEach(named -> lines.add(named.line()));
            return lines;
        }

        /** Whether a name comes again after another: then the line is no plain list of columns. */
        private static boolean repeats(List<Line> order, List<Named> unit) {
            int changes = 0;
            for (int i = 0; i < unit.size(); i++) {
                changes += i == 0 || unit.get(i).line() != unit.get(i - 1).line() ? 1 : 0;
            }
            return changes > order.size();
        }

        /** Whether a line of running text is a header of two levels one behind the other: 自然人 总计, then what stood below them. */
        private boolean isTwoLevels(List<Named> unit, List<Line> order) {
            if (unit.isEmpty()
                    || strip.pieces().get(strip.owner(unit.getFirst().at())).isCell()) {
                return false;
            }
            List<Line> upper = block.columns().stream().filter(Line::isLeaf).toList();
            return upper.size() < block.columns().size()
                    && order.size() > upper.size()
                    && order.subList(0, upper.size()).equals(upper);
        }

        private Header header(List<Integer> order, boolean doubted) {
            Map<Integer, Integer> byGridColumn = new HashMap<>();
            Set<Integer> otherColumns = new HashSet<>();
            Grid grid = null;
            for (List<Named> unit : units) {
                Piece piece = strip.pieces().get(strip.owner(unit.getFirst().at()));
                if (!piece.isCell()) {
                    continue;
                }
                grid = piece.grid();
                for (Named named : unit) {
                    Piece cell = strip.pieces().get(strip.owner(named.at()));
                    if (named.line().isLeaf()) {
                        byGridColumn.put(cell.row().cells().get(cell.cell()).column(), leaves.indexOf(named.line()));
                    }
                }
                otherColumns(piece.row(), otherColumns);
            }
            otherColumns.removeAll(byGridColumn.keySet());
            boolean usable =
                    new HashSet<>(byGridColumn.values()).containsAll(order) && byGridColumn.size() == order.size();
            return new Header(leaves.size(), order, doubted, usable ? byGridColumn : Map.of(), otherColumns, grid);
        }

        private void otherColumns(Row row, Set<Integer> columns) {
            row.cells().stream()
                    .filter(cell -> !strip.document().at(cell.place()).isBlank())
                    .forEach(cell -> columns.add(cell.column()));
        }
    }
}
