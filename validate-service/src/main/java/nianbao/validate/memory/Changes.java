package nianbao.validate.memory;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nianbao.model.report.AnnualReport;
import nianbao.model.report.CellNote.State;
import nianbao.model.report.Change;
import nianbao.model.report.Figures;
import nianbao.model.report.Statement;

/** In what two readings of a report differ. */
final class Changes {

    private Changes() {}

    /** The figures that are others now, in the form's order. */
    static List<Change> between(Figures old, Figures now) {
        Set<String> paths = new LinkedHashSet<>(now.byPath().keySet());
        paths.addAll(old.byPath().keySet());
        return paths.stream()
                .filter(path -> !same(old.get(path), now.get(path)))
                .map(path -> new Change(path, old.get(path), now.get(path)))
                .toList();
    }

    /** Whether two documents say the same figures; of reports without tables, the same numbers in their sentences. */
    static boolean none(AnnualReport one, AnnualReport other) {
        if (!one.figures().byPath().keySet().equals(other.figures().byPath().keySet())) {
            return false;
        }
        return one.figures().byPath().isEmpty()
                ? stated(one).equals(stated(other))
                : between(one.figures(), other.figures()).isEmpty();
    }

    private static List<String> stated(AnnualReport report) {
        return report.statements().stream().map(Changes::stated).toList();
    }

    private static String stated(Statement statement) {
        return statement.kind() + " " + statement.year() + " " + statement.negated() + " "
                + statement.value().stripTrailingZeros().toPlainString();
    }

    /** The cells whose number is open. */
    static long doubtful(AnnualReport report) {
        return report.cells().values().stream()
                .filter(note -> note.state() == State.AMBIGUOUS || note.state() == State.UNREADABLE)
                .count();
    }

    private static boolean same(BigDecimal one, BigDecimal other) {
        return Stream.of(one, other).anyMatch(number -> number == null) ? one == other : one.compareTo(other) == 0;
    }
}
