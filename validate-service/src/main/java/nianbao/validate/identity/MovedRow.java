package nianbao.validate.identity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nianbao.model.form.Identity;
import nianbao.model.form.TableId;
import nianbao.validate.subject.Numbers;
import nianbao.validate.subject.Sheet;

/**
 * A row of table three whose values stand one column beside their own: one slip, however many cells it makes wrong. The parts may have
 * moved alone or with their total; the value that fell off at the end is what the row's sum leaves for it. A group of table four is held
 * by its total alone, so that nothing could be told there.
 */
final class MovedRow {

    private final Sheet sheet;
    private final Collection<Identity> broken;

    private MovedRow(Sheet sheet, Collection<Identity> broken) {
        this.sheet = sheet;
        this.broken = broken;
    }

    /** The rows that, moved back, restore all of these broken identities and break no other. */
    static List<Repair> repairs(Sheet sheet, Collection<Identity> broken) {
        return sheet.id() != TableId.REQUESTS || broken.isEmpty() ? List.of() : new MovedRow(sheet, broken).repairs();
    }

    private List<Repair> repairs() {
        List<Repair> repairs = new ArrayList<>();
        sheet.table().rowPaths().forEach(row -> {
            List<String> cells = sheet.paths().stream()
                    .filter(path -> path.startsWith(row + "."))
                    .toList();
            List<BigDecimal> printed =
                    cells.stream().map(sheet::number).flatMap(Optional::stream).toList();
            if (printed.size() == cells.size()) {
                readings(printed)
                        .forEach(reading -> repair(cells, printed, reading).ifPresent(repairs::add));
            }
        });
        return repairs;
    }

    /** What the row may have been; its total is the last. */
    private static List<List<BigDecimal>> readings(List<BigDecimal> printed) {
        int parts = printed.size() - 1;
        BigDecimal total = printed.get(parts);
        List<BigDecimal> movedRight = printed.subList(1, parts);
        List<BigDecimal> movedLeft = printed.subList(0, parts - 1);
        List<BigDecimal> allMovedRight = printed.subList(1, parts + 1);
        return List.of(
                row(movedRight, List.of(total.subtract(sum(movedRight)), total)),
                row(List.of(total.subtract(sum(movedLeft))), row(movedLeft, List.of(total))),
                row(allMovedRight, List.of(sum(allMovedRight))),
                row(List.of(printed.get(parts - 1).subtract(sum(movedLeft))), printed.subList(0, parts)));
    }

    private static List<BigDecimal> row(List<BigDecimal> first, List<BigDecimal> then) {
        List<BigDecimal> row = new ArrayList<>(first);
        row.addAll(then);
        return row;
    }

    private static BigDecimal sum(List<BigDecimal> numbers) {
        return numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Optional<Repair> repair(List<String> cells, List<BigDecimal> printed, List<BigDecimal> reading) {
        Map<String, BigDecimal> changes = new LinkedHashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            if (printed.get(i).compareTo(reading.get(i)) != 0) {
                changes.put(cells.get(i), reading.get(i));
            }
        }
        boolean areCounts = reading.stream().allMatch(number -> number.signum() >= 0 && Numbers.isWhole(number));
        return changes.size() > 1 && areCounts && restores(changes)
                ? Optional.of(new Repair(changes, false, Slip.MOVED))
                : Optional.empty();
    }

    private boolean restores(Map<String, BigDecimal> changes) {
        return sheet.identities().stream()
                .filter(identity ->
                        broken.contains(identity) || IdentityPaths.of(identity).anyMatch(changes::containsKey))
                .allMatch(identity -> holds(identity, changes));
    }

    /** Whether it holds, or cannot be checked and was not broken. */
    private boolean holds(Identity identity, Map<String, BigDecimal> changes) {
        Optional<BigDecimal> left = sum(identity.left(), changes);
        Optional<BigDecimal> right = sum(identity.right(), changes);
        return left.isPresent() && right.isPresent()
                ? left.get().compareTo(right.get()) == 0
                : !broken.contains(identity);
    }

    private Optional<BigDecimal> sum(List<String> cells, Map<String, BigDecimal> changes) {
        BigDecimal sum = BigDecimal.ZERO;
        for (String cell : cells) {
            Optional<BigDecimal> number = Optional.ofNullable(changes.get(cell)).or(() -> sheet.number(cell));
            if (number.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.add(number.get());
        }
        return Optional.of(sum);
    }
}
