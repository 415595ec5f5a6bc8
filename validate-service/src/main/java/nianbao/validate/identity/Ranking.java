package nianbao.validate.identity;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.IntStream;
import nianbao.model.form.Identity;

/** Makes repairs of changes and says which is likelier: a total that contradicts its own parts first, then a typist's slip. */
final class Ranking {

    /** The likeliest first; of equals the one printed first, for the sort is stable. */
    static final Comparator<Repair> LIKELIEST_FIRST =
            Comparator.comparing((Repair repair) -> !repair.totalOfItsParts()).thenComparing(Repair::slip);

    private final LinearSystem system;

    Ranking(LinearSystem system) {
        this.system = system;
    }

    /** The changes as a repair of these broken identities. */
    Repair repair(SortedMap<Integer, BigDecimal> changes, Iterable<Integer> broken) {
        Map<String, BigDecimal> set = new LinkedHashMap<>();
        changes.forEach((cell, number) -> set.put(system.paths().get(cell), number));
        if (changes.size() > 1) {
            return new Repair(set, false, Slip.NONE);
        }
        int cell = changes.firstKey();
        Slip slip = Slip.between(system.domains()[cell].low(), changes.get(cell));
        return new Repair(set, isTotalOfItsParts(cell, broken), slip);
    }

    private boolean isTotalOfItsParts(int cell, Iterable<Integer> broken) {
        for (int index : broken) {
            boolean states = system.identities().get(index).kind() != Identity.Kind.COLUMN_BALANCE;
            int[] left = system.equations().get(index).left();
            if (states && IntStream.of(left).anyMatch(total -> total == cell)) {
                return true;
            }
        }
        return false;
    }
}
