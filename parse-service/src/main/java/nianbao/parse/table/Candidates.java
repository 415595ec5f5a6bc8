package nianbao.parse.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nianbao.model.form.Line;

/** The places of row labels with what follows them, as candidates for the rows of a table. */
final class Candidates {

    private Candidates() {}

    /** Looks at every label once. */
    static List<Found> of(
            List<Occurrence> labels, List<Line> rows, ValueFinder finder, ValuesAbove above, int columns) {
        Set<Line> wanted = new HashSet<>(rows);
        List<Found> candidates = new ArrayList<>();
        Values before = null;
        for (Occurrence label : labels) {
            if (wanted.contains(label.line()) && above.decides(label)) {
                candidates.add(new Found(label, above.of(label).orElse(null), ValuesAbove.TOLD));
            } else if (wanted.contains(label.line())) {
                Values values = finder.after(label, columns).orElse(null);
                if (values != null && before != null && finder.follows(label, before)) {
                    values = values.onOwnLine();
                }
                candidates.add(new Found(label, values));
                before = values == null ? before : values;
            }
        }
        return plausible(candidates, columns);
    }

    /**
     * Drops values that are no row: in a document that prints rows as rows, figures in the middle of a sentence; in one whose rows are a
     * grid's, loose figures between the lines, such as a page number.
     */
    private static List<Found> plausible(List<Found> candidates, int columns) {
        boolean inGrid = candidates.stream()
                .anyMatch(found -> found.hasValues() && found.values().inGrid());
        boolean rowsAreRows = candidates.stream()
                .anyMatch(found -> found.hasValues() && found.values().ownLine());
        return candidates.stream()
                .map(found -> found.hasValues()
                                && (rowsAreRows && !found.values().ownLine()
                                        || inGrid
                                                && !found.values().inGrid()
                                                && found.values().values().size() != columns)
                        ? new Found(found.label(), null)
                        : found)
                .toList();
    }
}
