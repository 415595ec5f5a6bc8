package nianbao.ingest;

import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import nianbao.model.event.SubmissionId;
import nianbao.model.event.Topic;
import nianbao.testing.BrokerResource;
import nianbao.testing.Records;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The service while its broker goes and comes: nothing is lost, nothing done twice, and its health tells the truth. */
@QuarkusTest
@WithTestResource(BrokerResource.class)
class BrokerOutageTest {

    private static final Duration EVENTUALLY = Duration.ofSeconds(120);
    private static final int DOCUMENTS = 400;
    private static final int MANY_DOCUMENTS = 3_000;

    @ConfigProperty(name = "nianbao.instance")
    String instance;

    @BeforeEach
    void isReady() {
        awaitReadiness(200);
    }

    @AfterEach
    void brokerIsBack() {
        BrokerResource.startBroker();
    }

    @Test
    void withoutItsBrokerTheServiceIsAliveNotReadyAndRefusesUntilItComesBack() {
        BrokerResource.stopBroker();

        awaitReadiness(503);
        given().get("/q/health/live").then().statusCode(200);
        given().get("/q/health/started").then().statusCode(200);
        postWithoutBroker();

        BrokerResource.startBroker();

        awaitReadiness(200);
        byte[] document = ("代理回来后的年度报告" + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
        given().contentType("text/plain")
                .body(document)
                .post("/submissions")
                .then()
                .statusCode(202);
        Records.awaitRecord(Topic.INGESTED, record -> SubmissionId.of(document).equals(record.key()), EVENTUALLY);
    }

    @Test
    void aBrokerThatRestartsInTheMiddleOfAStreamLosesAndDoublesNothing() throws Exception {
        Stream stream = new Stream();
        try (KafkaProducer<byte[], byte[]> producer = producer(Map.of())) {
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            for (int i = 0; i < MANY_DOCUMENTS; i++) {
                sent.add(producer.send(new ProducerRecord<>(Topic.SUBMITTED.topicName(), stream.document(i))));
                if (i == MANY_DOCUMENTS - 1) {
                    // What was sent is waiting in the topic: the service is in the middle of it.
                    sent.getLast().get(EVENTUALLY.toSeconds(), TimeUnit.SECONDS);
                    BrokerResource.stopBroker();
                    awaitReadiness(503);
                    // Takes longer than a transaction may (see the test profile): the service's own has failed by then.
                    postWithoutBroker();
                    BrokerResource.startBroker();
                }
            }
            for (Future<RecordMetadata> acknowledged : sent) {
                acknowledged.get(EVENTUALLY.toSeconds(), TimeUnit.SECONDS);
            }
        }

        await().atMost(EVENTUALLY).until(() -> stream.ended() >= MANY_DOCUMENTS);
        stream.assertEachEndedOnce();
    }

    @Test
    void aTransactionThatIsFencedIsDoneAgainAndOnlyOnce() throws Exception {
        Stream stream = new Stream();
        try (KafkaProducer<byte[], byte[]> producer = producer(Map.of())) {
            for (int i = 0; i < DOCUMENTS; i++) {
                producer.send(new ProducerRecord<>(Topic.SUBMITTED.topicName(), stream.document(i)))
                        .get();
                if (i == DOCUMENTS / 4 || i == DOCUMENTS / 2) {
                    fenceTheService();
                }
            }
        }

        await().atMost(EVENTUALLY).until(() -> stream.ended() >= DOCUMENTS);
        stream.assertEachEndedOnce();
    }

    /** As a second instance with the same transactional id would; twice, since three times within a minute would make it leave. */
    private void fenceTheService() {
        Map<String, Object> same = Map.of(ProducerConfig.TRANSACTIONAL_ID_CONFIG, "ingest-service-" + instance);
        try (KafkaProducer<byte[], byte[]> usurper = producer(same)) {
            usurper.initTransactions();
        }
    }

    private static KafkaProducer<byte[], byte[]> producer(Map<String, Object> more) {
        Map<String, Object> settings = new HashMap<>(more);
        settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, BrokerResource.bootstrapServers());
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    private static void postWithoutBroker() {
        given().contentType("text/plain")
                .body("没有代理时的年度报告".getBytes(StandardCharsets.UTF_8))
                .post("/submissions")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", notNullValue())
                .body("code", equalTo("broker-unavailable"));
    }

    private static void awaitReadiness(int status) {
        await().atMost(EVENTUALLY)
                .untilAsserted(() -> given().get("/q/health/ready").then().statusCode(status));
    }

    /** Documents of one test, every fifth an image, and what a reader of committed records sees of them. */
    private static final class Stream {
        private final String name = UUID.randomUUID().toString();
        private final Set<String> texts = new HashSet<>();
        private final Set<String> images = new HashSet<>();

        private byte[] document(int number) {
            boolean image = number % 5 == 0;
            byte[] document = ((image ? "GIF89a" : "年度报告") + name + number).getBytes(StandardCharsets.UTF_8);
            (image ? images : texts).add(SubmissionId.of(document));
            return document;
        }

        private int ended() {
            return on(Topic.INGESTED, texts).size() + on(Topic.OUTCOMES, images).size();
        }

        private void assertEachEndedOnce() {
            assertThat(on(Topic.INGESTED, texts)).containsExactlyInAnyOrderEntriesOf(once(texts));
            assertThat(on(Topic.REJECTED, images)).containsExactlyInAnyOrderEntriesOf(once(images));
            assertThat(on(Topic.OUTCOMES, images)).containsExactlyInAnyOrderEntriesOf(once(images));
        }

        private static Map<String, Long> on(Topic topic, Set<String> wanted) {
            return Records.all(topic).stream()
                    .map(ConsumerRecord::key)
                    .filter(wanted::contains)
                    .collect(groupingBy(Function.identity(), counting()));
        }

        private static Map<String, Long> once(Set<String> ids) {
            return ids.stream().collect(groupingBy(Function.identity(), counting()));
        }
    }
}
