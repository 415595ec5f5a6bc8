package nianbao.store.write;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nianbao.local.EmbeddedDatabase;
import nianbao.local.Folders;
import nianbao.model.event.SubmissionId;
import nianbao.store.Samples;
import nianbao.store.event.RawRecord;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Against a real PostgreSQL: batches of any order and any number of deliveries end in the same rows. */
class BatchWriterTest {

    private static final List<String> TABLES = List.of(
            "submission",
            "receipt",
            "rejection",
            "report_position",
            "report",
            "figure",
            "finding",
            "unreadable_record");
    private static final byte[] A = "甲".getBytes(StandardCharsets.UTF_8);
    private static final byte[] B = "乙".getBytes(StandardCharsets.UTF_8);
    private static final byte[] C = "丙".getBytes(StandardCharsets.UTF_8);

    private static Path folder;
    private static EmbeddedDatabase server;
    private static PGSimpleDataSource database;

    private final BatchWriter writer = new BatchWriter(database);

    @BeforeAll
    static void start() throws IOException {
        folder = Folders.temporary("nianbao-writer-");
        server = EmbeddedDatabase.onFreePort(folder);
        server.start();
        database = new PGSimpleDataSource();
        database.setUrl(server.jdbcUrl());
        database.setUser(EmbeddedDatabase.USER);
        database.setPassword(EmbeddedDatabase.PASSWORD);
        Flyway.configure().dataSource(database).load().migrate();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
        Folders.delete(folder);
    }

