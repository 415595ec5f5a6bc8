package nianbao.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import nianbao.local.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The HTTP door in front of the whole pipeline: who waits hears what became of the document. */
@ExtendWith(WithPipeline.class)
class DoorTest {

    private static final String INCONSISTENT = "“本机关不掌握相关政府信息”一行各栏之和为1，总计栏填0";

    private final HttpClient client = HttpClient.newHttpClient();
    private final ObjectMapper mapper = new ObjectMapper();

    @Test
    void who_waits_is_answered_with_the_outcome(RunningPipeline pipeline) throws Exception {
        byte[] document = Files.readAllBytes(pipeline.sample("yueqing"));

        HttpResponse<byte[]> answer = post(pipeline, "?wait=30s", "text/plain", document);

        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode ended = mapper.readTree(answer.body());
        assertThat(ended.at("/outcome/receipt")).isEqualTo(ended.at("/receipt"));
        assertThat(ended.at("/outcome/reportKey").asText()).isEqualTo("330382:卫生健康局/2021");
        assertThat(ended.at("/outcome/outcome").asText()).isIn("validated", "duplicate");
    }

    @Test
    void a_draft_is_answered_with_its_findings(RunningPipeline pipeline) throws Exception {
        byte[] document = Files.readAllBytes(pipeline.sample("yueqing"));

        HttpResponse<byte[]> answer = post(pipeline, "?check=true&wait=30s", "text/plain", document);

        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode ended = mapper.readTree(answer.body());
        assertThat(ended.at("/outcome/outcome").asText()).isEqualTo("checked");
        assertThat(ended.at("/report/receipt")).isEqualTo(ended.at("/receipt"));
        assertThat(ended.at("/report/findings").findValuesAsText("message")).contains(INCONSISTENT);
    }

    @Test
    void a_draft_that_is_no_report_is_answered_with_what_to_do(RunningPipeline pipeline) throws Exception {
        byte[] document = "今天天气很好，适合出门散步。".getBytes(StandardCharsets.UTF_8);

        HttpResponse<byte[]> answer = post(pipeline, "?check=true&wait=30s", "text/plain", document);

        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode ended = mapper.readTree(answer.body());
        assertThat(ended.at("/outcome/code").asText()).isEqualTo("not-a-report");
        assertThat(ended.at("/rejection/remedy").asText()).isNotBlank();
        assertThat(ended.has("report")).isFalse();
    }

    @Test
    void a_form_of_all_samples_is_answered_with_all_outcomes(RunningPipeline pipeline) throws Exception {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        for (Path sample : pipeline.samples()) {
            form.writeBytes(utf8("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                    + sample.getFileName() + "\"\r\n\r\n"));
            form.writeBytes(Files.readAllBytes(sample));
            form.writeBytes(utf8("\r\n"));
        }
        form.writeBytes(utf8("--b--\r\n"));

        HttpResponse<byte[]> answer =
                post(pipeline, "?wait=30s", "multipart/form-data; boundary=b", form.toByteArray());

        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode submissions = mapper.readTree(answer.body()).get("submissions");
        assertThat(submissions.findValuesAsText("filename"))
                .isEqualTo(pipeline.samples().stream()
                        .map(sample -> sample.getFileName().toString())
                        .toList());
        assertThat(submissions).allSatisfy(submission -> {
            assertThat(submission.at("/outcome/outcome").asText()).isIn("validated", "duplicate");
            assertThat(submission.at("/outcome/receipt")).isEqualTo(submission.at("/receipt"));
        });
    }

    private HttpResponse<byte[]> post(RunningPipeline pipeline, String query, String contentType, byte[] body)
            throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(pipeline.ports().url(Part.INGEST) + "/submissions" + query))
                        .header("Content-Type", contentType)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
