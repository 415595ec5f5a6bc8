package nianbao.parse.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nianbao.model.form.Line;

/** The places of row labels with what follows them, as candidates for the rows of a table. */
final class Candidates {

    private Candidates() {}

    /**
     * Looks at every label once. Where the document prints the table's rows as rows, a figure behind a label in the middle of a sentence
     * is no cell.
     */
    static List<Found> of(List<Occurrence> labels, List<Line> rows, ValueFinder finder, int columns) {
        Set<Line> wanted = new HashSet<>(rows);
        List<Found> candidates = new ArrayList<>();
        for (Occurrence label : labels) {
            if (wanted.contains(label.line())) {
                candidates.add(new Found(label, finder.after(label, columns).orElse(null)));
            }
        }
        boolean rowsAreRows = candidates.stream()
                .anyMatch(found -> found.hasValues() && found.values().ownLine());
        return candidates.stream()
                .map(found -> rowsAreRows && found.hasValues() && !found.values().ownLine()
                        ? new Found(found.label(), null)
                        : found)
                .toList();
    }
}
