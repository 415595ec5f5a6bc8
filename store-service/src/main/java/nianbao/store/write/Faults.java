package nianbao.store.write;

import java.sql.SQLException;
import java.util.Set;

/** Whose fault a failed statement is, by the class of its SQLSTATE. */
public final class Faults {

    /** Cardinality, data exception, integrity constraint, program limit exceeded: what the record says cannot be kept so. */
    private static final Set<String> OF_THE_RECORD = Set.of("21", "22", "23", "54");

    private Faults() {}

    /**
     * Whether the record cannot be kept as it is. Everything else, be it a lost connection, a full disk, a deadlock, a missing
     * permission or a schema not migrated yet, passes or is put right by an operator: it is waited for.
     */
    public static boolean ofTheRecord(SQLException fault) {
        String state = fault.getSQLState();
        return state != null && state.length() == 5 && OF_THE_RECORD.contains(state.substring(0, 2));
    }
}
