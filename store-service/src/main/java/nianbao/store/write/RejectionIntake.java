package nianbao.store.write;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nianbao.store.event.RawRecord;
import nianbao.store.event.RejectionEvent;

/** reports.rejected: what could not be processed. */
public final class RejectionIntake implements Intake<RejectionEvent> {

    private static final String KEEP = """
            INSERT INTO rejection (receipt, submission_id, stage, code, rejected_at, retryable, document)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT DO NOTHING""";

    @Override
    public Optional<RejectionEvent> read(RawRecord record) {
        return Optional.of(RejectionEvent.read(record.value()));
    }

    @Override
    public void write(Connection connection, List<RejectionEvent> events) throws SQLException {
        List<RejectionEvent> sorted = events.stream()
                .sorted(Comparator.comparing(RejectionEvent::receipt))
                .toList();
        try (PreparedStatement statement = connection.prepareStatement(KEEP)) {
            for (RejectionEvent event : sorted) {
                Sql.into(statement)
                        .text(event.receipt().toString())
                        .text(event.submissionId())
                        .text(event.stage())
                        .text(event.code())
                        .time(event.rejectedAt())
                        .flag(event.retryable())
                        .bytes(event.document());
                statement.addBatch();
            }
            statement.executeBatch();
        }
        Receipts.found(
                connection,
                events.stream()
                        .map(event -> new Receipts.Found(
                                event.receipt(), event.submissionId(), event.mediaType(), event.filename(), false))
                        .toList());
    }
}
