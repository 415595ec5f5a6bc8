package nianbao.ingest;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import nianbao.ingest.http.SpoolFolder;
import nianbao.testing.BrokerResource;
import org.junit.jupiter.api.Test;

/** The door while others' bodies, not received whole yet, take all the disk that it may use. */
@QuarkusTest
@WithTestResource(BrokerResource.class)
@TestProfile(DoorDiskTest.LittleDisk.class)
class DoorDiskTest {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final long LIMIT = 32L << 20;

    @TestHTTPResource("/")
    URI service;

    @Inject
    SpoolFolder spools;

    public static class LittleDisk implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("nianbao.ingest.spool-limit", "32M", "nianbao.ingest.form-limit", "32M");
        }
    }

    @Test
    void moreThanTheDiskMayHoldIsRefusedForNowAndTakenLater() throws IOException {
        try (Socket other = new Socket(service.getHost(), service.getPort())) {
            other.getOutputStream()
                    .write(("POST /submissions HTTP/1.1\r\nHost: x\r\nContent-Length: " + LIMIT + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            other.getOutputStream().write(new byte[(int) LIMIT - 1]);
            await().atMost(SOON).until(() -> spools.free() == 1);

            given().contentType("text/plain")
                    .body(new byte[] {'x', 'y'})
                    .post("/submissions")
                    .then()
                    .statusCode(429)
                    .header("Retry-After", notNullValue())
                    .contentType("application/problem+json")
                    .body("code", equalTo("too-busy"));
        }
        // The other has gone without sending the rest.
        await().atMost(SOON).until(() -> spools.free() == LIMIT);
        await().atMost(SOON).untilAsserted(() -> given().contentType("text/plain")
                .body(new byte[] {'x', 'y'})
                .post("/submissions")
                .then()
                .statusCode(202));
    }
}
