package nianbao.validate.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import nianbao.local.EmbeddedBroker;
import nianbao.local.Folders;
import nianbao.model.Json;
import nianbao.model.event.Emission;
import nianbao.model.event.Emissions;
import nianbao.model.event.Headers;
import nianbao.model.event.SubmissionId;
import nianbao.model.event.Topic;
import nianbao.model.event.Wish;
import nianbao.model.report.AnnualReport;
import nianbao.model.report.ValidatedReport;
import nianbao.stage.AgencyPartitioner;
import nianbao.stage.TopicSetup;
import nianbao.validate.ReportBuilder;
import nianbao.validate.continuity.Continuity;
import nianbao.validate.memory.Memory;
import nianbao.validate.rule.RuleSettings;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The memory between a real broker's topics, through the end of its process and the loss of its disk. */
class MemoryTopologyTest {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String AGENCY = "330382:测试局";
    private static final String APPLICATION = "validate-service";

    private final Path folder = Folders.temporary("nianbao-memory-");
    private final EmbeddedBroker broker = EmbeddedBroker.onFreePorts(folder.resolve("broker"));
    private final Watch watch = new Watch();
    private KafkaStreams streams;

    @BeforeEach
    void start() throws Exception {
        broker.start();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            TopicSetup.create(admin, Arrays.asList(Topic.values()), 2, Optional.of((short) 1), 20_000);
        }
    }

    @AfterEach
    void stop() {
        if (streams != null) {
            streams.close(Duration.ofSeconds(5));
        }
        broker.close();
        Folders.delete(folder);
    }

    private void run(String state) {
        Properties settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, APPLICATION);
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, broker.bootstrapServers());
        settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        settings.put(StreamsConfig.STATE_DIR_CONFIG, folder.resolve(state).toString());
        settings.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, BoundedRocksDb.class);
        settings.put(StreamsConfig.producerPrefix(ProducerConfig.PARTITIONER_CLASS_CONFIG), AgencyPartitioner.class);
        // A restarted process takes its own place again; a new one would wait for the old one's session to end.
        settings.put(StreamsConfig.mainConsumerPrefix(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG), "test");
        settings.put(StreamsConfig.mainConsumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), 10_000);
        Memory memory = new Memory(new Continuity(Continuity.COPIED_FROM), RuleSettings.STANDARD);
        streams =
                new KafkaStreams(MemoryTopology.of(memory, watch, verdict -> {}), settings, new WatchedClients(watch));
        streams.start();
    }

    private void end() {
        assertThat(streams.close(Duration.ofSeconds(10))).isTrue();
    }

    @Test
    void what_was_remembered_is_there_after_a_restart() {
        run("state");
        submit("A", 1, ReportBuilder.of2021());
        assertThat(outcome(1)).contains("\"outcome\":\"validated\"");
        end();

        run("state");
        submit("A", 2, ReportBuilder.of2021());

        assertThat(outcome(2)).contains("\"outcome\":\"duplicate\"", "\"revision\":1");
        assertThat(all(Topic.VALIDATED)).hasSize(1);
    }

    @Test
    void what_the_disk_has_lost_is_read_from_the_changelog() {
        run("state");
        submit("A", 1, ReportBuilder.of2021());
        assertThat(outcome(1)).contains("\"outcome\":\"validated\"");
        end();

        run("another");
        submit("A", 2, ReportBuilder.of2021());

        assertThat(outcome(2)).contains("\"outcome\":\"duplicate\"", "\"revision\":1");
    }

    @Test
    void the_year_after_is_judged_anew_in_the_same_transaction_and_partition() {
        run("state");
        submit("B", 1, ReportBuilder.of2021().year(2022).number("requests.carriedOver.total", 3));
        submit("A", 2, ReportBuilder.of2021());

        outcome(2);

        List<ConsumerRecord<String, byte[]>> events = all(Topic.VALIDATED);
        assertThat(events)
                .extracting(ConsumerRecord::key)
                .containsExactly(AGENCY + "/2022", AGENCY + "/2021", AGENCY + "/2022");
        assertThat(events)
                .extracting(ConsumerRecord::partition)
                .containsOnly(events.getFirst().partition());
        assertThat(Json.read(events.getLast().value(), ValidatedReport.class).validation())
                .isEqualTo(2);
    }

    @Test
    void the_watch_ends_where_nothing_waits() {
        run("state");
        submit("A", 1, ReportBuilder.of2021());
        outcome(1);

        await().atMost(SOON).untilAsserted(() -> {
            assertThat(watch.standings()).singleElement().satisfies(standing -> {
                assertThat(standing.member().groupInstanceId()).contains("test-1");
                assertThat(standing.positions()).hasSize(6);
                assertThat(nextOn(Topic.PARSED)).isEqualTo(1);
            });
        });
    }

    @Test
    void a_wish_finds_the_report_that_its_document_became() {
        run("state");
        submit("A", 1, ReportBuilder.of2021());
        outcome(1);
        await().atMost(SOON).until(() -> nextOn(Topic.OUTCOMES) > 0);

        withdraw("A", 2);

        assertThat(outcome(2)).contains("\"outcome\":\"withdrawn\"", "\"reportKey\":\"" + AGENCY + "/2021\"");
        assertThat(types()).containsExactly("report.validated", "report.withdrawn");
        end();
        run("another");
        submit("A", 3, ReportBuilder.of2021());
        assertThat(outcome(3)).contains("\"outcome\":\"validated\"", "\"revision\":2");
    }

    @Test
    void a_wish_that_comes_before_what_became_of_its_document_is_answered_once_and_carried_out() {
        run("state");
        withdraw("A", 2);
        assertThat(outcome(2)).contains("\"outcome\":\"withdrawn\"", "\"reportKey\":null");
        end();

        run("another");
        submit("A", 1, ReportBuilder.of2021());

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(types()).containsExactly("report.validated", "report.withdrawn"));
        submit("A", 3, ReportBuilder.of2021());
        assertThat(outcome(3)).contains("\"outcome\":\"validated\"", "\"revision\":2");
        assertThat(types()).containsExactly("report.validated", "report.withdrawn", "report.validated");
        assertThat(all(Topic.OUTCOMES).stream()
                        .map(record -> new String(record.value(), StandardCharsets.UTF_8))
                        .filter(text -> text.contains("\"receipt\":\"0:2\"")))
                .hasSize(1);
    }

    @Test
    void topics_that_are_read_side_by_side_are_told_when_they_are_not_alike() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            assertThat(SideBySide.trouble(admin)).isEmpty();

            admin.createPartitions(Map.of(Topic.OUTCOMES.topicName(), NewPartitions.increaseTo(3)))
                    .all()
                    .get();

            await().atMost(SOON).untilAsserted(() -> assertThat(SideBySide.trouble(admin))
                    .hasValueSatisfying(trouble ->
                            assertThat(trouble).contains("reports.outcomes has 3", "reports.withdrawals 2")));
        }
    }

    @Test
    void what_is_no_outcome_and_what_is_no_wish_hold_nothing_up() {
        run("state");
        send(Topic.OUTCOMES, "x", Map.of(), "{".getBytes(StandardCharsets.UTF_8));
        send(Topic.OUTCOMES, "x", Map.of(), null);
        send(Topic.WITHDRAWALS, "x", Map.of(), new byte[0]);

        withdraw("A", 2);

        assertThat(outcome(2)).contains("\"outcome\":\"withdrawn\"");
        await().atMost(SOON).untilAsserted(() -> assertThat(all(Topic.REJECTED))
                .singleElement()
                .satisfies(record -> assertThat(new String(record.value(), StandardCharsets.UTF_8))
                        .contains("\"code\":\"internal\"")));
    }

    /** What is next on all partitions of a topic together; 0 while that is not known. */
    private long nextOn(Topic topic) {
        return watch.standings().stream()
                .filter(standing -> standing.positions() != null)
                .flatMap(standing -> standing.positions().entrySet().stream())
                .filter(next -> next.getKey().topic().equals(topic.topicName()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private List<String> types() {
        return all(Topic.VALIDATED).stream()
                .map(record -> new String(record.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8))
                .toList();
    }

    private void withdraw(String document, int offset) {
        Emission wish = Emissions.withdrawal(
                new Wish(SubmissionId.of(document.getBytes(StandardCharsets.UTF_8)), "0:" + offset, at(offset), "误报"));
        send(wish.topic(), wish.key(), wish.headers(), wish.value());
    }

    private static Instant at(int offset) {
        return Instant.parse("2026-11-22T08:00:00Z").plusSeconds(offset);
    }

    private void submit(String document, int offset, ReportBuilder builder) {
        AnnualReport report = builder.from(document, "0:" + offset, at(offset)).build();
        Map<String, String> headers = new HashMap<>();
        headers.put(Headers.SUBMISSION_ID, report.submissionId());
        headers.put(Headers.RECEIPT, report.receipt());
        headers.put(Headers.SUBMITTED_AT, report.submittedAt().toString());
        headers.put(Headers.SIZE, "1234");
        send(Topic.PARSED, AGENCY, headers, Json.write(report));
    }

    private void send(Topic topic, String key, Map<String, String> headers, byte[] value) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic.topicName(), key, value);
        headers.forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        Map<String, Object> settings = Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, broker.bootstrapServers());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            var unused = producer.send(record);
        }
    }

    private String outcome(int offset) {
        String receipt = "\"receipt\":\"0:" + offset + "\"";
        List<String> found = new ArrayList<>();
        await().atMost(SOON).until(() -> {
            all(Topic.OUTCOMES).stream()
                    .filter(record -> record.value() != null)
                    .map(record -> new String(record.value(), StandardCharsets.UTF_8))
                    .filter(text -> text.contains(receipt))
                    .forEach(found::add);
            return !found.isEmpty();
        });
        return found.getFirst();
    }

    private List<ConsumerRecord<String, byte[]>> all(Topic topic) {
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                broker.bootstrapServers(),
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed");
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions =
                    List.of(new TopicPartition(topic.topicName(), 0), new TopicPartition(topic.topicName(), 1));
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(records::add);
            }
        }
        return records;
    }
}
