package nianbao.validate.continuity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nianbao.model.report.Cell;
import nianbao.validate.subject.Numbers;
import nianbao.validate.subject.Sheet;

/**
 * The ways of cutting the characters of a row whose numbers are written together, such as 26480430.
 *
 * @param raw the characters
 * @param all the ways: the number of each column, by path
 */
record RowCuts(String raw, List<Map<String, BigDecimal>> all) {

    RowCuts {
        all = List.copyOf(all);
    }

    /**
     * Those of a row; empty where its open cells are not written together, or there are too many.
     *
     * @param settled cells of which the number is known by now
     */
    static Optional<RowCuts> of(Sheet sheet, String row, Map<String, Cell.Inferred> settled) {
        Map<String, List<BigDecimal>> choices = new LinkedHashMap<>();
        List<String> raws = new ArrayList<>();
        for (String path : sheet.paths()) {
            if (path.startsWith(row + ".") && path.lastIndexOf('.') == row.length()) {
                Cell cell = sheet.cell(path);
                raws.add(cell instanceof Cell.Ambiguous ambiguous ? ambiguous.raw() : null);
                choices.put(path, choices(cell, settled.get(path)));
            }
        }
        List<String> open = raws.stream().filter(Objects::nonNull).distinct().toList();
        if (open.size() != 1) {
            return Optional.empty();
        }
        Cutter cutter = new Cutter(List.copyOf(choices.entrySet()));
        cutter.cut(open.getFirst().replaceAll("\\s", ""), new LinkedHashMap<>());
        return cutter.isAtItsLimit() ? Optional.empty() : Optional.of(new RowCuts(open.getFirst(), cutter.found));
    }

    private static List<BigDecimal> choices(Cell cell, Cell.Inferred settled) {
        if (settled != null) {
            return List.of(settled.value());
        }
        return cell instanceof Cell.Ambiguous ambiguous
                ? ambiguous.candidates()
                : cell.number().map(List::of).orElse(List.of());
    }

    /** Tries one column after the other; of a row with too many ways nothing is said. */
    private static final class Cutter {

        private static final int MOST_STEPS = 20_000;

        private final List<Map.Entry<String, List<BigDecimal>>> columns;
        private final List<Map<String, BigDecimal>> found = new ArrayList<>();
        private int steps;

        private Cutter(List<Map.Entry<String, List<BigDecimal>>> columns) {
            this.columns = columns;
        }

        private boolean isAtItsLimit() {
            return steps >= MOST_STEPS;
        }

        private void cut(String characters, Map<String, BigDecimal> taken) {
            if (taken.size() == columns.size()) {
                if (characters.isEmpty()) {
                    found.add(taken);
                }
                return;
            }
            var column = columns.get(taken.size());
            for (BigDecimal choice : column.getValue()) {
                for (String written : List.of(Numbers.text(choice), "+" + Numbers.text(choice))) {
                    if (characters.startsWith(written) && steps < MOST_STEPS) {
                        steps++;
                        Map<String, BigDecimal> more = new LinkedHashMap<>(taken);
                        more.put(column.getKey(), choice);
                        cut(characters.substring(written.length()), more);
                    }
                }
            }
        }
    }

    /** The one number that a column has in all of some ways; empty if there are none, or others. */
    static Optional<BigDecimal> agreed(List<Map<String, BigDecimal>> ways, String path) {
        List<BigDecimal> numbers =
                ways.stream().map(way -> way.get(path)).distinct().toList();
        return numbers.size() == 1 ? Optional.of(numbers.getFirst()) : Optional.empty();
    }
}
