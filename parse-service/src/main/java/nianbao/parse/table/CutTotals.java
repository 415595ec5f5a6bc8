package nianbao.parse.table;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;

/**
 * Whether a grid lost its column of totals, as where a print cuts off what is too wide: all of its rows have fewer cells than the form has
 * columns, and what stands last in them is no sum. In one row or another it looks like one: six of 0, 6, 0.
 */
final class CutTotals {

    private CutTotals() {}

    /**
     * Whether the totals are not there.
     *
     * @param columns how many the document's table should have
     */
    static boolean in(Collection<Found> rows, int columns) {
        int cells = Found.usualCount(rows);
        if (cells <= 1 || cells >= columns) {
            return false;
        }
        List<List<BigDecimal>> numbers = rows.stream()
                .filter(row -> row.hasValues()
                        && row.values().inGrid()
                        && row.values().values().size() == cells)
                .map(CutTotals::numbers)
                .filter(row -> row.stream().anyMatch(number -> number.signum() != 0))
                .toList();
        long sums = numbers.stream().filter(CutTotals::endsInItsSum).count();
        return 2 * sums < numbers.size();
    }

    private static List<BigDecimal> numbers(Found row) {
        return row.values().values().stream()
                .map(value -> CellReader.read(value.raw()).number().orElse(BigDecimal.ZERO))
                .toList();
    }

    private static boolean endsInItsSum(List<BigDecimal> numbers) {
        return numbers.subList(0, numbers.size() - 1).stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .compareTo(numbers.getLast())
                == 0;
    }
}
