package nianbao.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import nianbao.ingest.outcomes.OutcomeReader;
import nianbao.ingest.outcomes.Waiter;
import nianbao.ingest.outcomes.WaitingRoom;
import nianbao.model.Json;
import nianbao.model.event.Headers;
import nianbao.model.event.Outcome;
import nianbao.model.event.SubmissionId;
import nianbao.model.event.Topic;
import nianbao.testing.BrokerResource;
import nianbao.testing.Records;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Those who wait at the door for an outcome, and the reader that brings it from the real broker. */
@QuarkusTest
@WithTestResource(BrokerResource.class)
class WaitingAtTheDoorTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final ObjectMapper JSON = new ObjectMapper();

    @TestHTTPResource("/")
    URI service;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @BeforeEach
    void isReady() {
        await().atMost(SOON.multipliedBy(2))
                .until(() -> client.send(
                                        HttpRequest.newBuilder(service.resolve("/q/health/ready"))
                                                .build(),
                                        HttpResponse.BodyHandlers.discarding())
                                .statusCode()
                        == 200);
    }

    @Test
    void whoWaitsIsAnsweredWithTheOutcome() throws Exception {
        byte[] picture = picture();

        HttpResponse<String> answer = post("?wait=30s", picture).get();

        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode ended = JSON.readTree(answer.body());
        assertThat(ended.get("submissionId").asText()).isEqualTo(SubmissionId.of(picture));
        assertThat(ended.get("location").asText()).endsWith("/submissions/" + SubmissionId.of(picture));
        assertThat(ended.get("outcome").get("outcome").asText()).isEqualTo("rejected");
        assertThat(ended.get("outcome").get("code").asText()).isEqualTo("ocr-unavailable");
        assertThat(ended.get("outcome").get("receipt")).isEqualTo(ended.get("receipt"));
        assertThat(ended.has("report")).isFalse();
        assertThat(ended.has("rejection")).isFalse();
    }

    @Test
    void aCheckThatIsRejectedIsAnsweredWithTheRejection() throws Exception {
        HttpResponse<String> answer = post("?check=true&wait=30s", picture()).get();

        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode ended = JSON.readTree(answer.body());
        assertThat(ended.get("outcome").get("outcome").asText()).isEqualTo("rejected");
        assertThat(ended.get("rejection").get("receipt")).isEqualTo(ended.get("receipt"));
        assertThat(ended.get("rejection").get("remedy").asText()).isNotBlank();
        assertThat(ended.at("/rejection/bytes/url").isNull()).isTrue(); // a check is not kept
    }

    @Test
    void theSameBytesManyTimesAtOnceAreAnsweredEachWithItsOwn() throws Exception {
        byte[] picture = picture();

        List<CompletableFuture<HttpResponse<String>>> answers =
                IntStream.range(0, 20).mapToObj(i -> post("?wait=30s", picture)).toList();

        for (CompletableFuture<HttpResponse<String>> answer : answers) {
            assertThat(answer.get().statusCode()).isEqualTo(200);
            JsonNode ended = JSON.readTree(answer.get().body());
            assertThat(ended.get("outcome").get("receipt")).isEqualTo(ended.get("receipt"));
        }
        assertThat(answers.stream().map(answer -> at(answer.join(), "receipt")).distinct())
                .hasSize(20);
    }

    @Test
    void whoTakesADocumentBackIsAnsweredWithTheReceiptAndTheOutcomeIfItComesInTime() throws Exception {
        String id = SubmissionId.of(UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8));
        String reason = URLEncoder.encode("数据有误 1+1", StandardCharsets.UTF_8);

        HttpResponse<String> answer =
                delete(id.toUpperCase(Locale.ROOT) + "?reason=" + reason).get();

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(at(answer, "submissionId")).isEqualTo(id);
        assertThat(at(answer, "location")).endsWith("/submissions/" + id);
        assertThat(answer.headers().firstValue("Location")).contains(at(answer, "location"));
        ConsumerRecord<String, byte[]> wish =
                Records.awaitRecord(Topic.WITHDRAWALS, record -> record.key().equals(id), SOON);
        assertThat(Records.header(wish, Headers.RECEIPT)).contains(at(answer, "receipt"));
        assertThat(Records.header(wish, Headers.REASON)).contains("数据有误 1+1");
        assertThat(wish.value()).isEmpty();
        ConsumerRecord<String, byte[]> submitted =
                Records.awaitRecord(Topic.SUBMITTED, record -> id.equals(record.key()), SOON);
        assertThat(submitted.value()).isNull();
        assertThat(Records.all(Topic.REJECTED)).noneMatch(record -> record.key().equals(id));
    }

    @Test
    void whoWaitsForAWithdrawalIsAnsweredWithItsOutcome() throws Exception {
        String id = SubmissionId.of(UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8));

        CompletableFuture<HttpResponse<String>> answer = delete(id + "?wait=30s");
        ConsumerRecord<String, byte[]> wish =
                Records.awaitRecord(Topic.WITHDRAWALS, record -> record.key().equals(id), SOON);
        String receipt = Records.header(wish, Headers.RECEIPT).orElseThrow();
        Outcome outcome = new Outcome(id, receipt, Outcome.Kind.WITHDRAWN, "a/2021", 1, null, null);
        Records.send(Topic.OUTCOMES.topicName(), id, Map.of(), Json.write(outcome));

        assertThat(answer.get().statusCode()).isEqualTo(200);
        JsonNode ended = JSON.readTree(answer.get().body());
        assertThat(ended.get("receipt").asText()).isEqualTo(receipt);
        assertThat(ended.at("/outcome/outcome").asText()).isEqualTo("withdrawn");
        assertThat(ended.at("/outcome/reportKey").asText()).isEqualTo("a/2021");
    }

    @Test
    void aWithdrawalThatIsMalformedIsRefusedWithWhatToDo() throws Exception {
        String id = "a".repeat(64);
        Map<String, String> problems = Map.of(
                "a".repeat(63),
                "bad-submission-id",
                "3:1201",
                "bad-submission-id",
                id + "?check=true",
                "bad-parameter",
                id + "?reason=a&reason=b",
                "bad-parameter",
                id + "?reason=" + "a".repeat(1025),
                "bad-parameter",
                id + "?wait=soon",
                "bad-parameter");

        for (Map.Entry<String, String> problem : problems.entrySet()) {
            HttpResponse<String> answer = delete(problem.getKey()).get();
            assertThat(answer.statusCode()).as(problem.getKey()).isEqualTo(400);
            assertThat(at(answer, "code")).as(problem.getKey()).isEqualTo(problem.getValue());
            assertThat(at(answer, "detail")).isNotBlank();
        }
    }

    @Test
    void theOtherMethodsAreToldWhichThereIs() throws Exception {
        HttpRequest put = HttpRequest.newBuilder(service.resolve("/submissions/" + "a".repeat(64)))
                .PUT(HttpRequest.BodyPublishers.ofString("x"))
                .build();

        HttpResponse<String> answer = client.send(put, HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).contains("DELETE");
    }

    private CompletableFuture<HttpResponse<String>> delete(String target) {
        return client.sendAsync(
                HttpRequest.newBuilder(service.resolve("/submissions/" + target))
                        .DELETE()
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void withoutAnOutcomeInTimeTheAnswerIsTheReceipt() throws Exception {
        byte[] report = ("没有下一站的年度报告" + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);

        List<CompletableFuture<HttpResponse<String>>> answers = IntStream.range(0, 50)
                .mapToObj(i -> post("?wait=300ms", report))
                .toList();

        for (CompletableFuture<HttpResponse<String>> answer : answers) {
            assertThat(answer.get().statusCode()).isEqualTo(202);
            assertThat(answer.get().headers().firstValue("Location")).isPresent();
            assertThat(JSON.readTree(answer.get().body()).has("outcome")).isFalse();
        }
    }

    @Test
    void aFormWaitsForAllItsFiles() throws Exception {
        String first = new String(picture(), StandardCharsets.ISO_8859_1);
        String second = new String(picture(), StandardCharsets.ISO_8859_1);
        String form = part("一.gif", first) + part("空.txt", "") + part("二.gif", second) + "--b--\r\n";

        HttpResponse<String> answer = send("?wait=30s", "multipart/form-data; boundary=b", latin(form))
                .get();

        assertThat(answer.statusCode()).isEqualTo(207);
        JsonNode submissions = JSON.readTree(answer.body()).get("submissions");
        assertThat(submissions.findValuesAsText("filename")).startsWith("一.gif", "空.txt");
        assertThat(submissions.get(0).get("status").asInt()).isEqualTo(200);
        assertThat(submissions.get(0).get("outcome").get("code").asText()).isEqualTo("ocr-unavailable");
        assertThat(submissions.get(1).get("status").asInt()).isEqualTo(400);
        assertThat(submissions.get(1).get("problem").get("code").asText()).isEqualTo("empty");
        assertThat(submissions.get(1).has("receipt")).isFalse();
        assertThat(submissions.get(2).get("submissionId").asText()).isEqualTo(SubmissionId.of(latin(second)));
    }

    @Test
    void aReaderOfItsOwnHearsOfWhatAnotherDoorTook() throws Exception {
        byte[] picture = picture();
        WaitingRoom room = new WaitingRoom(1, 1 << 20);
        try (OutcomeReader otherDoor = reader(room)) {
            Waiter waiter = room.enter(SubmissionId.of(picture), false).orElseThrow();

            HttpResponse<String> answer = post("", picture).get();
            room.acknowledged(waiter, at(answer, "receipt"));

            assertThat(waiter.answer()).succeedsWithin(SOON);
            assertThat(waiter.answer().join().orElseThrow().outcome()).contains("ocr-unavailable");
        }
    }

    @Test
    void anOutcomeIsHeardWhenItIsCommittedAndNotBefore() throws Exception {
        String id = UUID.randomUUID().toString();
        WaitingRoom room = new WaitingRoom(3, 1 << 20);
        try (OutcomeReader reader = reader(room);
                KafkaProducer<String, String> producer = transactional()) {
            Waiter committed = room.enter(id, false).orElseThrow();
            Waiter aborted = room.enter(id, false).orElseThrow();
            room.acknowledged(committed, "0:1");
            room.acknowledged(aborted, "0:2");
            producer.beginTransaction();
            producer.send(outcome(0, id, "0:2")).get();
            producer.abortTransaction();
            producer.beginTransaction();
            producer.send(outcome(0, id, "0:1")).get();

            // What another writes on another partition is heard meanwhile: the reader is awake.
            String other = UUID.randomUUID().toString();
            awaitHeard(room, reader, other);
            assertThat(committed.answer()).isNotDone();
            producer.commitTransaction();

            assertThat(committed.answer()).succeedsWithin(SOON);
            assertThat(aborted.answer()).isNotDone();
        }
    }

    @Test
    void whatIsSaidWhileTheBrokerGoesAndComesIsHeard() throws Exception {
        WaitingRoom room = new WaitingRoom(3, 1 << 20);
        try (OutcomeReader reader = reader(room)) {
            BrokerResource.stopBroker();
            BrokerResource.startBroker();

            awaitHeard(room, reader, UUID.randomUUID().toString());
        }
    }

    @Test
    void aPartitionThatIsAddedIsReadFromItsBeginning() throws Exception {
        String id = UUID.randomUUID().toString();
        WaitingRoom room = new WaitingRoom(3, 1 << 20);
        try (OutcomeReader reader = reader(room);
                Admin admin = Admin.create(Map.of("bootstrap.servers", BrokerResource.bootstrapServers()));
                KafkaProducer<String, String> producer = producer(Map.of())) {
            Waiter waiter = room.enter(id, false).orElseThrow();
            room.acknowledged(waiter, "0:1");
            int now = producer.partitionsFor(Topic.OUTCOMES.topicName()).size();
            admin.createPartitions(Map.of(Topic.OUTCOMES.topicName(), NewPartitions.increaseTo(now + 1)))
                    .all()
                    .get();

            await().atMost(SOON).until(() -> sent(outcome(now, id, "0:1")));

            assertThat(waiter.answer()).succeedsWithin(SOON);
        }
    }

    /** As long as the new partition has no leader, a client that knows it not refuses. */
    private static boolean sent(ProducerRecord<String, String> record) {
        try (KafkaProducer<String, String> producer = producer(Map.of("max.block.ms", 2_000))) {
            producer.send(record).get();
            return true;
        } catch (Exception e) {
            return false;
        }
    }

    private static void awaitHeard(WaitingRoom room, OutcomeReader reader, String id) throws Exception {
        Waiter waiter = room.enter(id, false).orElseThrow();
        room.acknowledged(waiter, "1:1");
        try (KafkaProducer<String, String> producer = producer(Map.of())) {
            producer.send(outcome(1, id, "1:1")).get();
        }
        assertThat(waiter.answer()).succeedsWithin(SOON);
        assertThat(reader.trouble()).isNull();
        room.leave(waiter);
    }

    private static OutcomeReader reader(WaitingRoom room) {
        OutcomeReader reader = new OutcomeReader(BrokerResource.bootstrapServers(), room);
        reader.start();
        await().atMost(SOON).until(() -> reader.trouble() == null);
        return reader;
    }

    private static ProducerRecord<String, String> outcome(int partition, String id, String receipt) {
        String json = "{\"submissionId\":\"" + id + "\",\"receipt\":\"" + receipt + "\",\"outcome\":\"validated\"}";
        return new ProducerRecord<>(Topic.OUTCOMES.topicName(), partition, id, json);
    }

    private static KafkaProducer<String, String> transactional() {
        KafkaProducer<String, String> producer = producer(Map.of("transactional.id", "test-" + UUID.randomUUID()));
        producer.initTransactions();
        return producer;
    }

    private static KafkaProducer<String, String> producer(Map<String, Object> more) {
        Map<String, Object> settings = new HashMap<>(more);
        settings.put("bootstrap.servers", BrokerResource.bootstrapServers());
        return new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
    }

    private CompletableFuture<HttpResponse<String>> post(String query, byte[] body) {
        return send(query, "application/octet-stream", body);
    }

    private CompletableFuture<HttpResponse<String>> send(String query, String contentType, byte[] body) {
        return client.sendAsync(
                HttpRequest.newBuilder(service.resolve("/submissions" + query))
                        .header("Content-Type", contentType)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static String at(HttpResponse<String> answer, String field) {
        try {
            return JSON.readTree(answer.body()).get(field).asText();
        } catch (IOException e) {
            throw new AssertionError(answer.body(), e);
        }
    }

    private static String part(String filename, String content) {
        String name = new String(filename.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        return "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\n\r\n" + content
                + "\r\n";
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** An image, which admission refuses by itself. */
    private static byte[] picture() {
        return ("GIF89a" + UUID.randomUUID()).getBytes(StandardCharsets.US_ASCII);
    }
}
