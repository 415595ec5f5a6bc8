package nianbao.parse.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntPredicate;
import nianbao.model.form.Identity;
import nianbao.model.form.Table;

/** The identities that lie within one row of values: some cells sum up to another. Blank cells count as 0 here. */
final class Sums {

    /** No sums at all. */
    static final Sums NONE = new Sums(List.of());

    private record Sum(int total, List<Integer> parts) {}

    private final List<Sum> sums;

    private Sums(List<Sum> sums) {
        this.sums = sums;
    }

    /**
     * Those between these figures of a table.
     *
     * @param paths of the row's cells, in the order of its columns; a figure for which the document has no column is left out
     */
    static Sums of(Table table, List<String> paths) {
        Map<String, Integer> index = new HashMap<>();
        paths.forEach(path -> index.put(path, index.size()));
        List<Sum> sums = new ArrayList<>();
        for (Identity identity : table.identities()) {
            if (identity.kind() == Identity.Kind.ROW_TOTAL
                    && index.containsKey(identity.left().getFirst())) {
                sums.add(new Sum(
                        index.get(identity.left().getFirst()),
                        identity.right().stream()
                                .map(index::get)
                                .filter(Objects::nonNull)
                                .toList()));
            }
        }
        return new Sums(sums);
    }

    boolean isEmpty() {
        return sums.isEmpty();
    }

    /** Whether all of them hold; null is 0. */
    boolean hold(List<BigDecimal> numbers) {
        return holdUpTo(numbers, numbers.size());
    }

    /** Whether those hold whose cells are all among the first ones. */
    boolean holdUpTo(List<BigDecimal> numbers, int known) {
        return sums.stream()
                .filter(sum -> sum.total() < known && sum.parts().stream().allMatch(part -> part < known))
                .allMatch(sum -> left(sum, numbers).signum() == 0);
    }

    /** Whether all of them can hold, whatever whole numbers stood in the cells that are not there. */
    boolean canHold(List<BigDecimal> numbers, IntPredicate lacking) {
        return sums.stream().allMatch(sum -> {
            BigDecimal left = left(sum, numbers);
            return left.signum() == 0
                    || left.signum() > 0 && sum.parts().stream().anyMatch(lacking::test)
                    || left.signum() < 0 && lacking.test(sum.total());
        });
    }

    /** What the total says more than its parts. */
    private static BigDecimal left(Sum sum, List<BigDecimal> numbers) {
        BigDecimal left = orZero(numbers.get(sum.total()));
        for (int part : sum.parts()) {
            left = left.subtract(orZero(numbers.get(part)));
        }
        return left;
    }

    private static BigDecimal orZero(BigDecimal number) {
        return number == null ? BigDecimal.ZERO : number;
    }
}
