package nianbao.store.write;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import nianbao.store.event.ReportEvent;

/**
 * The rows that the standing reports consist of. Many reports are written by as many statements as one: on a busy machine it is the
 * way to the database and back that takes the time.
 */
final class ReportRows {

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
            SELECT * FROM unnest(?, ?, ?, ?)""";
    private static final String FINDING = """
            INSERT INTO finding (report_key, ordinal, finding_id, rule, severity, message)
            VALUES (?, ?, ?, ?, ?, ?)""";

    private ReportRows() {}

    /** Writes reports of which there is nothing yet, each of another key. */
    static void insert(Connection connection, List<ReportEvent> events) throws SQLException {
        if (events.isEmpty()) {
            return;
        }
        put(connection, events);
        putFigures(connection, events);
        putFindings(connection, events);
    }

    /** Writes a report in place of the one that stands. */
    static void replace(Connection connection, ReportEvent event) throws SQLException {
        clear(connection, "DELETE FROM figure WHERE report_key = ?", event.reportKey());
        clear(connection, "DELETE FROM finding WHERE report_key = ?", event.reportKey());
        insert(connection, List.of(event));
    }

    /** Takes a report back, with its figures and findings. */
    static void remove(Connection connection, String reportKey) throws SQLException {
        clear(connection, "DELETE FROM report WHERE report_key = ?", reportKey);
    }

    private static void clear(Connection connection, String delete, String reportKey) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(delete)) {
            statement.setString(1, reportKey);
            statement.executeUpdate();
        }
    }

    private static void put(Connection connection, List<ReportEvent> events) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(PUT)) {
            for (ReportEvent event : events) {
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
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static void putFigures(Connection connection, List<ReportEvent> events) throws SQLException {
        List<String> keys = new ArrayList<>();
        List<String> paths = new ArrayList<>();
        List<BigDecimal> values = new ArrayList<>();
        List<String> states = new ArrayList<>();
        for (ReportEvent event : events) {
            for (ReportEvent.Figure figure : event.figures()) {
                keys.add(event.reportKey());
                paths.add(figure.path());
                values.add(figure.value());
                states.add(figure.state());
            }
        }
        try (PreparedStatement statement = connection.prepareStatement(FIGURES)) {
            statement.setArray(1, connection.createArrayOf("text", keys.toArray(String[]::new)));
            statement.setArray(2, connection.createArrayOf("text", paths.toArray(String[]::new)));
            statement.setArray(3, connection.createArrayOf("numeric", values.toArray(BigDecimal[]::new)));
            statement.setArray(4, connection.createArrayOf("text", states.toArray(String[]::new)));
            statement.executeUpdate();
        }
    }

    private static void putFindings(Connection connection, List<ReportEvent> events) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(FINDING)) {
            for (ReportEvent event : events) {
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
            }
            statement.executeBatch();
        }
    }
}
