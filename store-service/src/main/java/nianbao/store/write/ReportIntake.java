package nianbao.store.write;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nianbao.store.event.Position;
import nianbao.store.event.RawRecord;
import nianbao.store.event.Reading;
import nianbao.store.event.Receipt;
import nianbao.store.event.ReportEvent;
import nianbao.store.event.Standing;

/** reports.validated: keeps the standing report of each agency and year by the rule of {@link Standing}. */
public final class ReportIntake implements Intake<ReportEvent> {

    private static final String SEE_FIRST = """
            INSERT INTO report_position (report_key, revision, validation, submitted_at,
                                         receipt_partition, receipt_offset, receipt_member)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT DO NOTHING""";
    private static final String STANDING = """
            SELECT p.revision, p.validation, p.submitted_at, p.receipt_partition, p.receipt_offset, p.receipt_member,
                   r.revision, r.validation, r.submitted_at, r.receipt, r.submission_id, r.parser, r.rule_set, r.document
            FROM report_position p LEFT JOIN report r USING (report_key)
            WHERE report_key = ? FOR UPDATE OF p""";
    private static final String SEE = """
            UPDATE report_position
            SET revision = ?, validation = ?, submitted_at = ?,
                receipt_partition = ?, receipt_offset = ?, receipt_member = ?
            WHERE report_key = ?""";

    @Override
    public Optional<ReportEvent> read(RawRecord record) {
        return Optional.of(ReportEvent.read(record));
    }

    /** Reports are taken by key, those of one key in the order they came. */
    @Override
    public void write(Connection connection, List<ReportEvent> events) throws SQLException {
        List<ReportEvent> byKey = events.stream()
                .filter(event -> event.effect() != ReportEvent.Effect.BESIDE)
                .sorted(Comparator.comparing(ReportEvent::reportKey))
                .toList();
        Seen seen = seeFirst(connection, byKey);
        ReportRows.insert(
                connection,
                seen.first().stream()
                        .filter(event -> event.effect() == ReportEvent.Effect.STANDS)
                        .toList());
        for (ReportEvent event : seen.later()) {
            apply(connection, event);
        }
        Receipts.found(connection, events.stream().map(ReportIntake::found).toList());
    }

    /** Its cause is stored with it; of the document the event speaks only where it was read from that. */
    private static Receipts.Found found(ReportEvent event) {
        return new Receipts.Found(
                event.cause().receipt(),
                event.cause().submissionId(),
                event.isOfItsCause() ? event.mediaType() : null,
                event.isOfItsCause() ? event.filename() : null,
                true);
    }

    /** The first event of each report, and those that come later. */
    private record Seen(List<ReportEvent> first, List<ReportEvent> later) {}

    /** Takes the positions of reports of which nothing was there; another transaction with one of them is waited for. */
    private static Seen seeFirst(Connection connection, List<ReportEvent> events) throws SQLException {
        Seen seen = new Seen(new ArrayList<>(), new ArrayList<>());
        try (PreparedStatement statement = connection.prepareStatement(SEE_FIRST)) {
            for (ReportEvent event : events) {
                position(Sql.into(statement).text(event.reportKey()), event.position());
                statement.addBatch();
            }
            int[] inserted = statement.executeBatch(); // one count a row: the driver must not rewrite batched inserts
            for (int i = 0; i < inserted.length; i++) {
                (inserted[i] == 1 ? seen.first() : seen.later()).add(events.get(i));
            }
        }
        return seen;
    }

    private static void apply(Connection connection, ReportEvent event) throws SQLException {
        Found found = standing(connection, event.reportKey());
        switch (found.standing().effectOf(event.position(), event.reading())) {
            case NOTHING -> {}
            case SEEN -> see(connection, event);
            case STANDS -> {
                see(connection, event);
                if (event.effect() == ReportEvent.Effect.WITHDRAWN) {
                    ReportRows.remove(connection, event.reportKey());
                } else {
                    ReportRows.replace(connection, withText(event, found));
                }
            }
        }
    }

    /** Within one revision the text stays. */
    private static ReportEvent withText(ReportEvent event, Found found) {
        boolean sameRevision = found.document() != null
                && found.standing().standingAt().revision() == event.position().revision();
        return sameRevision ? event.withDocument(event.documentWithTextOf(found.document())) : event;
    }

    /** What stands of a report, and its value; null where it was taken back. */
    private record Found(Standing standing, byte[] document) {}

    private static Found standing(Connection connection, String reportKey) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(STANDING)) {
            statement.setString(1, reportKey);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("a report's position is gone");
                }
                Position seen = new Position(
                        row.getInt(1),
                        row.getInt(2),
                        row.getObject(3, OffsetDateTime.class).toInstant(),
                        new Receipt(row.getInt(4), row.getLong(5), row.getInt(6)));
                byte[] document = row.getBytes(14);
                if (document == null) {
                    return new Found(new Standing(seen, null, null), null);
                }
                Position standingAt = new Position(
                        row.getInt(7),
                        row.getInt(8),
                        row.getObject(9, OffsetDateTime.class).toInstant(),
                        Receipt.of(row.getString(10)));
                Reading reading = new Reading(row.getString(11), row.getString(12), row.getString(13));
                return new Found(new Standing(seen, standingAt, reading), document);
            }
        }
    }

    private static void see(Connection connection, ReportEvent event) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SEE)) {
            position(Sql.into(statement), event.position()).text(event.reportKey());
            statement.executeUpdate();
        }
    }

    private static Sql position(Sql sql, Position position) throws SQLException {
        return sql.integer(position.revision())
                .integer(position.validation())
                .time(position.submittedAt())
                .integer(position.receipt().partition())
                .number(position.receipt().offset())
                .integer(position.receipt().member());
    }
}
