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
        boolean inGrid = false;
        boolean rowsAreRows = false;
        for (Found found : candidates) {
            inGrid |= found.hasValues() && found.values().inGrid();
            rowsAreRows |= found.hasValues() && found.values().ownLine();
        }
        List<Found> plausible = new ArrayList<>(candidates.size());
        for (Found found : candidates) {
            boolean none = found.hasValues()
                    && (rowsAreRows && !found.values().ownLine()
                            || inGrid
                                    && !found.values().inGrid()
                                    && found.values().values().size() != columns);
            plausible.add(none ? new Found(found.label(), null) : found);
        }
        return plausible;
    }
}
