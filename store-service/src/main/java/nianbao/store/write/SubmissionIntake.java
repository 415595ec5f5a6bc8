package nianbao.store.write;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nianbao.model.event.ProducerHints;
import nianbao.store.event.RawRecord;
import nianbao.store.event.SubmissionEvent;

/** reports.submitted: archives the documents, each once, and opens the receipts of all records. */
public final class SubmissionIntake implements Intake<SubmissionEvent> {

    private static final String ARCHIVE =
            "INSERT INTO submission (submission_id, bytes, size) VALUES (?, ?, ?) ON CONFLICT DO NOTHING";
    private static final String OPEN = """
            INSERT INTO receipt (receipt, submission_id, receipt_partition, receipt_offset, receipt_member,
                                 submitted_at, content_type, filename, source_url, agency, region_code, year)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (receipt, submission_id) DO UPDATE SET
                submitted_at = excluded.submitted_at, content_type = excluded.content_type,
                filename = excluded.filename, source_url = excluded.source_url,
                agency = excluded.agency, region_code = excluded.region_code, year = excluded.year
            WHERE receipt.submitted_at IS NULL""";

    @Override
    public Optional<SubmissionEvent> read(RawRecord record) {
        return SubmissionEvent.read(record);
    }

    @Override
    public void write(Connection connection, List<SubmissionEvent> events) throws SQLException {
        archive(connection, events.stream().filter(SubmissionEvent::hasDocument).toList());
        open(connection, events);
    }

    /** Rows are touched in the order of their keys, here and in the other intakes, so that two transactions never wait for each other. */
    private static void archive(Connection connection, List<SubmissionEvent> events) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ARCHIVE)) {
            for (SubmissionEvent event : sorted(events, Comparator.comparing(SubmissionEvent::submissionId))) {
                Sql.into(statement)
                        .text(event.submissionId())
                        .bytes(event.bytes())
                        .number(event.bytes().length);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static void open(Connection connection, List<SubmissionEvent> events) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(OPEN)) {
            for (SubmissionEvent event : sorted(events, Comparator.comparing(SubmissionEvent::receipt))) {
                ProducerHints producer = event.producer();
                Receipts.key(statement, event.receipt(), event.submissionId())
                        .time(event.submittedAt())
                        .text(producer.contentType())
                        .text(producer.filename())
                        .text(producer.sourceUrl())
                        .text(producer.agency())
                        .text(producer.regionCode())
                        .text(producer.year());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static List<SubmissionEvent> sorted(List<SubmissionEvent> events, Comparator<SubmissionEvent> order) {
        return events.stream().sorted(order).toList();
    }
}
