package nianbao.system.faults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import nianbao.model.Json;
import nianbao.model.event.Headers;
import nianbao.model.event.SubmissionId;
import nianbao.model.event.Topic;
import nianbao.system.faults.documents.Parcel;
import nianbao.system.faults.documents.Parcels;
import nianbao.system.faults.documents.Specimen;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Feeds documents and archives of documents over the whole run, some one by one, some in bursts; one of three by HTTP, the others by Kafka. What is not
 * acknowledged is sent again: an answer may be lost on its way, so that one document can have two receipts.
 */
final class Feeder implements AutoCloseable {

    private static final Duration AGAIN_AFTER = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int LARGEST_BURST = 20;

    private final Parcels parcels;
    private final URI door;
    private final Acknowledged acknowledged;
    private final KafkaProducer<byte[], byte[]> producer;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(
            2, Thread.ofPlatform().name("feeder-", 0).daemon().factory());

    Feeder(Parcels parcels, String bootstrapServers, String ingestUrl, Acknowledged acknowledged) {
        this.parcels = parcels;
        this.door = URI.create(ingestUrl + "/submissions");
        this.acknowledged = acknowledged;
        this.producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                        true,
                        ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                        (int) PATIENCE.toMillis(),
                        ProducerConfig.MAX_BLOCK_MS_CONFIG,
                        PATIENCE.toMillis(),
                        ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                        5_000,
                        ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                        500),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /** Begins, and returns at once. */
    void start(long seed, Duration over) {
        Random random = new Random(seed);
        List<Integer> bursts = new ArrayList<>();
        for (int left = parcels.count(); left > 0; left -= bursts.getLast()) {
            bursts.add(Math.min(left, random.nextInt(4) == 0 ? 1 + random.nextInt(LARGEST_BURST) : 1));
        }
        int number = 0;
        for (int burst = 0; burst < bursts.size(); burst++) {
            long at = over.toMillis() * (10L * burst + random.nextInt(10)) / (10L * bursts.size());
            for (int i = 0; i < bursts.get(burst); i++) {
                int parcel = number++;
                boolean byHttp = random.nextInt(3) == 0;
                var unused = clock.schedule(() -> send(parcel, byHttp), at, TimeUnit.MILLISECONDS);
            }
        }
    }

    private void send(int number, boolean byHttp) {
        Parcel parcel = parcels.of(number);
        Specimen specimen = parcel.content();
        Map<Integer, String> members = new HashMap<>();
        parcel.members().forEach((place, member) -> {
            String memberId = SubmissionId.of(member.bytes());
            members.put(place, memberId);
            acknowledged.sending(memberId, () -> parcels.of(number).members().get(place));
        });
        String submissionId = SubmissionId.of(specimen.bytes());
        acknowledged.sending(submissionId, () -> parcels.of(number).content());
        acknowledged.sending(submissionId, members);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        if (byHttp && specimen.kind() != Specimen.Kind.EMPTY) { // the door refuses what is empty
            post(specimen, deadline);
        } else {
            produce(specimen, deadline);
        }
    }

    private void produce(Specimen specimen, long deadline) {
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(Topic.SUBMITTED.topicName(), specimen.bytes());
        record.headers()
                .add(Headers.CONTENT_TYPE, specimen.mediaType().getBytes(StandardCharsets.UTF_8))
                .add(Headers.FILENAME, ("document-" + specimen.number()).getBytes(StandardCharsets.UTF_8));
        var unused = producer.send(record, (written, failure) -> {
            if (failure == null) {
                acknowledged.receipt(written.partition() + ":" + written.offset(), SubmissionId.of(specimen.bytes()));
            } else {
                again(specimen, deadline, () -> produce(specimen, deadline));
            }
        });
    }

    private void post(Specimen specimen, long deadline) {
        HttpRequest request = HttpRequest.newBuilder(door)
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", specimen.mediaType())
                .header("X-Filename", "document-" + specimen.number())
                .POST(HttpRequest.BodyPublishers.ofByteArray(specimen.bytes()))
                .build();
        var unused = http.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray())
                .whenComplete((answer, failure) -> {
                    if (failure == null && answer.statusCode() == 202) {
                        Map<?, ?> body = Json.read(answer.body(), Map.class);
                        acknowledged.receipt((String) body.get("receipt"), (String) body.get("submissionId"));
                    } else {
                        again(specimen, deadline, () -> post(specimen, deadline));
                    }
                });
    }

    private void again(Specimen specimen, long deadline, Runnable attempt) {
        if (System.nanoTime() > deadline) {
            acknowledged.refused(specimen.number());
            return;
        }
        acknowledged.retry();
        var unused = clock.schedule(attempt, AGAIN_AFTER.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() throws IOException {
        clock.shutdownNow();
        producer.close(Duration.ZERO);
        http.shutdownNow();
    }
}
