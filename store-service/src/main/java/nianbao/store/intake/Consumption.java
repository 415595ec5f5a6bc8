package nianbao.store.intake;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordBatchMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import nianbao.model.event.Delivery;
import nianbao.stage.Backoff;
import nianbao.stage.ChannelProgress;
import nianbao.stage.Defects;
import nianbao.stage.Deliveries;
import nianbao.stage.Departure;
import nianbao.stage.Ending;
import nianbao.stage.Failure;
import nianbao.stage.Gate;
import nianbao.stage.Offsets;
import nianbao.stage.StageProgress;
import nianbao.store.StoreConfig;
import nianbao.store.database.DatabaseConnection;
import nianbao.store.event.RawRecord;
import nianbao.store.write.BatchWriter;
import nianbao.store.write.Intake;
import nianbao.store.write.Tally;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.errors.RetriableException;
import org.jboss.logging.Logger;

/**
 * Takes the batches of the channels into the database, off the event loop. A batch is tried until it is stored, for as long as the
 * database is away (the consumer meanwhile goes on polling, paused, and stays in its group); only then are its offsets committed. A
 * commit that fails costs nothing but a repeat: all writes are idempotent.
 */
@ApplicationScoped
public class Consumption {

    private static final Logger LOG = Logger.getLogger(Consumption.class);

    private final KafkaClientService clients;
    private final DatabaseConnection database;
    private final BatchWriter writer;
    private final StoreConfig config;
    private final MeterRegistry meters;
    private final StageProgress progress;

    /** A thread each for as many channels as there are: one that waits holds up no other. */
    private final ExecutorService threads = Executors.newCachedThreadPool(
            Thread.ofPlatform().name("store-", 0).daemon().factory());

    private final Gate storing = new Gate();

    @Inject
    Consumption(
            KafkaClientService clients,
            DatabaseConnection database,
            AgroalDataSource dataSource,
            StoreConfig config,
            MeterRegistry meters,
            StageProgress progress) {
        this.clients = clients;
        this.database = database;
        this.writer = new BatchWriter(dataSource);
        this.config = config;
        this.meters = meters;
        this.progress = progress;
    }

