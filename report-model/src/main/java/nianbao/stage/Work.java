package nianbao.stage;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import nianbao.model.event.Delivery;
import nianbao.model.event.Emission;
import nianbao.model.event.Emissions;
import nianbao.model.event.Rejection;
import nianbao.model.event.RejectionCode;
import nianbao.model.event.Stage;
import nianbao.model.event.Submission;
import nianbao.model.event.SubmissionId;
import nianbao.model.event.Topic;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.record.AbstractRecords;
import org.apache.kafka.common.record.CompressionType;
import org.apache.kafka.common.record.RecordBatch;
import org.apache.kafka.common.utils.ByteUtils;
import org.jboss.logging.Logger;

/**
 * Runs a core over documents on all processors. A bad document is among the core's results; what a core throws is a defect, unless what
 * it leans on is away: tried again and then a rejection {@code internal}, so that nothing blocks or vanishes.
 */
final class Work implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Work.class);
    private static final int TRIES = 2;

    /** Documents at work at a time in a lane, in bytes; a larger one is worked on alone, since what a core makes of it is larger still. */
    private static final int BYTES_AT_WORK = 4 << 20;

    private final Lane usual = new Lane("stage-worker-");

    /** So that those of which a thousand a second are done wait for none that takes its time limit. */
    private final Lane slow = new Lane("stage-slow-worker-");

    /** The last slow document of each partition. */
    private final Map<TopicPartition, CompletableFuture<?>> lastSlow = new HashMap<>();

    /**
     * Begins to work on a document, after those that came before it: the records that follow from it, or the {@link
     * UnavailableException} of the core. Of those that may take long one of a partition is at work at a time: many in a row take no
     * turn from other partitions. One that is cancelled before its turn is left alone. Called by one thread.
     */
    CompletableFuture<List<Emission>> begin(Delivery delivery, TopicPartition partition, StageCore core) {
        CompletableFuture<List<Emission>> result = new CompletableFuture<>();
        if (mayTakeLong(delivery, core)) {
            CompletableFuture<?> before = lastSlow.put(partition, result);
            if (before == null) {
                slow.begin(delivery, core, result);
            } else {
                var unused = before.whenComplete((done, failure) -> slow.begin(delivery, core, result));
            }
        } else {
            usual.begin(delivery, core, result);
        }
        return result;
    }

    /** A core that fails on a document fails where that is foreseen, when it is worked on. */
    private static boolean mayTakeLong(Delivery delivery, StageCore core) {
        try {
            return core.mayTakeLong(delivery);
        } catch (RuntimeException | StackOverflowError e) {
            return true;
        }
    }

    /** Threads that work on documents in order, as many at a time as the heap holds. */
    private static final class Lane {

        private final Semaphore bytesAtWork = new Semaphore(BYTES_AT_WORK, true);
        private final ExecutorService workers;

        private Lane(String name) {
            // Two at least: the slow document of a partition leaves room for another's.
            workers = Executors.newFixedThreadPool(
                    Math.max(2, Runtime.getRuntime().availableProcessors()),
                    Thread.ofPlatform().name(name, 0).daemon().factory());
        }

        private void begin(Delivery delivery, StageCore core, CompletableFuture<List<Emission>> result) {
            try {
                workers.execute(() -> work(delivery, core, result));
            } catch (RejectedExecutionException e) {
                result.cancel(false); // the service stops
            }
        }

        private void work(Delivery delivery, StageCore core, CompletableFuture<List<Emission>> result) {
            if (result.isDone()) {
                return;
            }
            try {
                result.complete(inTurn(delivery, core));
            } catch (InterruptedException | RuntimeException | Error e) {
                result.completeExceptionally(e);
            }
        }

        private List<Emission> inTurn(Delivery delivery, StageCore core) throws InterruptedException {
            int bytes = delivery.value() == null ? 0 : Math.min(delivery.value().length, BYTES_AT_WORK);
            bytesAtWork.acquire(bytes);
            try {
                return safely(delivery, core);
            } finally {
                bytesAtWork.release(bytes);
            }
        }
    }

    private static List<Emission> safely(Delivery delivery, StageCore core) {
        Throwable defect = null;
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            try {
                return sendable(core.process(delivery));
            } catch (UnavailableException e) {
                throw e;
            } catch (RuntimeException | Error e) {
                // Errors too: a document that exhausts the stack or the heap must not come again for ever.
                defect = e;
            }
        }
        Submission submission = submissionOf(delivery, core.stage());
        String name = Defects.nameOf(defect);
        LOG.errorf(
                "stage=%s submission=%s receipt=%s outcome=rejected code=internal defect=%s%n%s",
                core.stage().wireName(),
                submission.submissionId(),
                submission.receipt(),
                name,
                Defects.stackOf(defect));
        return Emissions.rejected(
                submission, Rejection.of(submission, core.stage(), RejectionCode.INTERNAL, name, Instant.now()));
    }

    /**
     * The same, if the producer will take each: what fails in the producer fails the whole batch, and again each time it is read.
     *
     * @throws IllegalStateException if one has no key or is too large
     */
    private static List<Emission> sendable(List<Emission> emissions) {
        for (Emission emission : emissions) {
            String topic = emission.topic().topicName();
            if (emission.key() == null || emission.payload() == null) {
                throw new IllegalStateException("a record for " + topic + " has no key or no value");
            }
            long size = sizeOf(emission);
            if (size > Topic.MAX_RECORD_BYTES) {
                throw new IllegalStateException("a record for " + topic + " has " + size + " bytes");
            }
        }
        return emissions;
    }

    /** At most, and without making its value. */
    private static long sizeOf(Emission emission) {
        ProducerRecord<byte[], byte[]> withoutValue =
                Deliveries.toRecord(new Emission(emission.topic(), emission.key(), emission.headers(), new byte[0]));
        return ByteUtils.sizeOfVarint(emission.payload().size())
                + (long) emission.payload().size()
                + AbstractRecords.estimateSizeInBytesUpperBound(
                        RecordBatch.CURRENT_MAGIC_VALUE,
                        CompressionType.NONE,
                        withoutValue.key(),
                        withoutValue.value(),
                        withoutValue.headers().toArray());
    }

    /**
     * What a record on a topic between the stages says it is; one that says nothing is told by its own bytes and place, and so is
     * whatever comes from outside, where anyone may have written the headers.
     */
    private static Submission submissionOf(Delivery delivery, Stage stage) {
        if (stage == Stage.INGEST) {
            return Submission.unadmitted(SubmissionId.of(delivery.value()), delivery);
        }
        try {
            return Submission.from(delivery.headers());
        } catch (RuntimeException e) {
            return Submission.unadmitted(SubmissionId.of(delivery.value()), delivery);
        }
    }

    /** Begins nothing more; what runs ends by itself or with the process, since an interrupted core would look like a defect of its own. */
    @Override
    public void close() {
        usual.workers.shutdown();
        slow.workers.shutdown();
    }
}
