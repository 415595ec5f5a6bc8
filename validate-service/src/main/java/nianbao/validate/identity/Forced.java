package nianbao.validate.identity;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The numbers that unknown cells must have in every solution of a system that has one. */
final class Forced {

    private final LinearSystem system;
    private final Solver solver;

    Forced(LinearSystem system, Budget budget) {
        this.system = system;
        this.solver = new Solver(system.equations(), budget);
    }

    /** The forced numbers by path, in printed order; where the budget ends, those found until then. */
    Map<String, BigDecimal> numbers() {
        Map<String, BigDecimal> forced = new LinkedHashMap<>();
        try {
            Optional<Domain[]> narrowed = solver.propagate(system.domains());
            Optional<Domain[]> solution = narrowed.flatMap(solver::solve);
            if (solution.isPresent()) {
                collect(narrowed.get(), solution.get(), forced);
            }
        } catch (Budget.ExhaustedException e) {
            // what was found until here is still forced
        }
        return forced;
    }

    private void collect(Domain[] narrowed, Domain[] solution, Map<String, BigDecimal> forced) {
        for (int cell = 0; cell < narrowed.length; cell++) {
            if (system.isUnknown(cell) && !canDiffer(cell, narrowed, solution[cell].low())) {
                forced.put(system.paths().get(cell), solution[cell].low());
            }
        }
    }

    private boolean canDiffer(int cell, Domain[] narrowed, BigDecimal number) {
        return !narrowed[cell].isSingle()
                && (isSolvable(cell, narrowed, narrowed[cell].between(number.add(BigDecimal.ONE), null))
                        || isSolvable(cell, narrowed, narrowed[cell].between(null, number.subtract(BigDecimal.ONE))));
    }

    private boolean isSolvable(int cell, Domain[] narrowed, Domain domain) {
        if (domain == null) {
            return false;
        }
        Domain[] changed = narrowed.clone();
        changed[cell] = domain;
        return solver.isSolvable(changed);
    }
}
