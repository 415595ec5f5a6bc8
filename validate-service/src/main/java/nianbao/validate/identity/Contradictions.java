package nianbao.validate.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is broken in a system, by the numbers of its equations: equations that cannot hold alone, one a group, and groups of equations
 * that can hold each alone but not together.
 *
 * @param groups the groups, in the order they were found
 * @param complete false where the budget ended before it was settled whether the others hold together
 */
record Contradictions(List<List<Integer>> groups, boolean complete) {

    static Contradictions of(LinearSystem system, Budget budget) {
        List<Equation> left = new ArrayList<>(system.equations());
        List<List<Integer>> groups = new ArrayList<>();
        new Conflicts(left, budget).alone(system.domains()).forEach(equation -> {
            groups.add(List.of(system.equations().indexOf(equation)));
            left.remove(equation);
        });
        try {
            Optional<List<Equation>> conflict = new Conflicts(left, budget).any(List.of(), system.domains());
            while (conflict.isPresent()) {
                groups.add(
                        conflict.get().stream().map(system.equations()::indexOf).toList());
                left.removeAll(conflict.get());
                conflict = new Conflicts(left, budget).any(List.of(), system.domains());
            }
            return new Contradictions(groups, true);
        } catch (Budget.ExhaustedException e) {
            return new Contradictions(groups, false);
        }
    }

    /** The broken equations, ascending. */
    List<Integer> broken() {
        return groups.stream().flatMap(List::stream).sorted().toList();
    }
}
