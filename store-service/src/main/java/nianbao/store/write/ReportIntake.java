package nianbao.store.write;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
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
            INSERT INTO report_position (report_key, revision, validation, submitted_at, receipt_partition, receipt_offset)
            VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT DO NOTHING""";
    private static final String STANDING = """
            SELECT p.revision, p.validation, p.submitted_at, p.receipt_partition, p.receipt_offset,
                   r.revision, r.validation, r.submitted_at, r.receipt, r.submission_id, r.parser, r.rule_set
            FROM report_position p JOIN report r USING (report_key)
            WHERE report_key = ? FOR UPDATE OF p""";
    private static final String SEE = """
            UPDATE report_position
            SET revision = ?, validation = ?, submitted_at = ?, receipt_partition = ?, receipt_offset = ?
            WHERE report_key = ?""";
    private static final String PUT = """
            INSERT INTO report (agency_id, agency_name, region_code, year, form, verdict, submission_id, receipt,
                                submitted_at, revision, validation, parser, rule_set, document, report_key)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (report_key) DO UPDATE SET
                agency_id = excluded.agency_id, agency_name = excluded.agency_name, region_code = excluded.region_code,
                year = excluded.year, form = excluded.form, verdict = excluded.verdict,
                submission_id = excluded.submission_id, receipt = excluded.receipt,
                submitted_at = excluded.submitted_at, revision = excluded.revision, validation = excluded.validation,
                parser = excluded.parser, rule_set = excluded.rule_set, document = excluded.document""";
    private static final String FIGURES = """
            INSERT INTO figure (report_key, path, value, state)
            SELECT ?, * FROM unnest(?, ?, ?)""";
    private static final String FINDING = """
            INSERT INTO finding (report_key, ordinal, finding_id, rule, severity, message)
            VALUES (?, ?, ?, ?, ?, ?)""";

    @Override
    public Optional<ReportEvent> read(RawRecord record) {
        return Optional.of(ReportEvent.read(record.value()));
    }

    /** Reports are taken by key, those of one key in the order they came. */
    @Override
    public void write(Connection connection, List<ReportEvent> events) throws SQLException {
        List<ReportEvent> byKey = events.stream()
                .sorted(Comparator.comparing(ReportEvent::reportKey))
                .toList();
        for (ReportEvent event : byKey) {
            apply(connection, event);
        }
        Receipts.found(
                connection,
                events.stream()
                        .map(event -> new Receipts.Found(
                                event.position().receipt(), event.reading().submissionId(), event.mediaType(), true))
                        .toList());
    }

    private static void apply(Connection connection, ReportEvent event) throws SQLException {
        if (seeFirst(connection, event)) {
            put(connection, event);
            return;
        }
        switch (standing(connection, event.reportKey()).effectOf(event.position(), event.reading())) {
            case NOTHING -> {}
            case SEEN -> see(connection, event);
            case STANDS -> {
                see(connection, event);
                put(connection, event);
            }
        }
    }

    /** True for the first event of a report; another transaction with it is waited for. */
    private static boolean seeFirst(Connection connection, ReportEvent event) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SEE_FIRST)) {
            position(Sql.into(statement).text(event.reportKey()), event.position());
            return statement.executeUpdate() == 1;
        }
    }

    private static Standing standing(Connection connection, String reportKey) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(STANDING)) {
            statement.setString(1, reportKey);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("a report's position is there without the report");
                }
                return new Standing(
                        new Position(
                                row.getInt(1),
                                row.getInt(2),
                                row.getObject(3, OffsetDateTime.class).toInstant(),
                                new Receipt(row.getInt(4), row.getLong(5))),
                        new Position(
                                row.getInt(6),
                                row.getInt(7),
                                row.getObject(8, OffsetDateTime.class).toInstant(),
                                Receipt.of(row.getString(9))),
                        new Reading(row.getString(10), row.getString(11), row.getString(12)));
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
                .number(position.receipt().offset());
    }

    private static void put(Connection connection, ReportEvent event) throws SQLException {
        clear(connection, "DELETE FROM figure WHERE report_key = ?", event.reportKey());
        clear(connection, "DELETE FROM finding WHERE report_key = ?", event.reportKey());
        try (PreparedStatement statement = connection.prepareStatement(PUT)) {
            Sql.into(statement)
                    .text(event.agencyId())
                    .text(event.agencyName())
                    .text(event.regionCode())
                    .integer(event.year())
                    .text(event.form())
                    .text(event.verdict())
                    .text(event.reading().submissionId())
                    .text(event.position().receipt().toString())
                    .time(event.position().submittedAt())
                    .integer(event.position().revision())
                    .integer(event.position().validation())
                    .text(event.reading().parser())
                    .text(event.reading().ruleSet())
                    .bytes(event.document())
                    .text(event.reportKey());
            statement.executeUpdate();
        }
        putFigures(connection, event);
        putFindings(connection, event);
    }

    private static void clear(Connection connection, String delete, String reportKey) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(delete)) {
            statement.setString(1, reportKey);
            statement.executeUpdate();
        }
    }

    private static void putFigures(Connection connection, ReportEvent event) throws SQLException {
        String[] paths = event.figures().stream().map(ReportEvent.Figure::path).toArray(String[]::new);
        BigDecimal[] values =
                event.figures().stream().map(ReportEvent.Figure::value).toArray(BigDecimal[]::new);
        String[] states =
                event.figures().stream().map(ReportEvent.Figure::state).toArray(String[]::new);
        try (PreparedStatement statement = connection.prepareStatement(FIGURES)) {
            Array pathArray = connection.createArrayOf("text", paths);
            Array valueArray = connection.createArrayOf("numeric", values);
            Array stateArray = connection.createArrayOf("text", states);
            statement.setString(1, event.reportKey());
            statement.setArray(2, pathArray);
            statement.setArray(3, valueArray);
            statement.setArray(4, stateArray);
            statement.executeUpdate();
        }
    }

    private static void putFindings(Connection connection, ReportEvent event) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(FINDING)) {
            int ordinal = 0;
            for (ReportEvent.Finding finding : event.findings()) {
                Sql.into(statement)
                        .text(event.reportKey())
                        .integer(ordinal++)
                        .text(finding.id())
                        .text(finding.rule())
                        .text(finding.severity())
                        .text(finding.message());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}
