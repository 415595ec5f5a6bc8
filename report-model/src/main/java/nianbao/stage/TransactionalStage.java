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
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import nianbao.model.event.Emission;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/**
 * Consumes, works and produces by the batch: the work first, then one Kafka transaction that holds its records and the batch's
 * offsets. A record from which much may follow has one of its own ({@link StageCore#alone}); of a batch that takes long, what is done
 * is committed piece by piece, and what is not is given back while the work on it goes on. A batch whose transaction fails is read again from what the broker holds as committed; a fenced instance
 * leaves.
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

    /** A batch that is at work for longer is not waited for: its rest is read again, and its work goes on meanwhile. */
    private static final Duration LONGEST_BATCH = Duration.ofSeconds(5);

    private final KafkaClientService clients;
    private final TransactionalProducer producer;
    private final StageProgress stageProgress;
    private final Work work = new Work();
    private final Begun begun = new Begun();
    private final Progress progress = new Progress();
    private final Gate committing = new Gate();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("stage").daemon().factory());

    private final Backoff pauses = new Backoff(FIRST_PAUSE, LONGEST_PAUSE);
    private final Backoff startPauses = new Backoff(FIRST_PAUSE, LONGEST_PAUSE);

    private ConsumerGroupMetadata member;

    @Inject
    TransactionalStage(KafkaClientService clients, TransactionalProducer producer, StageProgress stageProgress) {
        this.clients = clients;
        this.stageProgress = stageProgress;
        this.producer = producer;
    }

    /** Before the first batch, which does not come as long as a killed predecessor's transaction is open. */
    void start(@Observes StartupEvent event, Instance<StageCore> cores) {
        if (!cores.isUnsatisfied()) {
            thread.execute(this::takeOver);
        }
    }

    /** Between two tries the thread is free: a batch that comes all the same tries by itself, and tells health if it fails. */
    private void takeOver() {
        try {
            producer.recover();
        } catch (RuntimeException e) {
            if (committing.isClosed()) {
                return;
            }
            LOG.warnf("the broker does not take the producer yet: %s", e);
            endIfRefused(e);
            CompletableFuture.delayedExecutor(startPauses.next().toMillis(), TimeUnit.MILLISECONDS)
                    .execute(() -> {
                        if (!committing.isClosed()) {
                            thread.execute(this::takeOver);
                        }
                    });
        }
    }

    /**
     * Takes a batch of a channel through the core; completes when it is committed, or given back to be read again. Where it is neither,
     * because the process ends, it never completes, so that the channel brings no more: the next batch would commit past this one.
     */
    public Uni<Void> run(KafkaRecordBatch<byte[], byte[]> batch, StageCore core) {
        if (committing.isClosed()) {
            return Uni.createFrom().nothing();
        }
        return Uni.createFrom()
                .item(() -> attempt(batch, core))
                .runSubscriptionOn(thread)
                .chain(end -> end)
                .onFailure()
                .recoverWithUni(e -> {
                    // A failed channel would stay so, in silence.
                    if (!committing.isClosed()) {
                        Ending.because("A batch failed in a way that is not foreseen: " + Defects.stackOf(e));
                    }
                    return Uni.createFrom().nothing();
                });
    }

    /** When the next batch may come. */
    @SuppressWarnings("unchecked")
    private Uni<Void> attempt(KafkaRecordBatch<byte[], byte[]> batch, StageCore core) {
        IncomingKafkaRecordBatchMetadata<byte[], byte[]> metadata =
                batch.getMetadata(IncomingKafkaRecordBatchMetadata.class).orElseThrow();
        KafkaConsumer<byte[], byte[]> consumer = clients.getConsumer(metadata.getChannel());
        int generation = metadata.getConsumerGroupGenerationId();
        Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> due = due(metadata.getRecords(), generation);
        if (due.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        ChannelProgress told = stageProgress.of(metadata.getChannel());
        told.took(metadata.getRecords());
        try {
            begun.of(generation);
            Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> rest = Map.of();
            for (Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> part : Turns.of(due, core)) {
                rest = rest.isEmpty() ? commit(part, generation, consumer, core, told) : joined(rest, part);
            }
            if (rest.isEmpty()) {
                told.done();
            } else {
                giveBack(rest, consumer);
                told.isSlow();
            }
            pauses.reset();
            return Uni.createFrom().voidItem();
        } catch (TransactionalProducer.FencedException e) {
            Ending.because("Another process uses this one's name: give each instance its own nianbao.instance.");
            return Uni.createFrom().nothing();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the service stops
            return Uni.createFrom().nothing();
        } catch (RuntimeException | Error e) {
            // Whatever it is, the channel must not go past a batch that is not committed.
            return again(e, due, consumer, core, told);
        }
    }

    private static Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> joined(
            Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> records,
            Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> later) {
        Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> joined = new LinkedHashMap<>(records);
        later.forEach((partition, more) ->
                joined.merge(partition, more, (one, other) -> Stream.concat(one.stream(), other.stream())
                        .toList()));
        return joined;
    }

    /** Gives the batch back, and pauses. */
    private Uni<Void> again(
            Throwable e,
            Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> due,
            KafkaConsumer<byte[], byte[]> consumer,
            StageCore core,
            ChannelProgress told) {
        begun.forget();
        tell(e, told, core);
        endIfRefused(e);
        Backoff tries = new Backoff(FIRST_PAUSE, LONGEST_PAUSE);
        while (!committing.isClosed()) {
            try {
                producer.recover();
                giveBack(due, consumer);
                told.gaveBack();
                return Uni.createFrom().voidItem().onItem().delayIt().by(pauses.next());
            } catch (RuntimeException | Error next) {
                if (committing.isClosed()) {
                    break;
                }
                tell(next, told, core);
                endIfRefused(next);
            }
            try {
                Thread.sleep(tries.next());
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        return Uni.createFrom().nothing();
    }

    /** Says in the log and to health why the batch is read again. */
    private static void tell(Throwable e, ChannelProgress told, StageCore core) {
        Failure failure = Failure.of(e);
        told.failed(failure, "a batch is tried again after " + Defects.nameOf(e));
        if (failure != Failure.DEFECT && failure != Failure.RECORD) {
            LOG.warnf(
                    "stage=%s a batch was not committed and is read again: %s",
                    core.stage().wireName(), e);
        } else {
            LOG.errorf(
                    "stage=%s a batch was not committed and is read again, because of a defect:%n%s",
                    core.stage().wireName(), Defects.stackOf(e));
        }
    }

    private static void endIfRefused(Throwable e) {
        if (Failure.of(e) == Failure.FATAL) {
            Ending.because(
                    "The broker refuses this instance, see to its credentials, its rights and the broker's version: "
                            + Defects.stackOf(e));
        }
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

    /** Returns what was not done in time. */
    private Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> commit(
            Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> due,
            int generation,
            KafkaConsumer<byte[], byte[]> consumer,
            StageCore core,
            ChannelProgress told)
            throws InterruptedException {
        long begins = System.nanoTime();
        Pieces pieces = new Pieces(due, record -> begin(record, core));
        while (pieces.hasNext() && System.nanoTime() - begins < LONGEST_BATCH.toNanos()) {
            long started = System.nanoTime();
            told.works();
            Optional<Pieces.Piece> next = pieces.next();
            told.worked();
            if (next.isEmpty()) {
                break;
            }
            Pieces.Piece piece = next.get();
            Map<TopicPartition, OffsetAndMetadata> offsets = Offsets.after(piece.records());
            commit(piece, offsets, membership(consumer, generation), consumer, told);
            offsets.forEach((partition, done) -> {
                progress.committed(partition, generation, done.offset());
                begun.committed(partition, done.offset());
            });
            told.committed(offsets);
            LOG.infof(
                    "stage=%s records=%d sent=%d ms=%d",
                    core.stage().wireName(),
                    piece.size(),
                    piece.emissions().size(),
                    (System.nanoTime() - started) / 1_000_000);
        }
        return pieces.rest();
    }

    private CompletableFuture<List<Emission>> begin(ConsumerRecord<byte[], byte[]> record, StageCore core) {
        TopicPartition partition = new TopicPartition(record.topic(), record.partition());
        return begun.result(record, () -> work.begin(Deliveries.of(record), partition, core));
    }

    private void commit(
            Pieces.Piece piece,
            Map<TopicPartition, OffsetAndMetadata> offsets,
            ConsumerGroupMetadata group,
            KafkaConsumer<byte[], byte[]> consumer,
            ChannelProgress told)
            throws InterruptedException {
        if (!committing.enter()) {
            throw new InterruptedException("the service stops; its successor reads the batch again");
        }
        try {
            producer.send(piece.emissions(), offsets, group, told::touch);
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
