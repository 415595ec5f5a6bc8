package nianbao.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import nianbao.model.event.Headers;
import nianbao.model.event.Topic;
import nianbao.stage.TopicSetup;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class BrokerResourceTest {

    private static final BrokerResource RESOURCE = new BrokerResource();

    @BeforeAll
    static void start() {
        assertThat(RESOURCE.start())
                .containsEntry("nianbao.topics.partitions", "2")
                .containsKeys("kafka.bootstrap.servers", "nianbao.instance");
    }

    @AfterAll
    static void stop() {
        RESOURCE.stop();
    }

    @Test
    void a_record_is_still_there_after_the_broker_was_stopped_and_started_in_place() {
        byte[] document = "文件".getBytes(StandardCharsets.UTF_8);
        String receipt =
                Records.send(Topic.SUBMITTED.topicName(), "restart", Map.of(Headers.FILENAME, "报告.txt"), document);

        BrokerResource.stopBroker();
        BrokerResource.startBroker();

        var record =
                Records.awaitRecord(Topic.SUBMITTED, found -> "restart".equals(found.key()), Duration.ofSeconds(20));
        assertThat(record.value()).isEqualTo(document);
        assertThat(record.partition() + ":" + record.offset()).isEqualTo(receipt);
        assertThat(Records.header(record, Headers.FILENAME)).contains("报告.txt");
    }

    @Test
    void a_stopped_broker_does_not_answer() {
        BrokerResource.stopBroker();
        try (Admin admin = Admin.create(Map.of(
                "bootstrap.servers", BrokerResource.bootstrapServers(),
                "request.timeout.ms", 500,
                "default.api.timeout.ms", 500))) {

            assertThatThrownBy(() -> TopicSetup.missing(admin, 1_000)).isNotInstanceOf(ExecutionException.class);

        } finally {
            BrokerResource.startBroker();
        }
    }

    @Test
    void a_record_of_the_largest_size_goes_through() {
        byte[] largest = new byte[Topic.MAX_DOCUMENT_BYTES];

        Records.send(Topic.INGESTED.topicName(), "largest", Map.of(), largest);

        assertThat(Records.all(Topic.INGESTED))
                .filteredOn(record -> "largest".equals(record.key()))
                .extracting(record -> record.value().length)
                .isEqualTo(List.of(largest.length));
    }

    @Test
    void a_record_that_does_not_come_is_missed_in_time() {
        assertThatThrownBy(() -> Records.awaitRecord(Topic.OUTCOMES, record -> true, Duration.ofMillis(300)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("reports.outcomes");
    }

    @Test
    void no_topic_comes_into_being_by_accident() {
        assertThatThrownBy(() -> Records.send("reports.misspelt", null, Map.of(), new byte[0]))
                .isInstanceOf(AssertionError.class);
    }
}
