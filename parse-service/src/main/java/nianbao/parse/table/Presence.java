package nianbao.parse.table;

import java.util.Collection;
import nianbao.model.form.Table;

/** Whether what was found is a table at all, or only words that occur in one. */
final class Presence {

    private Presence() {}

    /** One row with values makes a table; without any, most of its labels do (a form that nobody filled in). */
    static boolean isTable(Collection<Found> rows, Table table) {
        long labels = rows.stream()
                .filter(found -> found.label() != null && found.label().whole())
                .count();
        return rows.stream().anyMatch(Found::hasValues) || labels * 4 >= table.rowCount() * 3;
    }
}
