package nianbao.ingest.http;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import nianbao.ingest.IngestConfig;
import nianbao.model.event.Topic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The door's producer: idempotent, acknowledged by all replicas, and patient for a few seconds only. */
@ApplicationScoped
public class SubmittedProducer {

    private final Duration patience;
    private final KafkaProducer<String, byte[]> producer;

    SubmittedProducer(IngestConfig config, @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
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
     * Sends a document; may block for the broker's patience, so never call it on an event loop.
     *
     * @return the broker's acknowledgement; fails if there is none in time
     */
    Uni<RecordMetadata> send(String submissionId, Map<String, String> headers, byte[] document) {
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(Topic.SUBMITTED.topicName(), submissionId, document);
        headers.forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        long started = System.nanoTime();
        Uni<RecordMetadata> acknowledged = Uni.createFrom().emitter(emitter -> {
            var unused = producer.send(record, (metadata, failure) -> {
                if (failure == null) {
                    emitter.complete(metadata);
                } else {
                    emitter.fail(failure);
                }
            });
        });
        Uni<RecordMetadata> sent = acknowledged.memoize().indefinitely();
        var unused = sent.subscribeAsCompletionStage();
        Duration left = patience.minusNanos(System.nanoTime() - started);
        return sent.ifNoItem()
                .after(left.compareTo(Duration.ofMillis(1)) > 0 ? left : Duration.ofMillis(1))
                .fail();
    }

    @PreDestroy
    void stop() {
        producer.close(patience);
    }
}
