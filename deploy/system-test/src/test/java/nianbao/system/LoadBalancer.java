package nianbao.system;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Sends documents without a pause, over connections that it keeps, to those doors in turn that said a moment ago that they are ready.
 * Sends none twice.
 */
final class LoadBalancer implements AutoCloseable {

    private static final int ASK_MILLIS = 200;
    private static final int CLIENTS = 4;
    private static final Duration ANSWER = Duration.ofSeconds(20);

    private final List<URI> doors;
    private final Set<URI> ready = ConcurrentHashMap.newKeySet();
    private final List<String> receipts = new CopyOnWriteArrayList<>();
    private final List<String> refusals = new CopyOnWriteArrayList<>();
    private final AtomicInteger sent = new AtomicInteger();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(CLIENTS + 2);

    LoadBalancer(List<URI> doors) {
        this.doors = doors;
        for (URI door : doors) {
            var unused = threads.scheduleWithFixedDelay(() -> ask(door), 0, ASK_MILLIS, TimeUnit.MILLISECONDS);
        }
        for (int client = 0; client < CLIENTS; client++) {
            var unused = threads.scheduleWithFixedDelay(this::post, 0, 5, TimeUnit.MILLISECONDS);
        }
    }

    boolean sendsTo(URI door) {
        return ready.contains(door);
    }

    /** Of what was taken so far. */
    List<String> receipts() {
        return List.copyOf(receipts);
    }

    /** What was not taken, and why. */
    List<String> refusals() {
        return List.copyOf(refusals);
    }

    private void ask(URI door) {
        HttpRequest question = HttpRequest.newBuilder(door.resolve("/q/health/ready"))
                .timeout(ANSWER)
                .build();
        try {
            if (http.send(question, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                ready.add(door);
            } else {
                ready.remove(door);
            }
        } catch (IOException | RuntimeException e) {
            ready.remove(door);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void post() {
        int number = sent.getAndIncrement();
        List<URI> open = doors.stream().filter(ready::contains).toList();
        if (open.isEmpty()) {
            return;
        }
        URI door = open.get(number % open.size());
        HttpRequest request = HttpRequest.newBuilder(door.resolve("/submissions"))
                .timeout(ANSWER)
                .header("Content-Type", "text/plain")
                .POST(HttpRequest.BodyPublishers.ofString("不是年度报告" + number))
                .build();
        try {
            HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() == 202) {
                receipts.add(Rest.json(answer.body()).path("receipt").asText());
            } else {
                refusals.add(number + " to " + door + ": " + answer.statusCode());
            }
        } catch (IOException | RuntimeException e) { // whatever it is, it must not go unseen
            refusals.add(number + " to " + door + ": " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        threads.shutdown();
        try {
            threads.awaitTermination(ANSWER.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        http.shutdownNow();
    }
}
