package nianbao.ingest.http;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
import nianbao.ingest.IngestConfig;
import nianbao.model.event.Topic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The door's producer: idempotent, acknowledged by all replicas, and patient for a few seconds only. The client's send blocks where it
 * knows no partitions or has no memory left: one thread of our own waits for that, never those that serve requests.
 */
@ApplicationScoped
public class SubmittedProducer {

    /** Requests are answered by then, or given up. */
    private static final Duration CLOSE_WITHIN = Duration.ofMillis(500);

    private final ExecutorService sender = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("submitted-producer").daemon().factory());
    private final DoorTimer timer;
    private final Duration patience;
    private final KafkaProducer<String, byte[]> producer;

    SubmittedProducer(
            IngestConfig config,
            DoorTimer timer,
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
        this.timer = timer;
        patience = config.brokerPatience();
        int millis = (int) patience.toMillis();
        producer = new KafkaProducer<>(
                Map.ofEntries(
                        Map.entry(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers),
                        Map.entry(ProducerConfig.ACKS_CONFIG, "all"),
                        Map.entry(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true),
                        Map.entry(ProducerConfig.LINGER_MS_CONFIG, 0),
                        Map.entry(ProducerConfig.MAX_BLOCK_MS_CONFIG, millis),
                        Map.entry(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, millis),
                        Map.entry(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, millis),
                        Map.entry(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Topic.MAX_RECORD_BYTES),
                        Map.entry(ProducerConfig.BUFFER_MEMORY_CONFIG, 64L << 20),
                        Map.entry(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000)),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /**
     * Sends a document, or what is said of one.
     *
     * @param document its bytes; null where the headers say all
     * @param released run once, when the document's bytes are no longer held: after the answer where the broker keeps silent
     * @return the broker's acknowledgement; fails if there is none in time
     */
    CompletableFuture<RecordMetadata> send(
            String submissionId, Map<String, String> headers, byte[] document, Runnable released) {
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(Topic.SUBMITTED.topicName(), submissionId, document);
        headers.forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        long deadline = System.nanoTime() + patience.toNanos();
        CompletableFuture<RecordMetadata> acknowledged = new CompletableFuture<>();
        var unused = acknowledged.whenComplete((metadata, failure) -> released.run());
        sender.execute(() -> {
            if (System.nanoTime() > deadline) {
                acknowledged.completeExceptionally(new TimeoutException("the producer was blocked for too long"));
                return;
            }
            send(record, acknowledged);
        });
        return timer.within(patience, acknowledged);
    }

    private void send(ProducerRecord<String, byte[]> record, CompletableFuture<RecordMetadata> acknowledged) {
        try {
            var unused = producer.send(record, (metadata, failure) -> {
                if (failure == null) {
                    acknowledged.complete(metadata);
                } else {
                    acknowledged.completeExceptionally(failure);
                }
            });
        } catch (RuntimeException | OutOfMemoryError e) {
            // Of memory the client takes as much as the document has; whatever happens, the document's turn must end.
            acknowledged.completeExceptionally(e);
        }
    }

    @PreDestroy
    void stop() {
        sender.shutdownNow();
        producer.close(CLOSE_WITHIN);
    }
}
