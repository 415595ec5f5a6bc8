package nianbao.validate.identity;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Solves equations over whole numbers: bounds are propagated to a fixpoint, then cells are tried one by one, depth first. Works in
 * the order of cells and equations, so that the same equations always have the same solution.
 */
final class Solver {

    private final List<Equation> equations;
    private final Budget budget;

    Solver(List<Equation> equations, Budget budget) {
        this.equations = equations;
        this.budget = budget;
    }

    /**
     * The domains narrowed to what every equation alone allows; empty where one allows nothing.
     *
     * @throws Budget.ExhaustedException if the budget ends before
     */
    Optional<Domain[]> propagate(Domain[] domains) {
        Domain[] narrowed = domains.clone();
        boolean again = true;
        while (again) {
            again = false;
            for (Equation equation : equations) {
                budget.spend(equation.size());
                switch (equation.narrow(narrowed)) {
                    case CONTRADICTION -> {
                        return Optional.empty();
                    }
                    case SOME -> again = true;
                    case NONE -> {
                        // nothing new from this one
                    }
                }
            }
        }
        return Optional.of(narrowed);
    }

    /**
     * Domains of one number each that satisfy every equation, if there are any.
     *
     * @throws Budget.ExhaustedException if the budget ends before
     */
    Optional<Domain[]> solve(Domain[] domains) {
        Optional<Domain[]> narrowed = propagate(domains);
        while (narrowed.isPresent()) {
            Domain[] open = narrowed.get();
            int cell = mostNarrow(open);
            if (cell < 0) {
                return narrowed;
            }
            BigDecimal attempt = firstAttempt(open[cell]);
            Optional<Domain[]> solution = solve(with(open, cell, Domain.of(attempt)));
            if (solution.isPresent()) {
                return solution;
            }
            Domain rest = without(open[cell], attempt);
            narrowed = rest == null ? Optional.empty() : propagate(with(open, cell, rest));
        }
        return Optional.empty();
    }

    /** Whether the equations have a solution. */
    boolean isSolvable(Domain[] domains) {
        return solve(domains).isPresent();
    }

    /** Of the cells in these equations that are still open, the one with the fewest numbers; -1 where none is open. */
    private int mostNarrow(Domain[] domains) {
        int[] open = equations.stream()
                .flatMapToInt(Equation::cells)
                .filter(cell -> !domains[cell].isSingle())
                .distinct()
                .sorted()
                .toArray();
        budget.spend(open.length + 1);
        int best = -1;
        for (int cell : open) {
            if (best < 0 || isNarrower(domains[cell], domains[best])) {
                best = cell;
            }
        }
        return best;
    }

    private static boolean isNarrower(Domain one, Domain other) {
        if (one.high() == null || other.high() == null) {
            return one.high() != null;
        }
        return one.high().subtract(one.low()).compareTo(other.high().subtract(other.low())) < 0;
    }

    /** The most that a cell can take first: sums of rows and columns are then filled without ever going back. */
    private static BigDecimal firstAttempt(Domain domain) {
        return domain.high() == null ? domain.low() : domain.high();
    }

    private static Domain without(Domain domain, BigDecimal attempt) {
        return domain.high() == null
                ? domain.between(attempt.add(BigDecimal.ONE), null)
                : domain.between(null, attempt.subtract(BigDecimal.ONE));
    }

    private static Domain[] with(Domain[] domains, int cell, Domain domain) {
        Domain[] copy = domains.clone();
        copy[cell] = domain;
        return copy;
    }
}
