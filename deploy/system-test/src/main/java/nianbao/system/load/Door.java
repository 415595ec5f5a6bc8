package nianbao.system.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nianbao.local.Part;
import nianbao.local.Ports;
import nianbao.system.faults.documents.Specimen;

/** Posts documents one by one at the HTTP door, and remembers the answers. */
final class Door {

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI address;
    private final Map<String, Integer> answers = new TreeMap<>();
    private final List<Long> millis = new ArrayList<>();

    Door(Ports ports) {
        address = URI.create(ports.url(Part.INGEST) + "/submissions");
    }

    /** Posts a document and waits for the answer. */
    void post(Specimen document) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", document.mediaType())
                .POST(HttpRequest.BodyPublishers.ofByteArray(document.bytes()))
                .build();
        long started = System.nanoTime();
        String answer;
        try {
            answer = Integer.toString(
                    http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode());
        } catch (IOException e) {
            answer = e.getClass().getSimpleName();
        }
        answers.merge(answer, 1, Integer::sum);
        millis.add((System.nanoTime() - started) / 1_000_000);
    }

    /** How often which answer came: its status, or what went wrong. */
    Map<String, Integer> answers() {
        return answers;
    }

    /** The time within which so many of a hundred answers came, in milliseconds. */
    long millisOf(int percent) {
        List<Long> sorted = millis.stream().sorted().toList();
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }
}
