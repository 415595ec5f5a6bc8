package nianbao.validate.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds equations that contradict each other over given domains: as few of them as say it. */
final class Conflicts {

    private final List<Equation> equations;
    private final Budget budget;

    Conflicts(List<Equation> equations, Budget budget) {
        this.equations = equations;
        this.budget = budget;
    }

    /** The equations that cannot hold whatever the others do. */
    List<Equation> alone(Domain[] domains) {
        return alone(equations, domains);
    }

    private List<Equation> alone(List<Equation> suspects, Domain[] domains) {
        budget.spend(suspects.stream().mapToInt(Equation::size).sum());
        return suspects.stream()
                .filter(equation -> !LinearSystem.mayHold(equation, domains))
                .toList();
    }

    /**
     * One equation that cannot hold, the shortest, or several that cannot hold together though any fewer of them can; empty where all
     * hold together.
     *
     * @param suspects those that may be unable to hold alone: whatever could not in narrower domains
     * @throws Budget.ExhaustedException if the budget ends before
     */
    Optional<List<Equation>> any(List<Equation> suspects, Domain[] domains) {
        return alone(suspects, domains).stream()
                .min(Comparator.comparingInt(Equation::size))
                .map(List::of)
                .or(() -> together(domains));
    }

    /** Several that can hold each alone but not together. */
    private Optional<List<Equation>> together(Domain[] domains) {
        List<Equation> open = equations.stream()
                .filter(equation -> equation.cells().anyMatch(cell -> !domains[cell].isSingle()))
                .toList();
        if (isSolvable(open, domains)) {
            return Optional.empty();
        }
        // Where bounds alone show the contradiction they show the smaller ones too, at a fraction of the cost.
        boolean byBounds = !isNarrowable(open, domains);
        List<Equation> conflict = new ArrayList<>(open);
        for (Equation candidate : open) {
            List<Equation> fewer = new ArrayList<>(conflict);
            fewer.remove(candidate);
            boolean stillContradicts = byBounds ? !isNarrowable(fewer, domains) : !isSolvable(fewer, domains);
            if (stillContradicts) {
                conflict = fewer;
            }
        }
        return Optional.of(conflict);
    }

    private boolean isNarrowable(List<Equation> some, Domain[] domains) {
        return new Solver(some, budget)
                .propagate(Arrays.copyOf(domains, domains.length))
                .isPresent();
    }

    private boolean isSolvable(List<Equation> some, Domain[] domains) {
        return new Solver(some, budget).isSolvable(domains);
    }
}
