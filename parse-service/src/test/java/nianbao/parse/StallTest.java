package nianbao.parse;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import nianbao.model.event.SubmissionId;
import nianbao.model.event.Topic;
import nianbao.testing.BrokerResource;
import nianbao.testing.Records;
import org.junit.jupiter.api.Test;

/** The stage stands still though its broker answers and its threads live: health must tell. */
@QuarkusTest
@TestProfile(StallTest.SoonStalled.class)
@WithTestResource(BrokerResource.class)
class StallTest {

    private static final Duration SOON = Duration.ofSeconds(60);

    /** A limit that a test can wait for. */
    public static final class SoonStalled implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("nianbao.stall-limit", "6s");
        }
    }

    @Inject
    KafkaClientService clients;

    @Test
    void a_consumer_that_polls_and_reads_nothing_brings_the_instance_down_while_records_wait() {
        KafkaConsumer<byte[], byte[]> consumer = awaitAssigned();
        consumer.runOnPollingThread(client -> {
                    client.pause(client.assignment());
                })
                .await()
                .indefinitely();

        byte[] document = send();

        await().atMost(SOON).until(() -> status("ready") == 503);
        assertThat(get("/q/health/ready").asString()).contains("nothing has moved");
        await().atMost(SOON).until(() -> status("live") == 503);
        consumer.runOnPollingThread(client -> {
                    client.resume(client.assignment());
                })
                .await()
                .indefinitely();
        awaitOutcomeAndHealth(document);
    }

    @Test
    void a_polling_thread_that_does_not_answer_brings_the_instance_down() {
        KafkaConsumer<byte[], byte[]> consumer = awaitAssigned();
        CountDownLatch held = new CountDownLatch(1);
        consumer.runOnPollingThread(client -> {
                    awaitUninterruptibly(held);
                })
                .subscribe()
                .with(nothing -> {});
        byte[] document = send();

        await().atMost(SOON).until(() -> status("live") == 503);

        held.countDown();
        awaitOutcomeAndHealth(document);
    }

    private KafkaConsumer<byte[], byte[]> awaitAssigned() {
        KafkaConsumer<byte[], byte[]> consumer = clients.getConsumer("ingested");
        await().atMost(SOON)
                .until(() -> consumer.getAssignments().await().indefinitely().size() == BrokerResource.PARTITIONS);
        await().atMost(SOON).until(() -> status("ready") == 200 && status("live") == 200);
        return consumer;
    }

    private static void awaitOutcomeAndHealth(byte[] document) {
        Records.awaitRecord(Topic.OUTCOMES, record -> record.key().equals(SubmissionId.of(document)), SOON);
        await().atMost(SOON).until(() -> status("ready") == 200 && status("live") == 200);
    }

    private static byte[] send() {
        byte[] document = ("没有人读的文件" + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
        Records.send(Topic.INGESTED, document);
        return document;
    }

    private static int status(String check) {
        return get("/q/health/" + check).statusCode();
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