    @BeforeEach
    void empty() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("TRUNCATE " + String.join(", ", TABLES));
        }
    }

    /** A batch of one topic, and what reads it. */
    private record Batch(List<RawRecord> records, Intake<?> intake) {}

    /** A is submitted, then B about the same agency and year, then A again; C is no report. */
    private static Map<String, Batch> story() {
        Map<String, Batch> story = new LinkedHashMap<>();
        story.put(
                "submitted",
                new Batch(
                        List.of(
                                submitted(1, "2026-11-22T09:00:00Z", "a.html", A),
                                submitted(2, "2026-11-22T10:00:00Z", "b.html", B),
                                submitted(3, "2026-11-22T11:00:00Z", "a2.html", A),
                                submitted(4, "2026-11-22T12:00:00Z", null, C)),
                        new SubmissionIntake()));
        story.put(
                "validated",
                new Batch(
                        List.of(
                                validated(1, report(A, 1, "2026-11-22T09:00:00Z")),
                                validated(
                                        2, report(B, 2, "2026-11-22T10:00:00Z").with("verdict", "consistent")),
                                validated(3, report(A, 3, "2026-11-22T11:00:00Z"))),
                        new ReportIntake()));
        story.put(
                "rejected",
                new Batch(
                        List.of(raw(
                                "reports.rejected",
                                0,
                                Samples.rejection().of(C, "0:4").json())),
                        new RejectionIntake()));
        story.put(
                "outcomes",
                new Batch(
                        List.of(
                                raw("reports.outcomes", 1, outcome(A, 1)),
                                raw("reports.outcomes", 2, outcome(B, 2)),
                                raw("reports.outcomes", 3, outcome(A, 3)),
                                raw(
                                        "reports.outcomes",
                                        4,
                                        Samples.outcomeRejected().of(C, "0:4").json())),
                        new OutcomeIntake()));
        return story;
    }

    @Test
    void the_document_submitted_last_stands_even_if_its_bytes_came_before() throws SQLException {
        writeAll(story().values());

        assertThat(column("SELECT submission_id || ' ' || receipt FROM report"))
                .containsExactly(SubmissionId.of(A) + " 0:3");
        assertThat(column("SELECT verdict FROM report")).containsExactly("inconsistent");
        assertThat(column("SELECT value::text FROM figure WHERE path = 'proactive.licensing.decisions'"))
                .containsExactly("4718");
        assertThat(column("SELECT rule FROM finding WHERE ordinal = 0")).containsExactly("requests.cell");
        assertThat(column("SELECT receipt || ' ' || filename || ' ' || report_written FROM receipt"
                        + " WHERE filename IS NOT NULL ORDER BY receipt"))
                .containsExactly("0:1 a.html true", "0:2 b.html true", "0:3 a2.html true");
        assertThat(column("SELECT submission_id FROM submission ORDER BY size, submission_id"))
                .containsExactlyInAnyOrder(SubmissionId.of(A), SubmissionId.of(B), SubmissionId.of(C));
    }

    @Test
    void the_same_batches_again_change_nothing_in_any_table() throws SQLException {
        writeAll(story().values());
        Map<String, List<String>> once = tables();

        writeAll(story().values());

        assertThat(tables()).isEqualTo(once);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void the_order_across_topics_changes_nothing_in_the_end(int seed) throws SQLException {
        writeAll(story().values());
        Map<String, List<String>> inOrder = tables();
        empty();

        writeAll(shuffled(seed));

        assertThat(tables()).isEqualTo(inOrder);
    }

    @Test
    void the_same_bytes_submitted_again_change_nothing_of_the_report() throws SQLException {
        write(new ReportIntake(), validated(1, report(A, 1, "2026-11-22T09:00:00Z")));
        List<String> once = rows("report");

        write(
                new ReportIntake(),
                validated(2, report(A, 3, "2026-11-22T11:00:00Z").with("title", "另一个标题")));

        assertThat(rows("report")).isEqualTo(once);
    }

    @Test
    void figures_and_findings_of_the_report_before_do_not_stay() throws SQLException {
        write(new ReportIntake(), validated(1, report(A, 1, "2026-11-22T09:00:00Z")));

        write(
                new ReportIntake(),
                validated(
                        2,
                        report(B, 2, "2026-11-22T10:00:00Z")
                                .with("findings", List.of())
                                .with("figures", Map.of("proactive", Map.of("fees", Map.of("amount", 0.5))))));

        assertThat(rows("finding")).isEmpty();
        assertThat(column("SELECT path || '=' || value FROM figure")).containsExactly("proactive.fees.amount=0.5");
    }

    @Test
    void a_document_that_is_kept_beside_the_report_changes_nothing_of_it() throws SQLException {
        write(new ReportIntake(), validated(1, revision(A, 1, 1)));
        List<String> once = rows("report");

        write(new ReportIntake(), validated(2, revision(B, 2, 1).with("current", false)));
        assertThat(rows("report")).isEqualTo(once);

        write(new ReportIntake(), validated(3, revision(A, 1, 2).with("verdict", "consistent")));
        assertThat(column("SELECT verdict FROM report")).containsExactly("consistent");
        assertThat(column("SELECT receipt || ' ' || report_written FROM receipt ORDER BY receipt"))
                .containsExactly("0:1 true", "0:2 true");
    }

    @Test
    void a_document_that_is_kept_first_stands_no_more_than_later() throws SQLException {
        write(new ReportIntake(), validated(1, revision(B, 2, 1).with("current", false)));

        assertThat(rows("report")).isEmpty();
        assertThat(rows("report_position")).isEmpty();
    }

    @Test
    void an_event_that_another_document_caused_leaves_the_text() throws SQLException {
        write(new ReportIntake(), validated(1, revision(A, 1, 1).with("text", "甲的正文")));

        write(
                new ReportIntake(),
                caused(2, B, "0:2", revision(A, 1, 2).with("text", "").with("findings", List.of())));

        assertThat(column("SELECT convert_from(document, 'UTF8')::json->>'text' FROM report"))
                .containsExactly("甲的正文");
        assertThat(rows("finding")).isEmpty();
        assertThat(
                        column(
                                "SELECT receipt || ' ' || submission_id || ' ' || report_written FROM receipt ORDER BY receipt"))
                .containsExactly("0:1 " + SubmissionId.of(A) + " true", "0:2 " + SubmissionId.of(B) + " true");
    }

    @Test
    void a_new_revision_without_a_text_has_none() throws SQLException {
        write(new ReportIntake(), validated(1, revision(A, 1, 1).with("text", "甲的正文")));

        write(new ReportIntake(), validated(2, revision(B, 2, 1).with("text", "")));

        assertThat(column("SELECT convert_from(document, 'UTF8')::json->>'text' FROM report"))
                .containsExactly("");
    }

    @Test
    void a_report_that_was_taken_back_is_gone_until_a_later_revision_stands() throws SQLException {
        RawRecord first = validated(1, revision(A, 1, 1));
        RawRecord withdrawn = validated(2, withdrawn(revision(A, 1, 2)));
        write(new ReportIntake(), first);

        write(new ReportIntake(), withdrawn);
        assertThat(rows("report")).isEmpty();
        assertThat(rows("figure")).isEmpty();
        assertThat(rows("finding")).isEmpty();

        write(new ReportIntake(), first, withdrawn);
        assertThat(rows("report")).isEmpty();

        write(new ReportIntake(), validated(3, revision(B, 2, 1)));
        assertThat(column("SELECT submission_id FROM report")).containsExactly(SubmissionId.of(B));
    }

    @Test
    void what_was_taken_back_before_it_was_seen_does_not_stand() throws SQLException {
        write(new ReportIntake(), validated(2, withdrawn(revision(A, 1, 2))));

        write(new ReportIntake(), validated(1, revision(A, 1, 1)));

        assertThat(rows("report")).isEmpty();
    }

    @Test
    void a_record_that_cannot_be_read_is_kept_as_it_came_and_blocks_nothing() throws SQLException {
        RawRecord garbage = raw("reports.validated", 7, new byte[] {0, 1, (byte) 0xff});

        Tally tally = write(new ReportIntake(), garbage, validated(8, report(A, 1, "2026-11-22T09:00:00Z")));

        assertThat(tally.kept()).isEqualTo(1);
        assertThat(tally.unreadable()).containsExactly("reports.validated-0-7: the value is not JSON");
        assertThat(column("SELECT topic || '-' || record_partition || '-' || record_offset || ' ' || value::text"
                        + " FROM unreadable_record"))
                .containsExactly("reports.validated-0-7 \\x0001ff");
        assertThat(rows("report")).hasSize(1);
    }

    @Test
    void a_record_that_the_database_refuses_takes_no_other_of_its_batch_with_it() throws SQLException {
        Samples tooGreat = report(B, 2, "2026-11-22T10:00:00Z").agency("330382:乙局", "乙局", "330382", 2021);
        String json = new String(tooGreat.json(), StandardCharsets.UTF_8).replace("4718", "1E+200000");

        Tally tally = write(
                new ReportIntake(),
                validated(1, report(A, 1, "2026-11-22T09:00:00Z")),
                raw("reports.validated", 2, json.getBytes(StandardCharsets.UTF_8)),
                validated(3, report(C, 3, "2026-11-22T11:00:00Z").agency("330382:丙局", "丙局", "330382", 2021)));

        assertThat(tally.kept()).isEqualTo(2);
        assertThat(column("SELECT agency_name FROM report ORDER BY receipt")).containsExactly("乐清市卫生健康局", "丙局");
        assertThat(column("SELECT record_offset || ' ' || error FROM unreadable_record"))
                .containsExactly("2 the database refuses it, SQLSTATE 22003");
    }

    @Test
    void text_with_nul_is_stored_and_its_report_kept_to_the_byte() throws SQLException {
        Samples report = report(A, 1, "2026-11-22T09:00:00Z").with("title", "标\0题");
        ((ObjectNode) report.node().get("findings").get(0)).put("message", "合\0计");

        write(new ReportIntake(), validated(1, report));

        assertThat(column("SELECT message FROM finding WHERE ordinal = 0")).containsExactly("合\uFFFD计");
        assertThat(column("SELECT convert_from(document, 'UTF8') FROM report"))
                .containsExactly(new String(report.json(), StandardCharsets.UTF_8));
    }

    @Test
    void members_of_an_archive_with_the_same_bytes_are_a_row_each() throws SQLException {
        for (String receipt : List.of("0:5/1", "0:5/2")) {
            write(
                    new RejectionIntake(),
                    raw(
                            "reports.rejected",
                            1,
                            Samples.rejection().of(C, receipt).json()));
            write(
                    new OutcomeIntake(),
                    raw(
                            "reports.outcomes",
                            1,
                            Samples.outcomeRejected().of(C, receipt).json()));
        }

        assertThat(column(
                        "SELECT receipt || ' ' || receipt_offset || ' ' || receipt_member || ' ' || outcome || ' ' || filename"
                                + " FROM receipt ORDER BY receipt"))
                .containsExactly("0:5/1 5 1 rejected 2021年报.png", "0:5/2 5 2 rejected 2021年报.png");
        assertThat(column("SELECT receipt FROM rejection ORDER BY receipt")).containsExactly("0:5/1", "0:5/2");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void of_two_members_for_one_report_the_one_further_down_stands_in_whatever_order_they_come(int first)
            throws SQLException {
        List<RawRecord> members = List.of(
                validated(1, Samples.report().of(A, "0:5/9").at("2026-11-22T09:00:00Z")),
                validated(2, Samples.report().of(B, "0:5/10").at("2026-11-22T09:00:00Z")));

        write(new ReportIntake(), members.get(first));
        write(new ReportIntake(), members.get(1 - first));

        assertThat(column("SELECT receipt FROM report")).containsExactly("0:5/10");
    }

    @Test
    void a_producers_words_may_hold_anything() throws SQLException {
        RawRecord record = new RawRecord(
                "reports.submitted", 0, 1, Instant.EPOCH, Map.of("filename", "a\0b", "year", "二〇二一"), null, A);

        write(new SubmissionIntake(), record);

        assertThat(column("SELECT filename || ' ' || year FROM receipt")).containsExactly("a b 二〇二一");
    }

    private static Samples report(byte[] document, int receipt, String submittedAt) {
        return Samples.report().of(document, "0:" + receipt).at(submittedAt);
    }

    private static Samples revision(byte[] document, int revision, int validation) {
        return report(document, revision, "2026-11-22T09:00:00Z")
                .with("revision", revision)
                .with("validation", validation);
    }

    private static Samples withdrawn(Samples report) {
        return report.with("current", false)
                .with("withdrawal", Map.of("receipt", "0:9", "at", "2026-11-22T12:00:00Z", "reason", "误报"));
    }

    private static RawRecord caused(int offset, byte[] cause, String receipt, Samples report) {
        Map<String, String> headers = Map.of("receipt", receipt, "submission-id", SubmissionId.of(cause));
        return new RawRecord("reports.validated", 0, offset, Instant.EPOCH, headers, null, report.json());
    }

    private static byte[] outcome(byte[] document, int receipt) {
        return Samples.outcomeValidated().of(document, "0:" + receipt).json();
    }

    private static RawRecord validated(int offset, Samples report) {
        return raw("reports.validated", offset, report.json());
    }

    private static RawRecord submitted(int offset, String at, String filename, byte[] value) {
        Map<String, String> headers = filename == null ? Map.of() : Map.of("filename", filename);
        return new RawRecord("reports.submitted", 0, offset, Instant.parse(at), headers, null, value);
    }

    private static RawRecord raw(String topic, int offset, byte[] value) {
        return new RawRecord(topic, 0, offset, Instant.EPOCH, Map.of(), null, value);
    }

    /** Records one by one, each topic's own order kept, and some of them delivered twice. */
    private static List<Batch> shuffled(int seed) {
        Random random = new Random(seed);
        List<List<Batch>> topics = new ArrayList<>();
        story().values()
                .forEach(batch -> topics.add(new ArrayList<>(batch.records().stream()
                        .map(record -> new Batch(List.of(record), batch.intake()))
                        .toList())));
        List<Batch> order = new ArrayList<>();
        while (!topics.isEmpty()) {
            Collections.shuffle(topics, random);
            Batch next = topics.getFirst().removeFirst();
            order.add(next);
            if (random.nextBoolean()) {
                order.add(next);
            }
            topics.removeIf(List::isEmpty);
        }
        return order;
    }

    private void writeAll(Iterable<Batch> batches) throws SQLException {
        for (Batch batch : batches) {
            writer.write(batch.records(), batch.intake());
        }
    }

    private Tally write(Intake<?> intake, RawRecord... records) throws SQLException {
        return writer.write(List.of(records), intake);
    }

    private static Map<String, List<String>> tables() throws SQLException {
        Map<String, List<String>> tables = new LinkedHashMap<>();
        for (String table : TABLES) {
            tables.put(table, rows(table));
        }
        return tables;
    }

    private static List<String> rows(String table) throws SQLException {
        return column("SELECT t::text FROM " + table + " t ORDER BY 1");
    }

    private static List<String> column(String query) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }
}
