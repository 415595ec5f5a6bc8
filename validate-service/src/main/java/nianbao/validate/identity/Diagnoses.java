package nianbao.validate.identity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The smallest sets of known cells whose change restores every identity of a system. Deepens one cell at a time: whatever restores a
 * contradiction must change one of its cells, so only those are tried (the hitting-set tree of consistency-based diagnosis).
 */
final class Diagnoses {

    private static final int MOST_CELLS = 3;
    private static final int MOST_DIAGNOSES = 64;

    private final LinearSystem system;
    private final Conflicts conflicts;
    private final Solver solver;

    Diagnoses(LinearSystem system, Budget budget) {
        this.system = system;
        this.conflicts = new Conflicts(system.equations(), budget);
        this.solver = new Solver(system.equations(), budget);
    }

    /**
     * All equally small sets of changes, by cell number; empty where more than three cells would have to change.
     *
     * @throws Budget.ExhaustedException if the budget ends before
     */
    List<SortedMap<Integer, BigDecimal>> smallest() {
        List<Equation> broken = conflicts.alone(system.domains());
        LinkedHashSet<TreeSet<Integer>> level = new LinkedHashSet<>(List.of(new TreeSet<>()));
        for (int size = 0; size <= MOST_CELLS; size++) {
            List<SortedMap<Integer, BigDecimal>> found = new ArrayList<>();
            LinkedHashSet<TreeSet<Integer>> next = new LinkedHashSet<>();
            for (TreeSet<Integer> freed : level) {
                Domain[] domains = freed(freed);
                Optional<List<Equation>> conflict = conflicts.any(broken, domains);
                if (conflict.isEmpty()) {
                    found.add(changes(freed, domains));
                } else if (size < MOST_CELLS) {
                    knownCells(conflict.get(), freed).forEach(cell -> next.add(plus(freed, cell)));
                }
                if (found.size() == MOST_DIAGNOSES) {
                    return found;
                }
            }
            if (!found.isEmpty()) {
                return found;
            }
            level = next;
        }
        return List.of();
    }

    private Domain[] freed(TreeSet<Integer> cells) {
        Domain[] domains = system.domains().clone();
        cells.forEach(cell -> domains[cell] = Domain.ANY_COUNT);
        return domains;
    }

    private List<Integer> knownCells(List<Equation> conflict, TreeSet<Integer> freed) {
        return conflict.stream()
                .flatMapToInt(Equation::cells)
                .filter(cell -> !system.isUnknown(cell) && !freed.contains(cell))
                .distinct()
                .sorted()
                .boxed()
                .toList();
    }

    private static TreeSet<Integer> plus(TreeSet<Integer> cells, int cell) {
        TreeSet<Integer> more = new TreeSet<>(cells);
        more.add(cell);
        return more;
    }

    /** The numbers that the freed cells then have: with the unknown cells at zero if that can be. */
    private SortedMap<Integer, BigDecimal> changes(TreeSet<Integer> freed, Domain[] domains) {
        Domain[] solution = solver.solve(system.withUnknownsZero(domains))
                .or(() -> solver.solve(domains))
                .orElseThrow();
        Map<Integer, BigDecimal> changes = new LinkedHashMap<>();
        freed.forEach(cell -> changes.put(cell, solution[cell].low()));
        return new TreeMap<>(changes);
    }
}
