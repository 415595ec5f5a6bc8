package nianbao.system.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nianbao.local.Complaint;
import nianbao.local.Part;
import nianbao.local.Ports;
import nianbao.model.event.Topic;

/** How far the store has come since it was started, as its metrics say. */
final class StoreProgress {

    private static final Duration LOOK = Duration.ofMillis(200);
    private static final Duration QUIET_TOO_LONG = Duration.ofMinutes(3);
    private static final Pattern COUNTER =
            Pattern.compile("nianbao_store_records_total\\{.*topic=\"([a-z.]+)\".*\\} ([0-9.E]+)");

    private final HttpClient http = HttpClient.newHttpClient();
    private final HttpRequest question;

    StoreProgress(Ports ports) {
        question = HttpRequest.newBuilder(URI.create(ports.url(Part.STORE) + "/q/metrics"))
                .timeout(Duration.ofSeconds(10))
                .build();
    }

    /** Records by topic. */
    Map<String, Integer> records() throws IOException, InterruptedException {
        Map<String, Integer> records = new TreeMap<>();
        Matcher counter = COUNTER.matcher(
                http.send(question, HttpResponse.BodyHandlers.ofString()).body());
        while (counter.find()) {
            records.merge(counter.group(1), (int) Double.parseDouble(counter.group(2)), Integer::sum);
        }
        return records;
    }

    /**
     * Waits until so many records of each topic are stored.
     *
     * @param warmUp reports that are not counted
     * @return the reports' throughput, until all else was stored as well
     * @throws Complaint if nothing moves for too long
     */
    Throughput await(Map<Topic, Integer> wanted, int warmUp) throws IOException, InterruptedException {
        long from = 0;
        int uncounted = 0;
        Map<String, Integer> last = Map.of();
        long moved = System.nanoTime();
        while (true) {
            Map<String, Integer> now = records();
            int reports = now.getOrDefault(Topic.VALIDATED.topicName(), 0);
            if (from == 0 && reports >= warmUp) {
                from = System.nanoTime();
                uncounted = reports;
            }
            if (wanted.entrySet().stream()
                    .allMatch(each -> now.getOrDefault(each.getKey().topicName(), 0) >= each.getValue())) {
                return new Throughput(reports - uncounted, Math.max(System.nanoTime() - from, 1) / 1e9);
            }
            if (!now.equals(last)) {
                last = now;
                moved = System.nanoTime();
            } else if (System.nanoTime() - moved > QUIET_TOO_LONG.toNanos()) {
                throw new Complaint("The store has " + now + " of " + wanted + ", and nothing moves.");
            }
            TimeUnit.MILLISECONDS.sleep(LOOK.toMillis()); // between two looks
        }
    }
}
