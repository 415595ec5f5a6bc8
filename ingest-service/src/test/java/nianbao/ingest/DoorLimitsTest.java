package nianbao.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import nianbao.ingest.http.SpoolFolder;
import nianbao.model.event.Headers;
import nianbao.model.event.SubmissionId;
import nianbao.model.event.Topic;
import nianbao.testing.BrokerResource;
import nianbao.testing.Records;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The door with narrow limits: large, many, slow and broken bodies. */
@QuarkusTest
@WithTestResource(BrokerResource.class)
@TestProfile(DoorLimitsTest.Narrow.class)
class DoorLimitsTest {

    private static final Duration SOON = Duration.ofSeconds(60);

    /** Of 32 MiB each: with what else there is, they would not fit into the heap that tests have. */
    private static final int LARGE = 24;

    private static final int MEBIBYTE = 1 << 20;

    @TestHTTPResource("/")
    URI service;

    @Inject
    SpoolFolder spools;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    public static class Narrow implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.ofEntries(
                    Map.entry("nianbao.ingest.in-flight-limit", "32M"),
                    Map.entry("nianbao.ingest.broker-patience", "60s"),
                    Map.entry("nianbao.ingest.form-limit", "40M"),
                    Map.entry("nianbao.ingest.spool-limit", "800M"),
                    Map.entry("nianbao.ingest.form-parts", "5"),
                    Map.entry("nianbao.ingest.waiters", "0"),
                    Map.entry("nianbao.ingest.body-idle", "1s"));
        }
    }

    @BeforeEach
    void isReady() {
        await().atMost(SOON)
                .until(() -> client.send(
                                        HttpRequest.newBuilder(service.resolve("/q/health/ready"))
                                                .build(),
                                        HttpResponse.BodyHandlers.discarding())
                                .statusCode()
                        == 200);
    }

    @AfterEach
    void nothingIsLeftOnDisk() {
        await().atMost(SOON).until(() -> spools.free() == 800L * MEBIBYTE);
    }

    @Test
    void manyLargeDocumentsAtOnceTakeTheirTurnsInMemory() throws Exception {
        // A picture: admission refuses it by its beginning, and the service's other end takes little of the heap.
        byte[] document = Arrays.copyOf("GIF89a".getBytes(StandardCharsets.US_ASCII), 32 * MEBIBYTE);

        List<CompletableFuture<HttpResponse<String>>> answers = IntStream.range(0, LARGE)
                .mapToObj(i -> post("", "text/plain", document))
                .toList();

        List<Integer> statuses = new ArrayList<>();
        for (CompletableFuture<HttpResponse<String>> answer : answers) {
            statuses.add(answer.get().statusCode());
        }
        assertThat(statuses).containsOnly(202).hasSize(LARGE);
    }

    @Test
    void whoFindsAllPlacesTakenIsGivenTheReceiptAtOnce() throws Exception {
        byte[] picture = "GIF89a".getBytes(StandardCharsets.US_ASCII);

        assertThat(post("?wait=60s", "image/gif", picture).get().statusCode()).isEqualTo(202);
    }

    @Test
    void aProgramIsRefused() throws Exception {
        HttpResponse<String> answer = post("", "text/plain", new byte[] {0x7F, 'E', 'L', 'F', 2, 1, 1, 0})
                .get();

        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("\"unsupported-media-type\"", "可执行程序");
    }

    @Test
    void aFormBeyondItsLimitsIsRefusedWhole() throws Exception {
        byte[] tooLarge = new byte[41 * MEBIBYTE];
        String part = "--b\r\nContent-Disposition: form-data; name=f; filename=1\r\n\r\nx\r\n";

        HttpResponse<String> large =
                post("", "multipart/form-data; boundary=b", tooLarge).get();
        HttpResponse<String> many = post("", "multipart/form-data; boundary=b", latin(part.repeat(6) + "--b--\r\n"))
                .get();

        assertThat(large.statusCode()).isEqualTo(413);
        assertThat(large.body()).contains("\"form-too-large\"");
        assertThat(many.statusCode()).isEqualTo(413);
        assertThat(many.body()).contains("\"too-many-parts\"");
    }

    @Test
    void aFormsFilesCarryTheirNamesAndItsFieldsCountForAll() throws Exception {
        String inGbk = new String("年报.doc".getBytes(Charset.forName("GBK")), StandardCharsets.ISO_8859_1);
        String form = "--b\r\nContent-Disposition: form-data; name=f; filename=\"" + inGbk + "\"\r\n\r\nfirst of two"
                + "\r\n--b\r\nContent-Disposition: form-data; name=check\r\n\r\ntrue"
                + "\r\n--b\r\nContent-Disposition: form-data; name=f; filename*=UTF-8''%E5%B9%B4.txt\r\n"
                + "Content-Type: text/plain\r\n\r\nsecond of two\r\n--b--\r\n";

        HttpResponse<String> answer = post("?year=2021", "multipart/form-data; boundary=b", latin(form))
                .get();

        assertThat(answer.statusCode()).isEqualTo(202);
        ConsumerRecord<String, byte[]> first = submitted("first of two");
        ConsumerRecord<String, byte[]> second = submitted("second of two");
        assertThat(Records.header(first, Headers.FILENAME)).contains("年报.doc");
        assertThat(Records.header(first, Headers.CHECK_ONLY)).contains("true");
        assertThat(Records.header(first, Headers.YEAR)).contains("2021");
        assertThat(Records.header(second, Headers.FILENAME)).contains("年.txt");
        assertThat(Records.header(second, Headers.CONTENT_TYPE)).contains("text/plain");
        assertThat(Records.header(second, Headers.CHECK_ONLY)).contains("true");
    }

    @Test
    void aFieldThatNobodyKnowsIsRefusedSinceItMayBeAMisspeltCheck() throws Exception {
        String form = "--b\r\nContent-Disposition: form-data; name=f; filename=1\r\n\r\na draft"
                + "\r\n--b\r\nContent-Disposition: form-data; name=chek\r\n\r\ntrue\r\n--b--\r\n";

        HttpResponse<String> answer =
                post("", "multipart/form-data; boundary=b", latin(form)).get();

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"bad-parameter\"", "chek");
    }

    @Test
    void aDraftIsNotPublishedWhereItsFormAsksForACheckAndItsAddressForNone() throws Exception {
        String form = "--b\r\nContent-Disposition: form-data; name=f; filename=1\r\n\r\na draft"
                + "\r\n--b\r\nContent-Disposition: form-data; name=check\r\n\r\ntrue\r\n--b--\r\n";

        HttpResponse<String> answer = post("?check=false", "multipart/form-data; boundary=b", latin(form))
                .get();

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"bad-parameter\"", "check is given twice");
    }

    /** Its body is not waited for: it may be long in coming. */
    @Test
    void aParameterThatThereIsNotIsRefusedBeforeTheBodyHasCome() throws IOException {
        try (Socket socket = begin("POST /submissions?chek=true HTTP/1.1\r\nHost: x\r\nContent-Length: "
                + (20L * MEBIBYTE) + "\r\n\r\nits beginning")) {
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 400 ").contains("\"bad-parameter\"", "chek");
        }
    }

    @Test
    void aClientThatSendsNothingMoreIsToldSo() throws IOException {
        try (Socket socket = begin("POST /submissions HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nhalf a")) {
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 408 ").contains("\"too-slow\"", "Send it again");
        }
    }

    @Test
    void aClientThatAsksFirstIsRefusedBeforeItSends() throws IOException {
        try (Socket socket = begin("POST /submissions HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: "
                + (33L * MEBIBYTE) + "\r\n\r\n")) {
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 413 ").contains("\"too-large\"");
        }
    }

    @Test
    void aClientThatAsksFirstAndIsWantedIsToldToGoOn() throws IOException {
        try (Socket socket = begin("POST /submissions HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
                + "Expect: 100-continue\r\nContent-Length: 5\r\n\r\n")) {
            byte[] goOn = socket.getInputStream().readNBytes("HTTP/1.1 100".length());
            assertThat(new String(goOn, StandardCharsets.UTF_8)).isEqualTo("HTTP/1.1 100");
            socket.getOutputStream().write("asked".getBytes(StandardCharsets.US_ASCII));

            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .contains("HTTP/1.1 202 ");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /submissions HTTP/1.1\r\nHost: x\r\nHost: y\r\nContent-Length: 3\r\n\r\nabc",
                "POST /submissions HTTP/1.1\r\nHost: x\r\nContent-Type: text\r\nContent-Length: 3\r\n\r\nabc"
            })
    void aRequestThatIsNotAsHttpAsksIsToldSo(String request) throws IOException {
        try (Socket socket = begin(request)) {
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer)
                    .startsWith("HTTP/1.1 400 ")
                    .containsIgnoringCase("content-type: application/problem+json")
                    .contains("\"malformed-request\"");
        }
    }

    /** What follows may be another's request in disguise. */
    @Test
    void aRequestOfTwoLengthsEndsItsConnection() throws IOException {
        try (Socket socket = begin(
                "POST /submissions HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n"
                        + "Transfer-Encoding: chunked\r\n\r\n5\r\nchunk\r\n0\r\n\r\nGET /smuggled HTTP/1.1\r\nHost: x\r\n\r\n")) {
            String answers = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answers).containsOnlyOnce("HTTP/1.1 ").startsWith("HTTP/1.1 202 ");
        }
    }

    private Socket begin(String request) throws IOException {
        Socket socket = new Socket(service.getHost(), service.getPort());
        socket.setSoTimeout((int) SOON.toMillis());
        OutputStream out = socket.getOutputStream();
        out.write(request.getBytes(StandardCharsets.US_ASCII));
        out.flush();
        return socket;
    }

    private CompletableFuture<HttpResponse<String>> post(String query, String contentType, byte[] body) {
        return client.sendAsync(
                HttpRequest.newBuilder(service.resolve("/submissions" + query))
                        .header("Content-Type", contentType)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static ConsumerRecord<String, byte[]> submitted(String document) {
        String id = SubmissionId.of(latin(document));
        return Records.awaitRecord(Topic.SUBMITTED, record -> id.equals(record.key()), SOON);
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
