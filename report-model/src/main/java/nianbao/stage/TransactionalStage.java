package nianbao.stage;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordBatchMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Reception;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import nianbao.model.event.Emission;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/**
 * Consumes, works and produces by the batch: the work first, then one Kafka transaction that holds its records and the batch's
 * offsets. A batch whose transaction fails is read again from what the broker holds as committed; a fenced instance leaves.
 *
 * <p>SmallRye's channel brings the batches. The transaction itself is made here with the Kafka client, because SmallRye 4.33 takes a
 * failed commit for a success and then goes past the batch (see docs/decisions).
 */
@ApplicationScoped
public class TransactionalStage {

    private static final Logger LOG = Logger.getLogger(TransactionalStage.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final int THREAD_MILLIS = 300;

    private final KafkaClientService clients;
    private final TransactionalProducer producer;
    private final StageProgress stageProgress;
    private final Work work = new Work();
    private final Progress progress = new Progress();
    private final Gate committing = new Gate();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("stage").daemon().factory());

    private ConsumerGroupMetadata member;
    private Duration pause = FIRST_PAUSE;

    @Inject
    TransactionalStage(KafkaClientService clients, TransactionalProducer producer, StageProgress stageProgress) {
        this.clients = clients;
        this.stageProgress = stageProgress;
        this.producer = producer;
    }

    /** Before the first batch, which does not come as long as a killed predecessor's transaction is open. */
    void start(@Observes StartupEvent event, Instance<StageCore> cores) {
        if (!cores.isUnsatisfied()) {
            thread.execute(() -> untilDone(producer::recover));
        }
    }

    /** Takes a batch of a channel through the core; completes when it is committed, or given back to be read again. */
    public Uni<Void> run(KafkaRecordBatch<byte[], byte[]> batch, StageCore core) {
        if (committing.isClosed()) {
            return Uni.createFrom().nothing(); // the channel brings no more while it waits
        }
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
        int generation = metadata.getConsumerGroupGenerationId();
        Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> due = due(metadata.getRecords(), generation);
        if (due.isEmpty()) {
            return Duration.ZERO;
        }
        ChannelProgress told = stageProgress.of(metadata.getChannel());
        told.took(metadata.getRecords());
        try {
            commit(due, generation, consumer, core, told);
            told.done();
            pause = FIRST_PAUSE;
            return Duration.ZERO;
        } catch (TransactionalProducer.FencedException e) {
            Ending.because("Another process uses this one's name: give each instance its own nianbao.instance.");
            return LONGEST_PAUSE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return LONGEST_PAUSE;
        } catch (RuntimeException | Error e) {
            // Whatever it is, the channel must not go past a batch that is not committed.
            return again(e, due, consumer, core, told);
        }
    }

    /** Gives the batch back; how long to pause before the next. */
    private Duration again(
            Throwable e,
            Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> due,
            KafkaConsumer<byte[], byte[]> consumer,
            StageCore core,
            ChannelProgress told) {
        Failure failure = Failure.of(e);
        String reason = Defects.nameOf(e);
        told.failed(failure, "a batch is tried again after " + reason);
        switch (failure) {
            case FATAL -> Ending.because(refusal(e));
            case INFRASTRUCTURE ->
                LOG.warnf(
                        "stage=%s a batch was not committed and is read again: %s",
                        core.stage().wireName(), e);
            case RECORD, DEFECT ->
                LOG.errorf(
                        "stage=%s a batch was not committed and is read again, because of a defect:%n%s",
                        core.stage().wireName(), Defects.stackOf(e));
        }
        untilDone(() -> {
            producer.recover();
            giveBack(due, consumer);
        });
        told.gaveBack();
        Duration now = pause;
        pause = longer(pause);
        return now;
    }

    private Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> due(
            ConsumerRecords<byte[], byte[]> records, int generation) {
        Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> due = new LinkedHashMap<>();
        for (TopicPartition partition : records.partitions()) {
            List<ConsumerRecord<byte[], byte[]>> ofPartition =
                    progress.due(partition, generation, records.records(partition));
            if (!ofPartition.isEmpty()) {
                due.put(partition, ofPartition);
            }
        }
        return due;
    }

