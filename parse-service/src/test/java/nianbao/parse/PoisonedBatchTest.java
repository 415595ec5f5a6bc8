package nianbao.parse;

import static io.restassured.RestAssured.get;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nianbao.model.Json;
import nianbao.model.event.Outcome;
import nianbao.model.event.ProducerHints;
import nianbao.model.event.RejectionCode;
import nianbao.model.event.Submission;
import nianbao.model.event.SubmissionId;
import nianbao.model.event.Topic;
import nianbao.model.report.AnnualReport;
import nianbao.parse.extract.isolated.HangingExtractors;
import nianbao.testing.BrokerResource;
import nianbao.testing.Records;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

/** Many documents in a row that never end: longer altogether than a stall may be, or a poll may be missing. */
@QuarkusTest
@TestProfile(PoisonedBatchTest.Hanging.class)
@WithTestResource(BrokerResource.class)
class PoisonedBatchTest {

    private static final int POISONED = 10;
    private static final Duration SOON = Duration.ofSeconds(120);

    /** Ten documents of two seconds in two processes take longer than these limits. */
    public static final class Hanging implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "nianbao.stall-limit",
                    "6s",
                    "mp.messaging.connector.smallrye-kafka.max.poll.interval.ms",
                    "6000",
                    "mp.messaging.connector.smallrye-kafka.session.timeout.ms",
                    "6000");
        }

        @Override
        public Set<Class<?>> getEnabledAlternatives() {
            return Set.of(HangingExtractors.class);
        }
    }

    @Inject
    KafkaClientService clients;

    @Test
    void each_is_refused_at_its_limit_and_their_neighbours_go_through_while_the_instance_stays_well() {
        await().atMost(SOON).until(() -> get("/q/health/ready").statusCode() == 200);
        await().atMost(SOON).until(() -> generation() > 0);
        int generation = generation();
        List<byte[]> documents = new ArrayList<>();
        List<Submission> submissions = new ArrayList<>();
        for (int i = 0; i < POISONED; i++) {
            documents.add(("hang " + i).getBytes(UTF_8));
            submissions.add(submission(documents.getLast(), "application/pdf"));
            documents.add(Reports.small("甲县卫生健康局", 2021 + i).getBytes(UTF_8));
            submissions.add(submission(documents.getLast(), "text/plain"));
        }

        ingest(submissions, documents);

        List<String> poisoned = idsOf(submissions, "application/pdf");
        List<String> sound = idsOf(submissions, "text/plain");

        await().atMost(SOON).until(() -> {
            assertThat(get("/q/health/ready").statusCode()).isEqualTo(200);
            assertThat(get("/q/health/live").statusCode()).isEqualTo(200);
            return outcomes().keySet().containsAll(poisoned);
        });

        Map<String, RejectionCode> outcomes = outcomes();
        assertThat(poisoned).allSatisfy(id -> assertThat(outcomes.get(id)).isEqualTo(RejectionCode.EXTRACTOR_TIMEOUT));
        await().atMost(SOON).until(() -> parsed().containsAll(sound));
        assertThat(generation()).as("the group was not rebalanced").isEqualTo(generation);
    }

    @Test
    void a_partition_of_poisoned_documents_holds_up_no_other_though_they_came_first() {
        await().atMost(SOON).until(() -> get("/q/health/ready").statusCode() == 200);
        List<byte[]> documents = IntStream.range(0, POISONED)
                .mapToObj(i -> ("hang alone " + i).getBytes(UTF_8))
                .toList();
        List<Submission> poisoned = documents.stream()
                .map(document -> submission(document, "application/pdf"))
                .toList();
        List<String> ids = idsOf(poisoned, "application/pdf");
        ingest(poisoned, documents, 0);
        await().atMost(SOON).until(() -> outcomes().keySet().stream().anyMatch(ids::contains));
        byte[] good = Reports.small("乙县卫生健康局", 2021).getBytes(UTF_8);
        Submission sound = submission(good, "text/plain");

        ingest(List.of(sound), List.of(good), 1);

        await().atMost(SOON).until(() -> parsed().contains(sound.submissionId()));
        assertThat(outcomes().keySet())
                .as("those in the other partition are not all through yet")
                .satisfies(ended ->
                        assertThat(ids.stream().filter(ended::contains).count()).isLessThan(POISONED - 2));
        await().atMost(SOON).until(() -> outcomes().keySet().containsAll(ids));
    }

    private static List<String> idsOf(List<Submission> submissions, String mediaType) {
        return submissions.stream()
                .filter(submission -> submission.mediaType().equals(mediaType))
                .map(Submission::submissionId)
                .toList();
    }

    private int generation() {
        return clients.getConsumer("ingested")
                .runOnPollingThread(client -> {
                    return client.groupMetadata().generationId();
                })
                .await()
                .indefinitely();
    }

    private static Map<String, RejectionCode> outcomes() {
        return Records.all(Topic.OUTCOMES).stream()
                .collect(Collectors.toMap(record -> record.key(), record -> Json.read(record.value(), Outcome.class)
                        .code()));
    }

    private static List<String> parsed() {
        return Records.all(Topic.PARSED).stream()
                .map(record -> Json.read(record.value(), AnnualReport.class).submissionId())
                .toList();
    }

    /** All at once, so that they come in one batch or two. */
    private static void ingest(List<Submission> submissions, List<byte[]> documents) {
        ingest(submissions, documents, null);
    }

    private static void ingest(List<Submission> submissions, List<byte[]> documents, Integer partition) {
        Map<String, Object> settings = Map.of("bootstrap.servers", BrokerResource.bootstrapServers());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            for (int i = 0; i < documents.size(); i++) {
                Submission submission = submissions.get(i);
                var record = new ProducerRecord<>(
                        Topic.INGESTED.topicName(), partition, submission.submissionId(), documents.get(i));
                submission.headers().forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
                var unused = producer.send(record);
            }
        }
    }

    private static Submission submission(byte[] bytes, String mediaType) {
        return new Submission(
                SubmissionId.of(bytes), "0:7", Instant.now(), mediaType, "UTF-8", bytes.length, ProducerHints.NONE);
    }
}
