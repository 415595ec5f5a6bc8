package nianbao.parse.table;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/**
 * A row of the form as the document shows it.
 *
 * @param label where its label stands; null where it has none
 * @param values what follows the label; null where nothing does
 * @param told how the row was told, for the report's author, where its label alone did not tell it; else null
 */
record Found(Occurrence label, Values values, String told) {

    /** A row told by its label. */
    Found(Occurrence label, Values values) {
        this(label, values, null);
    }

    boolean hasValues() {
        return values != null;
    }

    /** How many values most of these rows have; 0 where none has any. */
    static int usualCount(Collection<Found> rows) {
        Map<Integer, Integer> counts = new TreeMap<>();
        for (Found row : rows) {
            if (row.hasValues()) {
                counts.merge(row.values().values().size(), 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(0);
    }

    /** The row's cells; every plain number in them inferred where the label alone did not tell the row. */
    Fitted marked(Fitted fitted) {
        return told == null ? fitted : fitted.inferred(told);
    }
}
