package nianbao.parse.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

    /** Those between these figures of a table. */
    static Sums of(Table table, List<String> paths) {
        Map<String, Integer> index =
                IntStream.range(0, paths.size()).boxed().collect(Collectors.toMap(paths::get, i -> i));
        List<Sum> sums = new ArrayList<>();
        for (Identity identity : table.identities()) {
            if (identity.kind() == Identity.Kind.ROW_TOTAL
                    && index.containsKey(identity.left().getFirst())) {
                sums.add(new Sum(
                        index.get(identity.left().getFirst()),
                        identity.right().stream().map(index::get).toList()));
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
        for (Sum sum : sums) {
            if (sum.total() < known && sum.parts().stream().allMatch(part -> part < known)) {
                BigDecimal parts = sum.parts().stream()
                        .map(part -> orZero(numbers.get(part)))
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
                if (parts.compareTo(orZero(numbers.get(sum.total()))) != 0) {
                    return false;
                }
            }
        }
        return true;
    }

    private static BigDecimal orZero(BigDecimal number) {
        return number == null ? BigDecimal.ZERO : number;
    }
}
