package nianbao.store.write;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import nianbao.store.event.RawRecord;

/**
 * How the records of one topic become rows.
 *
 * @param <E> what a record says
 */
public interface Intake<E> {

    /**
     * Reads a record; empty where it holds nothing to keep.
     *
     * @throws nianbao.store.event.UnreadableRecordException if it is not what the topic holds
     */
    Optional<E> read(RawRecord record);

    /**
     * Writes the events, in their order, within the connection's transaction; events written before change nothing.
     *
     * @throws SQLException whatever the database says
     */
    void write(Connection connection, List<E> events) throws SQLException;
}
