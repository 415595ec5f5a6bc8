package nianbao.store.write;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import nianbao.stage.Defects;
import nianbao.stage.Failure;
import nianbao.store.event.RawRecord;
import nianbao.store.event.UnreadableRecordException;
import org.jboss.logging.Logger;

/**
 * Writes a batch in one transaction. If a record in it cannot be kept, each is written in a transaction of its own, and the culprit goes
 * to {@code unreadable_record} with the reason: one bad record neither blocks nor takes others with it.
 */
public final class BatchWriter {

    private static final Logger LOG = Logger.getLogger(BatchWriter.class);

    private final DataSource database;

    /** Writes into that database. */
    public BatchWriter(DataSource database) {
        this.database = database;
    }

    private record Read<E>(RawRecord record, E event) {}

    /** What is done within a transaction. */
    private interface Work {
        void in(Connection connection) throws SQLException;
    }

    /**
     * Writes a batch; on return it is committed.
     *
     * @throws SQLException if the database is at fault: nothing, or a part that may be written again, has been committed
     */
    public <E> Tally write(List<RawRecord> batch, Intake<E> intake) throws SQLException {
        List<Read<E>> read = new ArrayList<>();
        List<Unreadable> unreadable = new ArrayList<>();
        for (RawRecord record : batch) {
            try {
                Optional<E> event = intake.read(record);
                event.ifPresent(e -> read.add(new Read<>(record, e)));
            } catch (RuntimeException | StackOverflowError e) {
                unreadable.add(new Unreadable(record, reason(e)));
            }
        }
        int skipped = batch.size() - read.size() - unreadable.size();
        try {
            transaction(connection -> {
                intake.write(connection, read.stream().map(Read::event).toList());
                Unreadable.keep(connection, unreadable);
            });
        } catch (SQLException | RuntimeException e) {
            if (!isOfTheRecord(e)) {
                throw e;
            }
            unreadable.addAll(oneByOne(read, intake));
            transaction(connection -> Unreadable.keep(connection, unreadable));
        }
        return new Tally(
                batch.size() - skipped - unreadable.size(),
                skipped,
                unreadable.stream()
                        .map(each -> each.record().place() + ": " + each.error())
                        .toList());
    }

    private <E> List<Unreadable> oneByOne(List<Read<E>> read, Intake<E> intake) throws SQLException {
        List<Unreadable> refused = new ArrayList<>();
        for (Read<E> each : read) {
            try {
                transaction(connection -> intake.write(connection, List.of(each.event())));
            } catch (SQLException | RuntimeException e) {
                if (!isOfTheRecord(e)) {
                    throw e;
                }
                refused.add(new Unreadable(each.record(), reason(e)));
            }
        }
        return refused;
    }

    /** A defect of ours that a record brings to light counts as the record's: it is kept for when the defect is gone. */
    private static boolean isOfTheRecord(Exception e) {
        return switch (Failure.of(e)) {
            case RECORD, DEFECT -> true;
            case INFRASTRUCTURE, MEMBERSHIP, FATAL -> false;
        };
    }

    /** In words that quote nothing of the record. */
    private static String reason(Throwable e) {
        return switch (e) {
            case UnreadableRecordException unreadable -> unreadable.getMessage();
            case SQLException fault -> "the database refuses it, SQLSTATE " + fault.getSQLState();
            default -> {
                LOG.errorf("stage=store a record is set aside because of a defect:%n%s", Defects.stackOf(e));
                yield "a defect of the store: " + Defects.nameOf(e);
            }
        };
    }

    private void transaction(Work work) throws SQLException {
        try (Connection connection = connect()) {
            connection.setAutoCommit(false);
            try {
                work.in(connection);
                connection.commit();
            } catch (SQLException | RuntimeException e) {
                rollBack(connection, e);
                throw e;
            }
        }
    }

    /** Whatever keeps us from the database is never a record's fault. */
    private Connection connect() throws SQLException {
        try {
            return database.getConnection();
        } catch (RuntimeException e) {
            throw new SQLException("no connection", e);
        }
    }

    private static void rollBack(Connection connection, Exception cause) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }
}
