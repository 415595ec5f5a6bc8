package nianbao.validate.identity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nianbao.model.form.Identity;
import nianbao.validate.subject.Sheet;

/**
 * How the identities of a table came out.
 *
 * @param sheet the table
 * @param causes what explains broken identities
 * @param unexplained the broken identities that no few cells explain, in the form's order
 * @param hidden the cells without a number that cannot all be zero, in identities that
 *     share no cell with a broken one
 */
public record TableJudgement(Sheet sheet, List<Cause> causes, List<Identity> unexplained, Optional<HiddenSum> hidden) {

    /** The cost allowed for saying what is broken, and again for saying why. */
    private static final long VISITS = 500_000;

    /** Judges a table. */
    public static TableJudgement of(Sheet sheet) {
        List<Cause> causes = new ArrayList<>();
        List<Identity> unexplained = new ArrayList<>();
        List<Identity> failing = new ArrayList<>();
        Map<String, BigDecimal> forced = new LinkedHashMap<>();
        for (LinearSystem system : LinearSystem.of(sheet)) {
            Budget budget = new Budget(VISITS);
            Contradictions contradictions = contradictions(system, budget);
            RootCause cause = RootCause.of(system, contradictions, new Budget(VISITS));
            causes.addAll(cause.causes());
            cause.unexplained()
                    .forEach(index -> unexplained.add(system.identities().get(index)));
            if (contradictions.groups().isEmpty() && contradictions.complete() && !system.holdsWithZeros()) {
                failing.addAll(failingWithZeros(system));
                forced.putAll(new Forced(system, budget).numbers());
            }
        }
        return new TableJudgement(
                        sheet,
                        causes,
                        unexplained,
                        !failing.isEmpty() ? Optional.of(new HiddenSum(failing, forced)) : Optional.empty())
                .withMovedRow();
    }

    /** With a moved row as the cause of all that is broken, if one explains it and no fewer cells do. */
    private TableJudgement withMovedRow() {
        List<Repair> moved = MovedRow.repairs(sheet, broken());
        int fewest = unexplained.isEmpty()
                ? causes.stream()
                        .mapToInt(cause -> cause.likeliest().set().size())
                        .sum()
                : Integer.MAX_VALUE;
        List<Repair> repairs = moved.stream()
                .filter(repair -> repair.set().size() <= fewest)
                .distinct()
                .collect(Collectors.toCollection(ArrayList::new));
        if (repairs.isEmpty()) {
            return this;
        }
        if (causes.size() == 1 && unexplained.isEmpty()) {
            causes.getFirst().repairs().stream()
                    .filter(repair ->
                            repairs.stream().noneMatch(other -> other.set().equals(repair.set())))
                    .forEach(repairs::add);
        }
        List<Identity> inOrder =
                sheet.identities().stream().filter(broken()::contains).toList();
        return new TableJudgement(sheet, List.of(new Cause(inOrder, repairs)), List.of(), hidden);
    }

    private static Contradictions contradictions(LinearSystem system, Budget budget) {
        return system.holdsWithZeros() ? new Contradictions(List.of(), true) : Contradictions.of(system, budget);
    }

    private static List<Identity> failingWithZeros(LinearSystem system) {
        Domain[] zeros = system.withUnknownsZero(system.domains());
        return IntStream.range(0, system.equations().size())
                .filter(index -> failsWithZeros(system, system.equations().get(index), zeros))
                .mapToObj(system.identities()::get)
                .toList();
    }

    private static boolean failsWithZeros(LinearSystem system, Equation equation, Domain[] zeros) {
        return !LinearSystem.mayHold(equation, zeros)
                || equation.cells().anyMatch(cell -> system.isUnknown(cell) && !zeros[cell].contains(BigDecimal.ZERO));
    }

    /** All broken identities, explained or not. */
    public List<Identity> broken() {
        List<Identity> broken = new ArrayList<>(unexplained);
        causes.forEach(cause -> broken.addAll(cause.broken()));
        return broken;
    }
}
