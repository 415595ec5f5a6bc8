package nianbao.stage;

import io.quarkus.runtime.Quarkus;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordBatchMetadata;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import nianbao.model.event.Delivery;
import nianbao.model.event.Emission;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/**
 * Consumes, works and produces by the batch: the work first, then one Kafka transaction that holds its records and the batch's
 * offsets. A transaction that fails is given back to the broker and the batch is read again; a fenced instance leaves.
 *
 * <p>SmallRye's channel brings the batches. The transaction itself is made here with the Kafka client, because SmallRye 4.33 takes a
 * failed commit for a success and then goes past the batch (see docs/decisions).
 */
@ApplicationScoped
public class TransactionalStage {

    private static final Logger LOG = Logger.getLogger(TransactionalStage.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final KafkaClientService clients;
    private final TransactionalProducer producer;
    private final Work work = new Work();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("stage").daemon().factory());

    /** Where each partition must go on after a failure: records beyond it were read before the reset, and are read again. */
    private final Map<TopicPartition, Long> resumeAt = new HashMap<>();

    private Duration pause = FIRST_PAUSE;

    @Inject
    TransactionalStage(KafkaClientService clients, TransactionalProducer producer) {
        this.clients = clients;
        this.producer = producer;
    }

    /** Takes a batch of a channel through the core; completes when it is committed, or given back to be read again. */
    public Uni<Void> run(KafkaRecordBatch<byte[], byte[]> batch, StageCore core) {
        return Uni.createFrom()
                .item(() -> attempt(batch, core))
                .runSubscriptionOn(thread)
                .chain(wait -> wait.isZero()
                        ? Uni.createFrom().voidItem()
                        : Uni.createFrom().voidItem().onItem().delayIt().by(wait));
    }

    /** How long to pause before the next batch: zero when this one went through. */
    @SuppressWarnings("unchecked")
    private Duration attempt(KafkaRecordBatch<byte[], byte[]> batch, StageCore core) {
        IncomingKafkaRecordBatchMetadata<byte[], byte[]> metadata =
                batch.getMetadata(IncomingKafkaRecordBatchMetadata.class).orElseThrow();
        KafkaConsumer<byte[], byte[]> consumer = clients.getConsumer(metadata.getChannel());
        ConsumerRecords<byte[], byte[]> records = metadata.getRecords();
        long started = System.nanoTime();
        try {
            if (!isWhatComesNext(records, consumer)) {
                giveBack(records, consumer);
                return Duration.ZERO;
            }
            List<Delivery> deliveries = new ArrayList<>(records.count());
            records.forEach(record -> deliveries.add(Deliveries.of(record)));
            List<Emission> emissions = work.of(deliveries, core);
            ConsumerGroupMetadata group =
                    consumer.consumerGroupMetadata().await().indefinitely();
            if (group.generationId() != metadata.getConsumerGroupGenerationId()) {
                LOG.infof(
                        "stage=%s partitions moved while a batch was worked on; it is read again",
                        core.stage().wireName());
                giveBack(records, consumer);
                return Duration.ZERO;
            }
            producer.send(emissions, offsetsAfter(records), group);
            resumeAt.clear();
            pause = FIRST_PAUSE;
            LOG.infof(
                    "stage=%s records=%d sent=%d ms=%d",
                    core.stage().wireName(),
                    deliveries.size(),
                    emissions.size(),
                    (System.nanoTime() - started) / 1_000_000);
            return Duration.ZERO;
        } catch (TransactionalProducer.FencedException e) {
            LOG.fatal(
                    "another instance has this one's transactional id; give each its own nianbao.instance. Leaving.",
                    e);
            Quarkus.asyncExit(1);
            return LONGEST_PAUSE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return LONGEST_PAUSE;
        } catch (RuntimeException e) {
            LOG.warnf(
                    "stage=%s a batch of %d was not committed and is read again: %s",
                    core.stage().wireName(), records.count(), e);
            giveBack(records, consumer);
            Duration now = pause;
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            return now;
        }
    }

    /** False for a batch that was read before a reset and lies beyond what must be read again. */
    private boolean isWhatComesNext(ConsumerRecords<byte[], byte[]> records, KafkaConsumer<byte[], byte[]> consumer) {
        for (TopicPartition partition : records.partitions()) {
            Long expected = resumeAt.get(partition);
            if (expected != null
                    && firstOffset(records, partition) > expected
                    && exists(partition, expected, consumer)) {
                return false;
            }
        }
        return true;
    }

    private static boolean exists(TopicPartition partition, long offset, KafkaConsumer<byte[], byte[]> consumer) {
        return consumer.runOnPollingThread(client -> {
                            return client.beginningOffsets(List.of(partition)).get(partition);
                        })
                        .await()
                        .indefinitely()
                <= offset;
    }

    private void giveBack(ConsumerRecords<byte[], byte[]> records, KafkaConsumer<byte[], byte[]> consumer) {
        for (TopicPartition partition : records.partitions()) {
            resumeAt.merge(partition, firstOffset(records, partition), Math::min);
        }
        consumer.resetToLastCommittedPositions()
                .onFailure()
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .indefinitely()
                .await()
                .indefinitely();
    }

    private static long firstOffset(ConsumerRecords<byte[], byte[]> records, TopicPartition partition) {
        return records.records(partition).getFirst().offset();
    }

    private static Map<TopicPartition, OffsetAndMetadata> offsetsAfter(ConsumerRecords<byte[], byte[]> records) {
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        for (TopicPartition partition : records.partitions()) {
            ConsumerRecord<byte[], byte[]> last = records.records(partition).getLast();
            offsets.put(partition, new OffsetAndMetadata(last.offset() + 1));
        }
        return offsets;
    }

    @PreDestroy
    void stop() {
        thread.shutdownNow();
        work.close();
    }
}
