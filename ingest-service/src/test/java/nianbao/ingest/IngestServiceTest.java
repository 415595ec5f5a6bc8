package nianbao.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nianbao.model.event.Headers;
import nianbao.model.event.SubmissionId;
import nianbao.model.event.Topic;
import nianbao.testing.BrokerResource;
import nianbao.testing.Contracts;
import nianbao.testing.Records;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** The running service between its two doors and the real broker. */
@QuarkusTest
@WithTestResource(BrokerResource.class)
class IngestServiceTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    KafkaClientService clients;

    @ConfigProperty(name = "nianbao.instance")
    String instance;

    @Test
    void bytesOnSubmittedComeOutOnIngestedWithAllHeaders() {
        byte[] document = "某某县2021年政府信息公开工作年度报告，经由卡夫卡".getBytes(Charset.forName("GB18030"));
        Map<String, String> said = Map.of(
                "content-type",
                "text/plain",
                "filename",
                "年报.txt",
                "source-url",
                "https://example.org/1",
                "agency",
                "某某县卫生健康局",
                "region-code",
                "230422",
                "year",
                "2021");

        String receipt = Records.send(Topic.SUBMITTED.topicName(), null, said, document);

        ConsumerRecord<String, byte[]> ingested = Records.awaitRecord(Topic.INGESTED, of(document), SOON);
        ConsumerRecord<String, byte[]> submitted = recordAt(receipt);
        assertThat(ingested.value()).isEqualTo(document);
        assertThat(Records.header(ingested, Headers.SUBMISSION_ID)).contains(SubmissionId.of(document));
        assertThat(Records.header(ingested, Headers.RECEIPT)).contains(receipt);
        assertThat(Records.header(ingested, Headers.SUBMITTED_AT))
                .contains(Instant.ofEpochMilli(submitted.timestamp()).toString());
        assertThat(Records.header(ingested, Headers.MEDIA_TYPE)).contains("text/plain");
        assertThat(Records.header(ingested, Headers.CHARSET)).contains("GB18030");
        assertThat(Records.header(ingested, Headers.SIZE)).contains(Integer.toString(document.length));
        said.forEach((name, value) -> assertThat(Records.header(ingested, name)).contains(value));
    }

    @Test
    void aBadDocumentIsRejectedWithItsOutcomeAndTheNextOnItsPartitionGoesThrough() throws IOException {
        byte[] picture = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 1};
        byte[] next = "同一分区的下一份年度报告".getBytes(StandardCharsets.UTF_8);

        String receipt = Records.send(Topic.SUBMITTED.topicName(), "one-partition", Map.of(), picture);
        Records.send(Topic.SUBMITTED.topicName(), "one-partition", Map.of(), next);

        ConsumerRecord<String, byte[]> rejected = Records.awaitRecord(Topic.REJECTED, of(picture), SOON);
        ConsumerRecord<String, byte[]> outcome = Records.awaitRecord(Topic.OUTCOMES, of(picture), SOON);
        Records.awaitRecord(Topic.INGESTED, of(next), SOON);
        Contracts.assertMatches("rejection", rejected.value());
        Contracts.assertMatches("outcome", outcome.value());
        JsonNode rejection = JSON.readTree(rejected.value());
        assertThat(rejection.get("code").asText()).isEqualTo("ocr-unavailable");
        assertThat(rejection.get("message").asText()).contains("PNG");
        assertThat(rejection.get("receipt").asText()).isEqualTo(receipt);
        assertThat(Records.header(rejected, "ce_type")).contains("report.rejected");
        assertThat(Records.header(rejected, "ce_source")).contains("/nianbao/ingest");
        assertThat(JSON.readTree(outcome.value()).get("outcome").asText()).isEqualTo("rejected");
        assertThat(JSON.readTree(outcome.value()).get("receipt").asText()).isEqualTo(receipt);
    }

    @Test
    void aRecordWithoutAValueIsRejectedAsEmpty() throws IOException {
        String receipt = Records.send(Topic.SUBMITTED.topicName(), null, Map.of(), null);

        ConsumerRecord<String, byte[]> rejected = Records.awaitRecord(
                Topic.REJECTED,
                record -> Records.header(record, Headers.RECEIPT).orElse("").equals(receipt),
                SOON);
        Contracts.assertMatches("rejection", rejected.value());
        assertThat(JSON.readTree(rejected.value()).get("code").asText()).isEqualTo("empty");
    }

    @Test
    void anArchiveComesOutAsItsDocumentsWithAnOutcomeForEachThatEndsHere() throws IOException {
        byte[] first = "压缩包里的第一份年度报告".getBytes(StandardCharsets.UTF_8);
        byte[] second = "压缩包里的第二份年度报告".getBytes(StandardCharsets.UTF_8);
        byte[] picture = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 1, 2};
        byte[] archive = zip(Map.of("甲/1.txt", first, "甲/2.txt", second, "甲/3.jpg", picture));

        String receipt = Records.send(Topic.SUBMITTED.topicName(), null, Map.of(), archive);

        ConsumerRecord<String, byte[]> outcome = Records.awaitRecord(Topic.OUTCOMES, of(archive), SOON);
        ConsumerRecord<String, byte[]> ingested = Records.awaitRecord(Topic.INGESTED, of(first), SOON);
        ConsumerRecord<String, byte[]> rejected = Records.awaitRecord(Topic.REJECTED, of(picture), SOON);
        Contracts.assertMatches("outcome", outcome.value());
        Contracts.assertMatches("rejection", rejected.value());
        assertThat(JSON.readTree(outcome.value()).get("outcome").asText()).isEqualTo("unpacked");
        assertThat(JSON.readTree(outcome.value()).get("childCount").asInt()).isEqualTo(3);
        assertThat(ingested.value()).isEqualTo(first);
        assertThat(Records.header(ingested, Headers.PART_OF)).contains(SubmissionId.of(archive));
        assertThat(Records.header(ingested, Headers.FILENAME)).contains("甲/1.txt");
        assertThat(Records.header(rejected, Headers.RECEIPT))
                .hasValueSatisfying(member -> assertThat(member).startsWith(receipt + "/"));
        assertThat(Records.awaitRecord(Topic.INGESTED, of(second), SOON).value())
                .isEqualTo(second);
    }

    /** The documents on either side of an archive are committed with what is theirs. */
    @Test
    void documentsRoundAnArchiveOnItsPartitionGoThroughOnceEach() {
        byte[] before = "压缩包之前的年度报告".getBytes(StandardCharsets.UTF_8);
        byte[] inside = "压缩包之中的年度报告".getBytes(StandardCharsets.UTF_8);
        byte[] after = "压缩包之后的年度报告".getBytes(StandardCharsets.UTF_8);

        for (byte[] value : new byte[][] {before, zip(Map.of("a.txt", inside)), after}) {
            Records.send(Topic.SUBMITTED.topicName(), "round an archive", Map.of(), value);
        }

        for (byte[] document : new byte[][] {before, inside, after}) {
            Records.awaitRecord(Topic.INGESTED, of(document), SOON);
            assertThat(Records.all(Topic.INGESTED)).filteredOn(of(document)).hasSize(1);
        }
    }

    private static byte[] zip(Map<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    @Test
    void aDocumentOfTheLargestSizeGoesThrough() {
        byte[] document = new byte[Topic.MAX_DOCUMENT_BYTES];
        Arrays.fill(document, (byte) 'x');

        Records.send(Topic.SUBMITTED, document);

        assertThat(Records.awaitRecord(Topic.INGESTED, of(document), SOON).value())
                .hasSize(document.length);
    }

    @Test
    void aPostedDocumentIsOnItsTopicWhenTheReceiptIsGiven() {
        byte[] document = "经由网页提交的年度报告".getBytes(StandardCharsets.UTF_8);

        ValidatableResponse answer = post(request()
                .contentType("text/plain;charset=UTF-8")
                .header("X-Filename", "%E5%B9%B4%E6%8A%A5.txt")
                .header("X-Source-Url", "https://example.org/2")
                .queryParam("agency", "某某县卫生健康局")
                .queryParam("regionCode", "230422")
                .queryParam("year", "2021")
                .body(document));

        String location = "http://localhost:8084/submissions/" + SubmissionId.of(document);
        answer.statusCode(202)
                .header("Location", location)
                .body("submissionId", equalTo(SubmissionId.of(document)))
                .body("location", equalTo(location));
        ConsumerRecord<String, byte[]> submitted = recordAt(answer.extract().path("receipt"));
        assertThat(submitted.value()).isEqualTo(document);
        assertThat(Records.header(submitted, Headers.CONTENT_TYPE)).contains("text/plain;charset=UTF-8");
        assertThat(Records.header(submitted, Headers.FILENAME)).contains("年报.txt");
        assertThat(Records.header(submitted, Headers.SOURCE_URL)).contains("https://example.org/2");
        assertThat(Records.header(submitted, Headers.AGENCY)).contains("某某县卫生健康局");
        assertThat(Records.header(submitted, Headers.REGION_CODE)).contains("230422");
        assertThat(Records.header(submitted, Headers.YEAR)).contains("2021");
        assertThat(Records.header(submitted, Headers.CHECK_ONLY)).isEmpty();
    }

    @Test
    void aPostedCheckSaysSoInItsHeader() {
        byte[] document = "只检查的年度报告".getBytes(StandardCharsets.UTF_8);

        ValidatableResponse answer = post(
                request().contentType("text/plain").queryParam("check", true).body(document));

        ConsumerRecord<String, byte[]> submitted = recordAt(answer.extract().path("receipt"));
        assertThat(Records.header(submitted, Headers.CHECK_ONLY)).contains("true");
    }

    @Test
    void aPostAsCurlSendsItByDefaultIsTakenAsItIs() {
        byte[] document = "a=1&b=%E5".getBytes(StandardCharsets.UTF_8);

        ValidatableResponse answer =
                post(request().contentType("application/x-www-form-urlencoded").body(document));

        assertThat(recordAt(answer.extract().path("receipt")).value()).isEqualTo(document);
    }

    @Test
    void anEmptyPostIsRefused() {
        post(request().contentType("text/plain").body(new byte[0]))
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("empty"))
                .body("status", equalTo(400))
                .body("$", hasKey("type"))
                .body("$", hasKey("title"))
                .body("$", hasKey("detail"));
    }

    @Test
    void aPostOverTheLimitIsRefused() {
        post(request().contentType("text/plain").body(new byte[Topic.MAX_DOCUMENT_BYTES + 1]))
                .statusCode(413)
                .contentType("application/problem+json")
                .body("code", equalTo("too-large"));
    }

    @Test
    void aFormWithoutFilesIsRefused() {
        post(request().contentType("multipart/form-data; boundary=x").body("--x--".getBytes(StandardCharsets.UTF_8)))
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("no-files"));
    }

    @Test
    void aMalformedYearIsRefused() {
        post(request().contentType("text/plain").queryParam("year", "last").body(new byte[] {'x'}))
                .statusCode(400)
                .body("code", equalTo("bad-parameter"));
    }

    @Test
    void aDraftIsNotPublishedForAMisspeltCheck() {
        post(request().contentType("text/plain").queryParam("check", "maybe").body(new byte[] {'x'}))
                .statusCode(400)
                .body("code", equalTo("bad-parameter"))
                .body("detail", equalTo("check must be true or false"));
    }

    @Test
    void aDraftIsNotPublishedForAParameterThatThereIsNot() {
        post(request()
                        .contentType("text/plain")
                        .queryParam("check-only", "true")
                        .body(new byte[] {'x'}))
                .statusCode(400)
                .body("code", equalTo("bad-parameter"))
                .body(
                        "detail",
                        equalTo("there is no parameter check-only; there are agency, check, regionCode, wait, year"));
    }

    @Test
    void aDraftIsNotPublishedWhereTheSecondOfTwoValuesAsksForACheck() {
        post(request()
                        .contentType("text/plain")
                        .queryParam("check", "false", "true")
                        .body(new byte[] {'x'}))
                .statusCode(400)
                .body("code", equalTo("bad-parameter"))
                .body("detail", equalTo("check is given twice; give it once"));
    }

    @Test
    void aDraftIsNotPublishedForACheckWithoutAValue() {
        post(request().contentType("text/plain").queryParam("check", "").body(new byte[] {'x'}))
                .statusCode(400)
                .body("code", equalTo("bad-parameter"));
    }

    @Test
    void aBodyThatWasPackedForTheWayIsNotTakenForTheDocument() {
        post(request()
                        .contentType("text/plain")
                        .header("Content-Encoding", "gzip")
                        .body(new byte[] {31, (byte) 139, 8}))
                .statusCode(415)
                .body("code", equalTo("unsupported-media-type"));
    }

    @Test
    void whatTheFrameworkRefusesHasAProblemBodyToo() {
        given().get("/submissions/of-no-one/at-all")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("code", equalTo("not-found"));
        given().delete("/submissions")
                .then()
                .statusCode(405)
                .header("Allow", equalTo("POST"))
                .contentType("application/problem+json")
                .body("status", equalTo(405))
                .body("code", equalTo("method-not-allowed"));
        post(request().accept("image/png").contentType("text/plain").body(new byte[] {'x'}))
                .statusCode(406)
                .contentType("application/problem+json")
                .body("code", equalTo("not-acceptable"));
    }

    @Test
    void documentsAreCountedByOutcomeAndMediaType() {
        byte[] archive = {'P', 'K', 5, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0};

        Records.send(Topic.SUBMITTED, archive);

        Records.awaitRecord(Topic.REJECTED, of(archive), SOON);
        given().get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString(
                        "nianbao_ingest_documents_total{media_type=\"application/zip\",outcome=\"empty\"}"));
    }

    @Test
    void whenAllIsConsumedTheLagIsZeroThoughTransactionsLeftTheirMarkers() {
        byte[] document = "排队的年度报告".getBytes(StandardCharsets.UTF_8);
        Records.send(Topic.SUBMITTED, document);
        Records.awaitRecord(Topic.INGESTED, of(document), SOON);

        await().atMost(SOON).untilAsserted(() -> given().get("/q/metrics")
                .then()
                .body(containsString("nianbao_lag_records{channel=\"submitted\"} 0.0")));
    }

    @Test
    void theInterfaceDescribesItself() {
        given().accept("application/json")
                .get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .body("paths.'/submissions'.post.responses", hasKey("202"))
                .body("paths.'/submissions'.post.responses", hasKey("503"))
                .body("paths.'/submissions'.post.requestBody.content", hasKey("*/*"));
    }

    @Test
    void theChannelReadsAsTheSharedSettingsSay() {
        Map<String, ?> settings = clients.getConsumer("submitted").configuration();

        assertThat(settings.get("group.id")).isEqualTo("ingest-service");
        assertThat(settings.get("group.protocol")).isEqualTo("classic");
        assertThat(settings.get("group.instance.id")).isEqualTo("ingest-service-" + instance + "-submitted");
        assertThat(settings.get("fetch.max.bytes")).isEqualTo("8388608");
        assertThat(settings.get("isolation.level")).isEqualTo("read_committed");
        assertThat(settings.get("auto.offset.reset")).isEqualTo("earliest");
        assertThat(settings.get("max.poll.records")).isEqualTo("100");
        assertThat(settings.get("enable.auto.commit")).isEqualTo("false");
        assertThat(settings.get("allow.auto.create.topics")).isEqualTo("false");
    }

    private static RequestSpecification request() {
        return given().config(RestAssuredConfig.config()
                .encoderConfig(EncoderConfig.encoderConfig()
                        .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                        .encodeContentTypeAs("application/x-www-form-urlencoded", ContentType.BINARY)));
    }

    private static ValidatableResponse post(RequestSpecification request) {
        return request.post("/submissions").then();
    }

    private static Predicate<ConsumerRecord<String, byte[]>> of(byte[] document) {
        String submissionId = SubmissionId.of(document);
        return record -> submissionId.equals(record.key());
    }

    private static ConsumerRecord<String, byte[]> recordAt(String receipt) {
        return Records.awaitRecord(
                Topic.SUBMITTED, record -> receipt.equals(record.partition() + ":" + record.offset()), SOON);
    }
}
