package nianbao.store.write;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import nianbao.store.event.RawRecord;
import nianbao.store.event.Searchable;

/**
 * A record that cannot be kept as what its topic holds.
 *
 * @param record the record
 * @param error what is wrong with it
 */
record Unreadable(RawRecord record, String error) {

    private static final String KEEP = """
            INSERT INTO unreadable_record (topic, record_partition, record_offset, key, value, error)
            VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT DO NOTHING""";

    static void keep(Connection connection, List<Unreadable> all) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(KEEP)) {
            for (Unreadable each : all) {
                Sql.into(statement)
                        .text(each.record.topic())
                        .integer(each.record.partition())
                        .number(each.record.offset())
                        .bytes(each.record.key())
                        .bytes(each.record.value())
                        .text(Searchable.text(each.error));
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}