    /** Stores a batch of a channel and commits its offsets; never fails, and does not complete once the service stops. */
    <E> Uni<Void> run(KafkaRecordBatch<byte[], byte[]> batch, Intake<E> intake) {
        if (storing.isClosed()) {
            return Uni.createFrom().nothing(); // the channel brings no more while it waits
        }
        return Uni.createFrom()
                .voidItem()
                .emitOn(threads)
                .invoke(() -> {
                    try {
                        consume(batch, intake);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                })
                .chain(() -> storing.isClosed()
                        ? Uni.createFrom().nothing()
                        : Uni.createFrom().voidItem())
                .onFailure()
                .recoverWithUni(e -> {
                    // A failed channel would stay so, in silence.
                    Ending.because("A batch failed in a way that is not foreseen: " + Defects.stackOf(e));
                    return Uni.createFrom().nothing();
                });
    }

    /** Returns with the batch stored, or because the service stops. */
    @SuppressWarnings("unchecked")
    private <E> void consume(KafkaRecordBatch<byte[], byte[]> batch, Intake<E> intake) throws InterruptedException {
        IncomingKafkaRecordBatchMetadata<byte[], byte[]> metadata =
                batch.getMetadata(IncomingKafkaRecordBatchMetadata.class).orElseThrow();
        ConsumerRecords<byte[], byte[]> records = metadata.getRecords();
        ChannelProgress told = progress.of(metadata.getChannel());
        told.took(records);
        String topic = records.iterator().next().topic();
        List<RawRecord> raw = new ArrayList<>(records.count());
        records.forEach(record -> raw.add(raw(record)));
        Backoff pauses = new Backoff(config.firstPause(), config.longestPause());
        String reason = null;
        while (storing.enter()) {
            Wait wait;
            try {
                told.works();
                wait = attempt(topic, raw, intake, System.nanoTime());
                told.worked();
                if (wait == null) {
                    commit(metadata.getChannel(), records);
                    told.done();
                    return;
                }
            } finally {
                storing.leave();
            }
            told.failed(wait.failure(), "a batch waits: " + wait.reason());
            if (!wait.reason().equals(reason)) {
                LOG.warnf("stage=store topic=%s a batch of %d waits: %s", topic, raw.size(), wait.reason());
                reason = wait.reason();
            }
            Thread.sleep(pauses.next());
        }
    }

    /** Why a batch waits. */
    private record Wait(Failure failure, String reason) {}

    /** Null if the batch is stored, else why not. */
    private <E> Wait attempt(String topic, List<RawRecord> raw, Intake<E> intake, long started) {
        if (!database.migrated()) {
            return new Wait(Failure.INFRASTRUCTURE, "the schema is not up to date yet");
        }
        try {
            report(topic, writer.write(raw, intake), (System.nanoTime() - started) / 1_000_000);
            return null;
        } catch (SQLException e) {
            return new Wait(Failure.of(e), "SQLSTATE " + e.getSQLState() + ", " + Defects.nameOf(e));
        } catch (RuntimeException | Error e) {
            return new Wait(Failure.of(e), "a defect, " + Defects.nameOf(e));
        }
    }

    private void report(String topic, Tally tally, long millis) {
        tally.unreadable()
                .forEach(each -> LOG.errorf(
                        "stage=store outcome=unreadable record=%s (its bytes are kept in unreadable_record)", each));
        count(topic, "stored", tally.kept());
        count(topic, "skipped", tally.skipped());
        count(topic, "unreadable", tally.unreadable().size());
        LOG.infof(
                "stage=store topic=%s stored=%d skipped=%d unreadable=%d ms=%d",
                topic, tally.kept(), tally.skipped(), tally.unreadable().size(), millis);
    }

    private void count(String topic, String outcome, int records) {
        meters.counter("nianbao.store.records", "topic", topic, "outcome", outcome)
                .increment(records);
    }

    private void commit(String channel, ConsumerRecords<byte[], byte[]> records) {
        KafkaConsumer<byte[], byte[]> consumer = clients.getConsumer(channel);
        Map<TopicPartition, OffsetAndMetadata> offsets = Offsets.after(records);
        try {
            // The last records of a partition would look unread until others come: what may still succeed is tried
            // again. Partitions that moved meanwhile are left to their new owner.
            consumer.getAssignments()
                    .chain(own -> {
                        Map<TopicPartition, OffsetAndMetadata> still = new HashMap<>(offsets);
                        still.keySet().retainAll(own);
                        return consumer.commit(still);
                    })
                    .onFailure(Consumption::passes)
                    .retry()
                    .withBackOff(config.firstPause(), config.longestPause())
                    .until(failure -> passes(failure) && !storing.isClosed())
                    .await()
                    .indefinitely();
        } catch (RuntimeException e) {
            LOG.warnf("stage=store channel=%s offsets were not committed, records may come again: %s", channel, e);
        }
    }

    /** A group that is being balanced takes no offsets, and will. */
    private static boolean passes(Throwable failure) {
        return failure instanceof RetriableException || failure instanceof RebalanceInProgressException;
    }

    private static RawRecord raw(ConsumerRecord<byte[], byte[]> record) {
        Delivery delivery = Deliveries.of(record);
        return new RawRecord(
                record.topic(),
                record.partition(),
                record.offset(),
                delivery.timestamp(),
                delivery.headers(),
                record.key(),
                record.value());
    }

    /** What is being written is finished, if database and broker answer; what waits for them is read again by the successor. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        if (!storing.close(Departure.COMMIT_WITHIN)) {
            LOG.warn("stopping without the database's or the broker's answer; some records come again, which changes"
                    + " nothing");
        }
        threads.shutdownNow();
    }
}
