package nianbao.parse;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import nianbao.model.Json;
import nianbao.model.event.ProducerHints;
import nianbao.model.event.Rejection;
import nianbao.model.event.RejectionCode;
import nianbao.model.event.Submission;
import nianbao.model.event.SubmissionId;
import nianbao.model.event.Topic;
import nianbao.testing.BrokerResource;
import nianbao.testing.Records;
import org.junit.jupiter.api.Test;

/** No child process can be started, until an operator puts it right. */
@QuarkusTest
@TestProfile(ExtractorsAwayTest.NoClasses.class)
@WithTestResource(BrokerResource.class)
class ExtractorsAwayTest {

    private static final Duration SOON = Duration.ofSeconds(60);
    // Of this run alone: what an earlier one left would let the processes start.
    private static final Path CLASSES = Path.of(
            "target", "extractors-away", "classes-" + ProcessHandle.current().pid() + ".jar");

    /** A class path of one jar that is not there. */
    public static final class NoClasses implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "nianbao.parse.extractor.class-path",
                    CLASSES.toAbsolutePath().toString());
        }
    }

    @Test
    void the_document_waits_and_is_not_rejected_and_goes_through_when_they_come() throws IOException {
        Files.deleteIfExists(CLASSES);
        byte[] bytes = "any".getBytes(StandardCharsets.UTF_8);
        Submission submission = new Submission(
                SubmissionId.of(bytes),
                "0:7",
                Instant.now(),
                "application/x-unheard-of",
                null,
                bytes.length,
                ProducerHints.NONE);
        Records.send(Topic.INGESTED.topicName(), submission.submissionId(), Map.copyOf(submission.headers()), bytes);

        await().atMost(SOON)
                .until(() -> get("/q/health/ready").statusCode() == 503
                        && get("/q/health/ready").asString().contains("tried again"));

        assertThat(get("/q/health/ready").asString()).contains("an extractor could not be started");
        assertThat(get("/q/health/live").statusCode()).isEqualTo(200);
        assertThat(Records.all(Topic.OUTCOMES)).noneMatch(record -> record.key().equals(submission.submissionId()));
        putRight();
        var rejected =
                Records.awaitRecord(Topic.REJECTED, record -> record.key().equals(submission.submissionId()), SOON);
        assertThat(Json.read(rejected.value(), Rejection.class).code()).isEqualTo(RejectionCode.UNSUPPORTED_MEDIA_TYPE);
        await().atMost(SOON).until(() -> get("/q/health/ready").statusCode() == 200);
    }

    private static void putRight() throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes()
                .put(
                        Attributes.Name.CLASS_PATH,
                        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                                .map(entry -> Path.of(entry).toUri().toString())
                                .collect(Collectors.joining(" ")));
        Files.createDirectories(CLASSES.getParent());
        Path made = CLASSES.resolveSibling("made.jar");
        new JarOutputStream(Files.newOutputStream(made), manifest).close();
        Files.move(made, CLASSES);
    }
}
