package nianbao.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.junit.jupiter.api.Test;

/** The door that has never seen its broker, so that the client's send blocks. */
@QuarkusTest
@TestProfile(DoorWithoutBrokerTest.WithoutBroker.class)
class DoorWithoutBrokerTest {

    /** More than there are threads to serve requests. */
    private static final int REQUESTS = 300;

    private static final Duration SOON = Duration.ofSeconds(30);

    @TestHTTPResource("/submissions")
    URI door;

    public static class WithoutBroker implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("kafka.bootstrap.servers", "127.0.0.1:9", "nianbao.ingest.broker-patience", "10s");
        }
    }

    @Test
    void requestsThatWaitForTheBrokerKeepNoThreadsFromOthersAndAreToldToComeAgain() {
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            List<CompletableFuture<HttpResponse<byte[]>>> waiting = IntStream.range(0, REQUESTS)
                    .mapToObj(number -> client.sendAsync(post(number), HttpResponse.BodyHandlers.ofByteArray()))
                    .toList();
            await().atMost(SOON).until(() -> threadsInTheProducer() > 0);

            given().get("/q/health/live").then().statusCode(200);
            given().get("/q/health/ready").then().statusCode(503);

            assertThat(threadsInTheProducer()).isEqualTo(1);
            assertThat(waiting).noneMatch(CompletableFuture::isDone);
            assertThat(waiting).allSatisfy(answer -> assertThat(answer.get(SOON.toSeconds(), TimeUnit.SECONDS))
                    .satisfies(refusal -> assertThat(refusal.statusCode()).isEqualTo(503))
                    .satisfies(refusal -> assertThat(refusal.headers().firstValue("Retry-After"))
                            .isPresent()));
        }
    }

    @Test
    void whoWantsADocumentBackIsToldToComeAgainToo() {
        given().delete(door + "/" + "a".repeat(64))
                .then()
                .statusCode(503)
                .header("Retry-After", not(emptyOrNullString()))
                .body("code", equalTo("broker-unavailable"));
    }

    private HttpRequest post(int number) {
        return HttpRequest.newBuilder(door)
                .header("Content-Type", "text/plain")
                .POST(HttpRequest.BodyPublishers.ofString("没有代理的年度报告" + number))
                .build();
    }

    private static long threadsInTheProducer() {
        return Thread.getAllStackTraces().values().stream()
                .filter(frames -> List.of(frames).stream()
                        .anyMatch(frame -> frame.getClassName().equals(KafkaProducer.class.getName())
                                && frame.getMethodName().equals("send")))
                .count();
    }
}