    private void commit(
            Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> due,
            int generation,
            KafkaConsumer<byte[], byte[]> consumer,
            StageCore core,
            ChannelProgress told)
            throws InterruptedException {
        long started = System.nanoTime();
        List<ConsumerRecord<byte[], byte[]>> records =
                due.values().stream().flatMap(List::stream).toList();
        told.works();
        List<Emission> emissions = work.of(records.stream().map(Deliveries::of).toList(), core);
        told.worked();
        Map<TopicPartition, OffsetAndMetadata> offsets = Offsets.after(due);
        ConsumerGroupMetadata group = membership(consumer, generation);
        if (!committing.enter()) {
            throw new InterruptedException("the service stops; its successor reads the batch again");
        }
        try {
            producer.send(emissions, offsets, group);
            if (!producer.isTransactional()) {
                consumer.runOnPollingThread(client -> {
                            client.commitSync(offsets);
                        })
                        .await()
                        .indefinitely();
            }
        } finally {
            committing.leave();
        }
        due.forEach((partition, done) ->
                progress.committed(partition, generation, done.getLast().offset() + 1));
        LOG.infof(
                "stage=%s records=%d sent=%d ms=%d",
                core.stage().wireName(), records.size(), emissions.size(), (System.nanoTime() - started) / 1_000_000);
    }

    /**
     * This instance as the group knew it when the batch was read: if partitions moved since, others may be at work on the same
     * records, and the broker refuses the offsets. The member's id changes only when it joins anew, which raises the generation or fails
     * the transaction; the client is not asked each time, since it answers between two polls only.
     */
    private ConsumerGroupMetadata membership(KafkaConsumer<byte[], byte[]> consumer, int generation) {
        if (member == null || member.generationId() != generation) {
            member = consumer.runOnPollingThread(client -> {
                        return client.groupMetadata();
                    })
                    .await()
                    .indefinitely();
        }
        return new ConsumerGroupMetadata(member.groupId(), generation, member.memberId(), member.groupInstanceId());
    }

    /** Tries what needs the broker until it answers, or the service stops. */
    private void untilDone(Runnable attempt) {
        Duration wait = FIRST_PAUSE;
        while (!committing.isClosed()) {
            try {
                attempt.run();
                return;
            } catch (RuntimeException e) {
                if (Failure.of(e) == Failure.FATAL) {
                    Ending.because(refusal(e));
                }
                LOG.debugf(e, "the broker does not say where the group stands");
            }
            try {
                Thread.sleep(wait);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
            wait = longer(wait);
        }
    }

    private static Duration longer(Duration pause) {
        Duration doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }

    private static String refusal(Throwable e) {
        return "The broker refuses this instance (" + Defects.nameOf(e)
                + "): see to its credentials, its rights and the broker's version.";
    }

    /**
     * Sees to it that these records come again unless the broker holds them as committed.
     *
     * @throws RuntimeException if the broker does not answer
     */
    private void giveBack(
            Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> records, KafkaConsumer<byte[], byte[]> consumer) {
        Map<TopicPartition, Long> last = new LinkedHashMap<>();
        records.forEach(
                (partition, given) -> last.put(partition, given.getLast().offset()));
        Rewind rewind = consumer.runOnPollingThread(client -> {
                    return Rewind.of(client, last);
                })
                .await()
                .indefinitely();
        member = rewind.group();
        int generation = member.generationId();
        List<TopicPartition> moved = new ArrayList<>(last.keySet());
        moved.removeAll(rewind.committed().keySet());
        moved.forEach(progress::lost);
        rewind.committed().forEach((partition, committed) -> {
            if (committed > last.get(partition)) {
                progress.committed(partition, generation, committed);
            } else {
                progress.rewound(partition, generation, committed, last.get(partition));
            }
        });
    }

    /** What is being committed is finished, if the broker answers; what is only being worked on is left to the successor. */
    void stop(@Observes(notifyObserver = Reception.IF_EXISTS) ShutdownEvent event) throws InterruptedException {
        boolean finished = committing.close(Departure.COMMIT_WITHIN);
        thread.shutdownNow();
        work.close();
        boolean ended = thread.awaitTermination(THREAD_MILLIS, TimeUnit.MILLISECONDS);
        if (!finished || !ended) {
            LOG.warn("stopping without the broker's answer to a transaction; the next start or its time-out ends it");
        }
        producer.stop();
    }
}
