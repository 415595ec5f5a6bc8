package nianbao.store;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import nianbao.local.EmbeddedDatabase;
import nianbao.model.event.Topic;
import nianbao.testing.BrokerResource;
import nianbao.testing.DatabaseResource;
import nianbao.testing.Records;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** The store as its neighbours see it: topics go in, rows and answers come out. */
final class ServiceUnderTest {

    static final Duration SOON = Duration.ofSeconds(30);
    private static final List<Topic> READ = List.of(Topic.SUBMITTED, Topic.VALIDATED, Topic.REJECTED, Topic.OUTCOMES);

    private ServiceUnderTest() {}

    /** Submits a document; its receipt. */
    static String submit(byte[] document, Map<String, String> headers) {
        return Records.send(Topic.SUBMITTED.topicName(), null, headers, document);
    }

    /** What validate-service sends of a report, and its outcome. */
    static void validate(Samples report, byte[] document, String receipt) {
        String reportKey = report.node().get("reportKey").textValue();
        Records.send(Topic.VALIDATED.topicName(), reportKey, Map.of(), report.json());
        Records.send(
                Topic.OUTCOMES,
                Samples.outcomeValidated()
                        .of(document, receipt)
                        .reportKey(reportKey)
                        .json());
    }

    static Response get(String path) {
        return given().urlEncodingEnabled(false).when().get(path);
    }

    static Response submission(String submissionId) {
        return get("/submissions/" + submissionId);
    }

    static void awaitStatus(String submissionId, String status) {
        await().atMost(SOON)
                .until(() ->
                        status.equals(submission(submissionId).then().extract().path("status")));
    }

    static boolean ready() {
        return get("/q/health/ready").statusCode() == 200;
    }

    static boolean alive() {
        return get("/q/health/live").statusCode() == 200;
    }

    /** Waits until the store has committed every offset that there is. */
    static void awaitAllConsumed() {
        await().atMost(SOON).until(() -> notCommitted().isEmpty());
    }

    /** The partitions in which records wait for the store, by how far it has come. */
    static Map<TopicPartition, Long> notCommitted() throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", BrokerResource.bootstrapServers()))) {
            Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
            for (Topic topic : READ) {
                for (int partition = 0; partition < BrokerResource.PARTITIONS; partition++) {
                    latest.put(new TopicPartition(topic.topicName(), partition), OffsetSpec.latest());
                }
            }
            Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets("store-service")
                    .partitionsToOffsetAndMetadata()
                    .get();
            Map<TopicPartition, Long> waiting = new HashMap<>();
            admin.listOffsets(latest).all().get().forEach((partition, end) -> {
                OffsetAndMetadata done = committed.get(partition);
                long at = done == null ? 0 : done.offset();
                if (at < end.offset()) {
                    waiting.put(partition, at);
                }
            });
            return waiting;
        }
    }

    /** A database that accepts and never answers, until this is closed. */
    interface Hang extends AutoCloseable {
        @Override
        void close();
    }

    static Hang hangDatabase() {
        long server = Long.parseLong(rows("SELECT (string_to_array(pg_read_file('postmaster.pid'), chr(10)))[1]")
                .getFirst());
        List<ProcessHandle> all = new ArrayList<>();
        ProcessHandle postmaster = ProcessHandle.of(server).orElseThrow();
        all.add(postmaster);
        postmaster.children().forEach(all::add);
        signal("-STOP", all);
        return () -> signal("-CONT", all);
    }

    private static void signal(String signal, List<ProcessHandle> processes) {
        List<String> command = new ArrayList<>(List.of("kill", signal));
        processes.forEach(process -> command.add(Long.toString(process.pid())));
        try {
            new ProcessBuilder(command).start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static List<String> rows(String query) {
        try (Connection connection = DriverManager.getConnection(
                        DatabaseResource.jdbcUrl(), EmbeddedDatabase.USER, EmbeddedDatabase.PASSWORD);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** Every row of every table. */
    static List<String> allRows() {
        List<String> all = new ArrayList<>();
        for (String table : List.of(
                "submission",
                "receipt",
                "rejection",
                "report_position",
                "report",
                "figure",
                "finding",
                "unreadable_record")) {
            all.addAll(rows("SELECT '" + table + " ' || t::text FROM " + table + " t ORDER BY 1"));
        }
        return all;
    }
}
