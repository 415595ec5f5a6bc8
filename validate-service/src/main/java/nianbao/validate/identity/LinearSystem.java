package nianbao.validate.identity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nianbao.model.form.Identity;
import nianbao.model.report.Cell;
import nianbao.validate.subject.Numbers;
import nianbao.validate.subject.Sheet;

/**
 * Identities of a table that are connected by cells, as equations over numbered cells.
 *
 * @param paths the cells' paths, by number
 * @param domains what each may be as the report has it: its number, or what an unknown cell may be
 * @param known the cells that have a number
 * @param identities the identities
 * @param equations the same as equations, in the same order
 */
record LinearSystem(
        List<String> paths, Domain[] domains, BitSet known, List<Identity> identities, List<Equation> equations) {

    /** The identities of a table that can be judged, in groups that share no cell. */
    static List<LinearSystem> of(Sheet sheet) {
        List<Group> groups = new ArrayList<>();
        for (Identity identity : sheet.identities()) {
            Set<String> cells = IdentityPaths.of(identity).collect(Collectors.toSet());
            if (isJudgeable(cells, sheet)) {
                groups = connect(new Group(List.of(identity), cells), groups);
            }
        }
        return groups.stream().map(group -> of(group, sheet)).toList();
    }

    private record Group(List<Identity> identities, Set<String> cells) {

        Group plus(Group later) {
            Set<String> all = new HashSet<>(cells);
            all.addAll(later.cells);
            return new Group(
                    Stream.concat(identities.stream(), later.identities.stream())
                            .toList(),
                    all);
        }
    }

    /** A number too long to reckon with makes its identities a person's business. */
    private static boolean isJudgeable(Set<String> cells, Sheet sheet) {
        return cells.stream()
                .allMatch(path -> sheet.cell(path).number().isEmpty()
                        || sheet.number(path).isPresent());
    }

    private static List<Group> connect(Group added, List<Group> groups) {
        List<Group> connected = new ArrayList<>();
        Group joined = new Group(List.of(), Set.of());
        for (Group group : groups) {
            if (Collections.disjoint(group.cells(), added.cells())) {
                connected.add(group);
            } else {
                joined = joined.plus(group);
            }
        }
        connected.add(joined.plus(added));
        return connected;
    }

    private static LinearSystem of(Group group, Sheet sheet) {
        List<Identity> identities = group.identities().stream()
                .sorted(Comparator.comparingInt(identity -> indexOf(identity, sheet)))
                .toList();
        List<String> paths =
                sheet.paths().stream().filter(group.cells()::contains).toList();
        Map<String, Integer> numbers = new HashMap<>();
        Domain[] domains = new Domain[paths.size()];
        BitSet known = new BitSet();
        for (int cell = 0; cell < domains.length; cell++) {
            numbers.put(paths.get(cell), cell);
            domains[cell] = domainOf(sheet.cell(paths.get(cell)));
            known.set(cell, sheet.number(paths.get(cell)).isPresent());
        }
        List<Equation> equations = identities.stream()
                .map(identity -> new Equation(
                        identity.left().stream().mapToInt(numbers::get).toArray(),
                        identity.right().stream().mapToInt(numbers::get).toArray()))
                .toList();
        return new LinearSystem(paths, domains, known, identities, equations);
    }

    private static int indexOf(Identity wanted, Sheet sheet) {
        int index = 0;
        for (Identity identity : sheet.identities()) {
            if (identity == wanted) {
                return index;
            }
            index++;
        }
        throw new IllegalArgumentException("no identity of the table: " + wanted.id());
    }

    private static Domain domainOf(Cell cell) {
        if (cell instanceof Cell.Ambiguous ambiguous) {
            List<BigDecimal> candidates = ambiguous.candidates().stream()
                    .filter(Numbers::isReckonable)
                    .toList();
            return candidates.isEmpty() ? Domain.ANY_COUNT : Domain.oneOf(candidates);
        }
        return cell.number().map(Domain::of).orElse(Domain.ANY_COUNT);
    }

    /** The same with other numbers in some cells. */
    LinearSystem with(Map<Integer, BigDecimal> changes) {
        Domain[] changed = domains.clone();
        changes.forEach((cell, number) -> changed[cell] = Domain.of(number));
        return new LinearSystem(paths, changed, known, identities, equations);
    }

    /** Whether that cell has no number. */
    boolean isUnknown(int cell) {
        return !known.get(cell);
    }

    /** The domains with every unknown cell at zero, as far as it can be zero. */
    Domain[] withUnknownsZero(Domain[] from) {
        Domain[] zeros = from.clone();
        for (int cell = 0; cell < zeros.length; cell++) {
            if (isUnknown(cell) && zeros[cell].candidates() == null && zeros[cell].contains(BigDecimal.ZERO)) {
                zeros[cell] = Domain.of(BigDecimal.ZERO);
            }
        }
        return zeros;
    }

    /** Whether all identities hold where every unknown cell is zero. */
    boolean holdsWithZeros() {
        Domain[] zeros = domains.clone();
        for (int cell = 0; cell < zeros.length; cell++) {
            if (isUnknown(cell)) {
                if (!zeros[cell].contains(BigDecimal.ZERO)) {
                    return false;
                }
                zeros[cell] = Domain.of(BigDecimal.ZERO);
            }
        }
        return equations.stream().allMatch(equation -> equation.holdsAtLeast(zeros));
    }

    /** The equations that contain that cell. */
    List<Equation> equationsOf(int cell) {
        return equations.stream()
                .filter(equation -> equation.cells().anyMatch(other -> other == cell))
                .toList();
    }

    /** Whether the equation holds between these domains' single numbers, or may hold where some are open. */
    static boolean mayHold(Equation equation, Domain[] domains) {
        return equation.narrow(Arrays.copyOf(domains, domains.length)) != Equation.Narrowing.CONTRADICTION;
    }
}
