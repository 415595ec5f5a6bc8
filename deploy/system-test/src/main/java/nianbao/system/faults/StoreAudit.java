package nianbao.system.faults;

import static nianbao.system.faults.Account.Sort.LOST;
import static nianbao.system.faults.Account.Sort.STUCK;
import static nianbao.system.faults.Account.Sort.TWICE;
import static nianbao.system.faults.Account.Sort.WRONG;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import nianbao.local.EmbeddedDatabase;
import nianbao.model.event.Outcome;
import nianbao.system.faults.documents.Specimen;

/** Holds the database's rows against what the topics say and what the documents say. */
final class StoreAudit {

    /** Receipts of which not all is known yet, as {@code GET /submissions} would say. */
    private static final String SETTLED = """
            SELECT count(*) FROM receipt r WHERE outcome IS NOT NULL
               AND (submitted_at IS NOT NULL OR receipt_member > 0)
               AND (outcome <> 'validated' OR report_written)
               AND (outcome <> 'rejected' OR EXISTS (SELECT 1 FROM rejection j
                    WHERE j.receipt = r.receipt AND j.submission_id = r.submission_id))""";

    private final String url;
    private final Account account;
    private final Function<String, Specimen> specimens;

    StoreAudit(String url, Account account, Function<String, Specimen> specimens) {
        this.url = url;
        this.account = account;
        this.specimens = specimens;
    }

    /** How many receipts the store has done with. */
    int settled() throws SQLException {
        try (Connection connection = connect()) {
            return (int) count(connection, SETTLED);
        }
    }

    /** One row a receipt with its outcome, one a report with its figures, and nothing besides. */
    void check(Map<String, Journey> journeys) throws SQLException {
        try (Connection connection = connect()) {
            connection.setAutoCommit(false); // so that rows come by and by
            receipts(connection, journeys);
            reports(connection, journeys);
            figures(connection, journeys);
            long unreadable = count(connection, "SELECT count(*) FROM unreadable_record");
            if (unreadable > 0) {
                account.add(WRONG, unreadable + " records that the store could not read");
            }
            Set<String> submissions = new HashSet<>();
            journeys.values().stream()
                    .filter(journey -> !journey.isMember()) // their bytes lie in the archive's
                    .forEach(journey -> submissions.add(journey.submissionId()));
            long archived = count(connection, "SELECT count(*) FROM submission");
            if (archived != submissions.size()) {
                account.add(WRONG, archived + " documents are archived, not " + submissions.size());
            }
        }
    }

    private void receipts(Connection connection, Map<String, Journey> journeys) throws SQLException {
        Map<String, Integer> rows = new HashMap<>();
        each(connection, "SELECT receipt, submission_id, outcome FROM receipt", row -> {
            String receipt = row.getString(1);
            Journey journey = journeys.get(receipt);
            rows.merge(receipt, 1, Integer::sum);
            String outcome = row.getString(3);
            if (journey == null || !journey.submissionId().equals(row.getString(2))) {
                account.add(WRONG, "the store has a receipt " + receipt + " of " + row.getString(2));
            } else if (outcome == null) {
                account.add(STUCK, "the store has no outcome yet: " + journey);
            } else if (journey.outcome() == null
                    || !outcome.equals(journey.outcome().outcome().wireName())) {
                account.add(WRONG, "the store has the outcome " + outcome + ": " + journey);
            }
        });
        journeys.values().forEach(journey -> {
            int count = rows.getOrDefault(journey.receipt(), 0);
            if (count != 1) {
                account.add(count == 0 ? LOST : TWICE, "the store has " + count + " rows: " + journey);
            }
        });
    }

    private void reports(Connection connection, Map<String, Journey> journeys) throws SQLException {
        Set<String> wanted = new HashSet<>(bySpecimen(journeys).keySet());
        Set<String> there = new HashSet<>();
        each(connection, "SELECT report_key FROM report", row -> there.add(row.getString(1)));
        wanted.stream()
                .filter(key -> !there.contains(key))
                .forEach(key -> account.add(LOST, "the store has no report " + key));
        there.stream()
                .filter(key -> !wanted.contains(key))
                .forEach(key -> account.add(WRONG, "the store has a report " + key + " that no document is"));
    }

    private void figures(Connection connection, Map<String, Journey> journeys) throws SQLException {
        Map<String, Specimen> reports = bySpecimen(journeys);
        String[] current = {null};
        Map<String, BigDecimal> figures = new LinkedHashMap<>();
        Runnable done = () -> {
            Specimen specimen = reports.remove(current[0]);
            String fault = specimen == null ? null : specimen.fault(figures);
            if (fault != null) {
                account.add(WRONG, "the store's figures of " + current[0] + ": " + fault);
            }
            figures.clear();
        };
        each(connection, "SELECT report_key, path, value FROM figure ORDER BY report_key", row -> {
            if (!row.getString(1).equals(current[0])) {
                done.run();
                current[0] = row.getString(1);
            }
            figures.put(row.getString(2), row.getBigDecimal(3));
        });
        done.run();
        reports.values().stream()
                .filter(specimen -> specimen.kind() == Specimen.Kind.REPORT)
                .forEach(specimen -> account.add(LOST, "the store has no figures of " + specimen.reportKey()));
    }

    /** The documents that became reports, by report key. */
    private Map<String, Specimen> bySpecimen(Map<String, Journey> journeys) {
        Map<String, Specimen> reports = new HashMap<>();
        for (Journey journey : journeys.values()) {
            Specimen specimen = specimens.apply(journey.submissionId());
            if (specimen != null
                    && journey.outcome() != null
                    && journey.outcome().outcome() == Outcome.Kind.VALIDATED) {
                reports.put(specimen.reportKey(), specimen);
            }
        }
        return reports;
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(
                url + "?connectTimeout=5&socketTimeout=120", EmbeddedDatabase.USER, EmbeddedDatabase.PASSWORD);
    }

    private static long count(Connection connection, String sql) throws SQLException {
        long[] count = {0};
        each(connection, sql, row -> count[0] = row.getLong(1));
        return count[0];
    }

    /** What is done with a row. */
    private interface Row {
        void read(ResultSet row) throws SQLException;
    }

    private static void each(Connection connection, String sql, Row action) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(5_000);
            try (ResultSet rows = statement.executeQuery(sql)) {
                while (rows.next()) {
                    action.read(rows);
                }
            }
        }
    }
}
