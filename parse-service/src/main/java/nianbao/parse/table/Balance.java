package nianbao.parse.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nianbao.model.form.Block;
import nianbao.model.form.Identity;
import nianbao.model.form.Line;
import nianbao.model.form.Table;
import nianbao.model.report.Cell;

/**
 * The identities between the rows of a table, column by column: they choose among the readings that a row's own sums leave. Where one is
 * broken whatever is read, the rows that take part in it are left open; one of which a figure is not known chooses nothing.
 */
final class Balance {

    /** Combinations of readings that are looked at before the rows are left as they are. */
    private static final int MOST_COMBINATIONS = 20_000;

    private final Map<Line, Readings> rows;
    private final List<Line> open;

    private Balance(Map<Line, Readings> rows) {
        this.rows = rows;
        this.open = rows.keySet().stream().filter(row -> rows.get(row).isOpen()).toList();
    }

    /** The rows with the readings that the identities leave. */
    static Map<Line, Readings> narrowed(Map<Line, Readings> rows, Table table, Block block) {
        Balance balance = new Balance(rows);
        return balance.open.isEmpty() ? rows : balance.narrowed(table, block);
    }

    /** An identity in one column: what is known of it, and what each reading of an open row adds. */
    private record Equation(BigDecimal known, Map<Line, List<BigDecimal>> terms) {
        boolean holds(Map<Line, Integer> combination) {
            BigDecimal sum = known;
            for (Map.Entry<Line, List<BigDecimal>> term : terms.entrySet()) {
                sum = sum.add(term.getValue().get(combination.get(term.getKey())));
            }
            return sum.signum() == 0;
        }
    }

    private Map<Line, Readings> narrowed(Table table, Block block) {
        List<Map<Line, Integer>> all = combinations();
        if (all.isEmpty()) {
            return rows;
        }
        List<Map<Line, Integer>> left = all;
        Set<Line> undecided = new HashSet<>();
        for (Equation equation : equations(table, block)) {
            if (all.stream().anyMatch(equation::holds)) {
                left = left.stream().filter(equation::holds).toList();
            } else {
                undecided.addAll(equation.terms().keySet());
            }
        }
        return left.isEmpty() ? rows : keeping(left, undecided);
    }

    private List<Map<Line, Integer>> combinations() {
        List<Map<Line, Integer>> all = List.of(Map.of());
        for (Line row : open) {
            int options = rows.get(row).options().size();
            if ((long) all.size() * options > MOST_COMBINATIONS) {
                return List.of();
            }
            List<Map<Line, Integer>> longer = new ArrayList<>(all.size() * options);
            for (Map<Line, Integer> combination : all) {
                for (int option = 0; option < options; option++) {
                    Map<Line, Integer> extended = new HashMap<>(combination);
                    extended.put(row, option);
                    longer.add(extended);
                }
            }
            all = longer;
        }
        return all;
    }

    private List<Equation> equations(Table table, Block block) {
        Map<String, Line> rowOf = new HashMap<>();
        Map<String, Integer> columnOf = new HashMap<>();
        List<Line> columns = block.columnLeaves();
        for (Line row : block.rowLeaves()) {
            for (int column = 0; column < columns.size(); column++) {
                String path = table.id().key() + "." + row.key() + "."
                        + columns.get(column).key();
                rowOf.put(path, row);
                columnOf.put(path, column);
            }
        }
        List<Equation> equations = new ArrayList<>();
        for (Identity identity : table.identities()) {
            if (identity.kind() != Identity.Kind.ROW_TOTAL) {
                equation(identity, rowOf, columnOf, equations);
            }
        }
        return equations;
    }

    private void equation(
            Identity identity, Map<String, Line> rowOf, Map<String, Integer> columnOf, List<Equation> equations) {
        BigDecimal known = BigDecimal.ZERO;
        Map<Line, List<BigDecimal>> terms = new LinkedHashMap<>();
        for (boolean left : List.of(true, false)) {
            for (String path : left ? identity.left() : identity.right()) {
                Line row = rowOf.get(path);
                List<BigDecimal> numbers = row == null ? List.of() : numbers(row, columnOf.get(path));
                if (numbers.isEmpty()) {
                    return;
                }
                List<BigDecimal> signed = left
                        ? numbers
                        : numbers.stream().map(BigDecimal::negate).toList();
                if (signed.stream().distinct().count() == 1) {
                    known = known.add(signed.getFirst());
                } else {
                    terms.put(row, signed);
                }
            }
        }
        if (!terms.isEmpty()) {
            equations.add(new Equation(known, terms));
        }
    }

    /** What each reading of the row has in a column, blank cells as 0; nothing if one has what is no certain number. */
    private List<BigDecimal> numbers(Line row, int column) {
        List<BigDecimal> numbers = new ArrayList<>();
        Readings readings = rows.get(row);
        for (Reading option : readings == null ? List.<Reading>of() : readings.options()) {
            Value value = option.values().get(column);
            Cell cell = value == null ? new Cell.Blank() : CellReader.read(value.raw());
            boolean unknown = option.manner() == Reading.Manner.APART && !readings.isOpen();
            if (unknown || cell instanceof Cell.Unreadable || cell instanceof Cell.Ambiguous) {
                return List.of();
            }
            numbers.add(cell.number().orElse(BigDecimal.ZERO));
        }
        return numbers;
    }

    private Map<Line, Readings> keeping(List<Map<Line, Integer>> left, Set<Line> undecided) {
        Map<Line, Readings> narrowed = new LinkedHashMap<>(rows);
        for (Line row : open) {
            if (undecided.contains(row)) {
                continue;
            }
            Readings readings = rows.get(row);
            List<Reading> kept = left.stream()
                    .map(combination -> combination.get(row))
                    .distinct()
                    .sorted()
                    .map(readings.options()::get)
                    .toList();
            narrowed.put(row, readings.narrowed(kept));
        }
        return narrowed;
    }
}
