package nianbao.stage;

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
import org.apache.kafka.common.TopicPartition;

/** Runs a core over documents on all processors, each as {@link SafeCore} has it. */
final class Work implements AutoCloseable {

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
                return SafeCore.process(delivery, core);
            } finally {
                bytesAtWork.release(bytes);
            }
        }
    }

    /** Begins nothing more; what runs ends by itself or with the process, since an interrupted core would look like a defect of its own. */
    @Override
    public void close() {
        usual.workers.shutdown();
        slow.workers.shutdown();
    }
}
