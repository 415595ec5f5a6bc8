package nianbao.validate.identity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Explains what is broken in a system by as few cells as possible; errors that have nothing to do with each other are explained apart.
 *
 * @param causes what explains broken identities
 * @param unexplained the broken equations that no few cells explain, ascending
 */
record RootCause(List<Cause> causes, List<Integer> unexplained) {

    static RootCause of(LinearSystem system, Contradictions contradictions, Budget budget) {
        if (contradictions.groups().isEmpty()) {
            return new RootCause(List.of(), List.of());
        }
        List<SortedMap<Integer, BigDecimal>> diagnoses = diagnoses(system, budget);
        return diagnoses.isEmpty()
                ? oneByOne(system, contradictions, budget)
                : new RootCause(split(system, contradictions, diagnoses), List.of());
    }

    private static List<SortedMap<Integer, BigDecimal>> diagnoses(LinearSystem system, Budget budget) {
        try {
            return new Diagnoses(system, budget).smallest();
        } catch (Budget.ExhaustedException e) {
            return List.of();
        }
    }

    /** Many errors at once: cells that alone restore whatever they are in are taken first, then the rest is tried again. */
    private static RootCause oneByOne(LinearSystem system, Contradictions contradictions, Budget budget) {
        List<Cause> causes = new ArrayList<>();
        Map<Integer, BigDecimal> changes = new HashMap<>();
        Set<Integer> broken = new LinkedHashSet<>(contradictions.broken());
        while (true) {
            List<Lonely> best = bestOf(system, broken, budget);
            if (best.isEmpty()) {
                break;
            }
            List<Integer> restored = best.getFirst().restored();
            causes.add(cause(system, restored, best.stream().map(Lonely::change).toList()));
            changes.putAll(best.getFirst().change());
            restored.forEach(broken::remove);
        }
        if (causes.isEmpty() || broken.isEmpty()) {
            return new RootCause(causes, List.copyOf(broken));
        }
        LinearSystem rest = system.with(changes);
        List<SortedMap<Integer, BigDecimal>> diagnoses = diagnoses(rest, budget);
        if (diagnoses.isEmpty()) {
            return new RootCause(causes, List.copyOf(broken));
        }
        causes.addAll(split(rest, Contradictions.of(rest, budget), diagnoses));
        return new RootCause(causes, List.of());
    }

    /** A change of one cell that restores every equation it is in, all of them broken. */
    private record Lonely(SortedMap<Integer, BigDecimal> change, List<Integer> restored) {}

    /** Those that restore the most, and the same, equations; empty where none restores at least two. */
    private static List<Lonely> bestOf(LinearSystem system, Set<Integer> broken, Budget budget) {
        List<Lonely> all = IntStream.range(0, system.paths().size())
                .filter(cell -> !system.isUnknown(cell))
                .mapToObj(cell -> lonely(system, cell, broken, budget))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparingInt(lonely -> -lonely.restored().size()))
                .toList();
        return all.stream()
                .filter(lonely -> lonely.restored().equals(all.getFirst().restored()))
                .toList();
    }

    private static Optional<Lonely> lonely(LinearSystem system, int cell, Set<Integer> broken, Budget budget) {
        List<Equation> equations = system.equationsOf(cell);
        List<Integer> indexes =
                equations.stream().map(system.equations()::indexOf).toList();
        if (indexes.size() < 2 || !broken.containsAll(indexes)) {
            return Optional.empty();
        }
        Domain[] domains = system.domains().clone();
        domains[cell] = Domain.ANY_COUNT;
        try {
            return new Solver(equations, budget)
                    .propagate(domains)
                    .filter(narrowed -> narrowed[cell].isSingle())
                    .map(narrowed -> new Lonely(new TreeMap<>(Map.of(cell, narrowed[cell].low())), indexes));
        } catch (Budget.ExhaustedException e) {
            return Optional.empty();
        }
    }

    /** Two errors are apart if in every diagnosis the cells of the one share no identity with those of the other. */
    private static List<Cause> split(
            LinearSystem system, Contradictions contradictions, List<SortedMap<Integer, BigDecimal>> diagnoses) {
        Groups groups = new Groups(contradictions.broken());
        contradictions.groups().forEach(groups::join);
        Set<Integer> broken = new HashSet<>(contradictions.broken());
        for (SortedMap<Integer, BigDecimal> diagnosis : diagnoses) {
            for (List<Integer> cells : cellGroups(system, diagnosis)) {
                groups.join(touched(system, cells, broken));
            }
        }
        return groups.all().stream()
                .map(group -> cause(system, group, parts(system, group, diagnoses)))
                .toList();
    }

    /** The diagnosis' cells in groups that share no identity. */
    private static List<List<Integer>> cellGroups(LinearSystem system, SortedMap<Integer, BigDecimal> diagnosis) {
        Groups groups = new Groups(diagnosis.keySet());
        system.equations()
                .forEach(equation -> groups.join(
                        equation.cells().filter(diagnosis::containsKey).boxed().toList()));
        return groups.all();
    }

    private static List<Integer> touched(LinearSystem system, List<Integer> cells, Set<Integer> broken) {
        return broken.stream()
                .filter(index -> system.equations().get(index).cells().anyMatch(cells::contains))
                .sorted()
                .toList();
    }

    /** What each diagnosis changes for a group of broken equations: the smallest of that, each once. */
    private static List<SortedMap<Integer, BigDecimal>> parts(
            LinearSystem system, List<Integer> group, List<SortedMap<Integer, BigDecimal>> diagnoses) {
        Set<SortedMap<Integer, BigDecimal>> parts = new LinkedHashSet<>();
        for (SortedMap<Integer, BigDecimal> diagnosis : diagnoses) {
            SortedMap<Integer, BigDecimal> part = new TreeMap<>();
            for (List<Integer> cells : cellGroups(system, diagnosis)) {
                if (!touched(system, cells, Set.copyOf(group)).isEmpty()) {
                    cells.forEach(cell -> part.put(cell, diagnosis.get(cell)));
                }
            }
            parts.add(part);
        }
        int fewest = parts.stream().mapToInt(SortedMap::size).min().orElseThrow();
        return parts.stream().filter(part -> part.size() == fewest).toList();
    }

    private static Cause cause(
            LinearSystem system, List<Integer> broken, List<SortedMap<Integer, BigDecimal>> changes) {
        Ranking ranking = new Ranking(system);
        return new Cause(
                broken.stream().map(system.identities()::get).toList(),
                changes.stream()
                        .map(change -> ranking.repair(change, broken))
                        .sorted(Ranking.LIKELIEST_FIRST)
                        .toList());
    }
}
