package nianbao.parse.table;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

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
        return rows.stream()
                .filter(Found::hasValues)
                .collect(
                        Collectors.groupingBy(row -> row.values().values().size(), TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(0);
    }

    /** The row's cells; every plain number in them inferred where the label alone did not tell the row. */
    Fitted marked(Fitted fitted) {
        return told == null ? fitted : fitted.inferred(told);
    }
}
