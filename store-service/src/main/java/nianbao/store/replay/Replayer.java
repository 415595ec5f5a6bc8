package nianbao.store.replay;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nianbao.model.event.ProducerHints;
import nianbao.model.event.Topic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Puts documents on reports.submitted, acknowledged by all replicas. One at a time, so that large ones are held once; who waits for a turn
 * or the broker in vain is told so.
 */
@ApplicationScoped
public class Replayer {

    private static final Logger LOG = Logger.getLogger(Replayer.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration CLOSE_WITHIN = Duration.ofMillis(500);

    private final String bootstrapServers;
    private final Semaphore turn = new Semaphore(1, true);
    private KafkaProducer<String, byte[]> producer;

    @Inject
    Replayer(@ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /**
     * Sends a document and waits for the broker.
     *
     * @param hints what is said of it
     * @return the receipt; empty where the broker did not acknowledge it in time, and may have it or not
     */
    public Optional<String> send(String submissionId, ProducerHints hints, byte[] document) {
        try {
            if (!turn.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                return Optional.empty();
            }
            try {
                RecordMetadata written = producer()
                        .send(record(submissionId, hints, document))
                        .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
                return Optional.of(written.partition() + ":" + written.offset());
            } finally {
                turn.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            LOG.warnf("stage=store submission=%s outcome=not-replayed cause=%s", submissionId, e);
        }
        return Optional.empty();
    }

    private static ProducerRecord<String, byte[]> record(String submissionId, ProducerHints hints, byte[] document) {
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(Topic.SUBMITTED.topicName(), submissionId, document);
        hints.headers().forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    /** Made when it is wanted first: where the broker's name is not known yet, a client cannot be made. To be called within a turn. */
    private KafkaProducer<String, byte[]> producer() {
        if (producer == null) {
            int millis = (int) PATIENCE.toMillis();
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
                            Map.entry(ProducerConfig.BUFFER_MEMORY_CONFIG, (long) Topic.MAX_RECORD_BYTES),
                            Map.entry(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000)),
                    new StringSerializer(),
                    new ByteArraySerializer());
        }
        return producer;
    }

    @PreDestroy
    void stop() {
        if (turn.tryAcquire() && producer != null) {
            producer.close(CLOSE_WITHIN);
        }
    }
}
