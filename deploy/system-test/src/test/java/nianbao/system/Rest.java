package nianbao.system;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import nianbao.local.Part;
import nianbao.local.Ports;

/** The two HTTP doors, as any client uses them. */
final class Rest {

    private static final Duration WITHIN = Duration.ofSeconds(40);
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final Ports ports;

    Rest(Ports ports) {
        this.ports = ports;
    }

    /** Posts a document's bytes to the ingest-service. */
    HttpResponse<byte[]> post(byte[] document, String contentType) {
        return send(HttpRequest.newBuilder(URI.create(ports.url(Part.INGEST) + "/submissions"))
                .header("Content-Type", contentType)
                .POST(HttpRequest.BodyPublishers.ofByteArray(document))
                .build());
    }

    /** Asks the ingest-service to take a document back. */
    HttpResponse<byte[]> delete(String submissionId, String query) {
        return send(HttpRequest.newBuilder(URI.create(ports.url(Part.INGEST) + "/submissions/" + submissionId + query))
                .DELETE()
                .build());
    }

    /** Returns as soon as the store's answer to GET is 404. */
    void gone(String path) {
        await("404 from the store for " + path)
                .atMost(WITHIN)
                .until(() -> get(path).statusCode() == 404);
    }

    /** The store's answer to GET as soon as it is 200. */
    byte[] bytes(String path) {
        return await("200 from the store for " + path)
                .atMost(WITHIN)
                .until(() -> get(path), answer -> answer.statusCode() == 200)
                .body();
    }

    /** The store's JSON answer to GET as soon as it is 200. */
    JsonNode json(String path) {
        return json(bytes(path));
    }

    /** What the store says of a submission as soon as its status is that. */
    JsonNode submission(String submissionId, String status) {
        return await("status " + status + " of " + submissionId)
                .atMost(WITHIN)
                .until(
                        () -> json("/submissions/" + submissionId),
                        answer -> status.equals(answer.path("status").asText()));
    }

    static JsonNode json(byte[] body) {
        try {
            return MAPPER.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpResponse<byte[]> get(String path) {
        return send(
                HttpRequest.newBuilder(URI.create(ports.url(Part.STORE) + path)).build());
    }

    private HttpResponse<byte[]> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
