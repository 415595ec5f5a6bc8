package nianbao.system.faults;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import nianbao.local.Part;
import nianbao.local.Progress;
import nianbao.model.event.Topic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;

/** Commits the faults of a plan, each at its time or as soon after it as the part has been left alone long enough. */
final class Saboteur implements AutoCloseable {

    /** Where a stage's results show themselves before they are committed. */
    private static final Map<Part, Topic> RESULTS =
            Map.of(Part.INGEST, Topic.INGESTED, Part.PARSE, Topic.PARSED, Part.VALIDATE, Topic.VALIDATED);

    private static final Duration BATCH_WITHIN = Duration.ofSeconds(10);

    private final Fleet fleet;
    private final Map<Part, TcpProxy> proxies;
    private final Topics topics;
    private final Progress progress;
    private final Map<Part, Long> lastHit = new EnumMap<>(Part.class);
    private final Map<String, AtomicInteger> counts = new ConcurrentHashMap<>();
    private final Set<Part> seconds = ConcurrentHashMap.newKeySet();
    private final List<Future<?>> endings = new ArrayList<>();
    private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(
            2, Thread.ofPlatform().name("saboteur-", 0).daemon().factory());

    Saboteur(Fleet fleet, Map<Part, TcpProxy> proxies, Topics topics, Progress progress) {
        this.fleet = fleet;
        this.proxies = proxies;
        this.topics = topics;
        this.progress = progress;
    }

    /**
     * Commits them all, and returns when the last one is over.
     *
     * @throws IOException if this machine does not let it
     */
    void commit(List<Fault> plan) throws IOException, InterruptedException {
        long started = System.nanoTime();
        for (Fault fault : plan) {
            long at = started + fault.at().toNanos();
            if (fault.kind().hitsProcess() && lastHit.containsKey(fault.part())) {
                at = Math.max(at, lastHit.get(fault.part()) + Plan.APART.toNanos());
            }
            TimeUnit.NANOSECONDS.sleep(at - System.nanoTime()); // the schedule's pace
            commit(fault);
        }
        for (Future<?> ending : endings) {
            try {
                ending.get(2, TimeUnit.MINUTES);
            } catch (ExecutionException | TimeoutException e) {
                throw new IOException("a fault did not end", e);
            }
        }
    }

    private void commit(Fault fault) throws IOException, InterruptedException {
        progress.say(fault.kind().label() + ": " + fault.part().processName()
                + (fault.lasting().isZero() ? "" : ", " + fault.lasting().toSeconds() + " s"));
        String note = "";
        switch (fault.kind()) {
            case KILL -> fleet.killAndRestart(fault.part());
            case KILL_IN_BATCH -> {
                if (!awaitUncommitted(RESULTS.get(fault.part()))) {
                    note = " (no batch came)";
                }
                fleet.killAndRestart(fault.part());
            }
            case PAUSE -> pause(fault);
            case SECOND_INSTANCE -> {
                if (!seconds.add(fault.part())) {
                    note = " (left out, one was there)";
                } else {
                    fleet.startAnother(fault.part());
                    later(fault.lasting(), () -> {
                        fleet.stopAnother(fault.part());
                        seconds.remove(fault.part());
                    });
                }
            }
            case CUT -> proxies.get(fault.part()).cut(fault.lasting());
        }
        if (fault.kind().hitsProcess()) {
            lastHit.put(fault.part(), System.nanoTime() + fault.lasting().toNanos());
        }
        counts.computeIfAbsent(
                        fault.kind().label() + note + "\t" + fault.part().processName(), key -> new AtomicInteger())
                .incrementAndGet();
    }

    private void pause(Fault fault) throws IOException, InterruptedException {
        long pid = fleet.pid(fault.part());
        Signal.STOP.to(pid);
        later(fault.lasting(), () -> {
            Signal.CONT.to(pid);
            return null;
        });
    }

    private void later(Duration after, java.util.concurrent.Callable<?> ending) {
        endings.add(clock.schedule(ending, after.toMillis(), TimeUnit.MILLISECONDS));
    }

    private void later(Duration after, Runnable ending) {
        later(after, Executors.callable(ending));
    }

    /** Until a record shows itself that is not there for readers of what is committed; false if none does in time. */
    private boolean awaitUncommitted(Topic topic) {
        long deadline = System.nanoTime() + BATCH_WITHIN.toNanos();
        try (KafkaConsumer<byte[], byte[]> reader = topics.uncommittedReader(topic)) {
            reader.seekToEnd(reader.assignment());
            reader.assignment().forEach(reader::position); // the seek itself is lazy
            while (System.nanoTime() < deadline) {
                if (!reader.poll(Duration.ofMillis(100)).isEmpty()) {
                    return true;
                }
            }
        } catch (KafkaException e) {
            progress.say("the broker does not show a batch: " + e.getMessage());
        }
        return false;
    }

    /** How often each fault hit each part: the fault, a tab, the part. */
    Map<String, Integer> counts() {
        Map<String, Integer> all = new TreeMap<>();
        counts.forEach((fault, count) -> all.put(fault, count.get()));
        return all;
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
