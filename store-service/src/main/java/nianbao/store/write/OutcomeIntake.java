package nianbao.store.write;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nianbao.store.event.OutcomeEvent;
import nianbao.store.event.RawRecord;

/** reports.outcomes: how each receipt ended. */
public final class OutcomeIntake implements Intake<OutcomeEvent> {

    private static final String END = """
            INSERT INTO receipt (receipt, submission_id, receipt_partition, receipt_offset, receipt_member,
                                 outcome, report_key, revision, verdict, code, outcome_document)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (receipt, submission_id) DO UPDATE SET
                outcome = excluded.outcome, report_key = excluded.report_key, revision = excluded.revision,
                verdict = excluded.verdict, code = excluded.code, outcome_document = excluded.outcome_document
            WHERE receipt.outcome IS NULL""";

    @Override
    public Optional<OutcomeEvent> read(RawRecord record) {
        return Optional.of(OutcomeEvent.read(record.value()));
    }

    @Override
    public void write(Connection connection, List<OutcomeEvent> events) throws SQLException {
        List<OutcomeEvent> sorted = events.stream()
                .sorted(Comparator.comparing(OutcomeEvent::receipt))
                .toList();
        try (PreparedStatement statement = connection.prepareStatement(END)) {
            for (OutcomeEvent event : sorted) {
                Receipts.key(statement, event.receipt(), event.submissionId())
                        .text(event.outcome())
                        .text(event.reportKey())
                        .integer(event.revision())
                        .text(event.verdict())
                        .text(event.code())
                        .bytes(event.document());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}
