package nianbao.system.faults;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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
    private static final Duration COPIES_WITHIN = Duration.ofMinutes(1);
    private static final Duration JUMP = Duration.ofHours(1);

    /** SIGCONT comes whatever becomes of this process, and of the terminal's Ctrl-C. */
    private static final String PAUSE = "trap '' INT HUP TERM; kill -STOP \"$1\"; sleep \"$2\"; kill -CONT \"$1\"";

    private final Fleet fleet;
    private final Proxies proxies;
    private final Means means;
    private final Topics topics;
    private final Copies copies;
    private final Progress progress;
    private final Map<Part, Long> lastHit = new EnumMap<>(Part.class);
    private final Map<String, Integer> counts = new TreeMap<>();
    private final Set<Part> seconds = ConcurrentHashMap.newKeySet();
    private final List<Future<?>> endings = new ArrayList<>();
    private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(
            4, Thread.ofPlatform().name("saboteur-", 0).daemon().factory());
    private int kills;

    Saboteur(Fleet fleet, Proxies proxies, Means means, Topics topics, Copies copies, Progress progress) {
        this.fleet = fleet;
        this.proxies = proxies;
        this.means = means;
        this.topics = topics;
        this.copies = copies;
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
        String note =
                switch (fault.kind()) {
                    case KILL -> kill(fault);
                    case KILL_IN_BATCH -> {
                        boolean came = awaitUncommitted(RESULTS.get(fault.part()));
                        yield kill(fault) + (came ? "" : " (no batch came)");
                    }
                    case DEATH -> killForGood(fault.part());
                    case PAUSE -> pause(fault);
                    case SECOND_INSTANCE -> addInstance(fault);
                    case CUT -> {
                        proxies.of(fault.part()).cut(fault.lasting());
                        yield "";
                    }
                    case DISK_FULL -> fillDisk(fault);
                    case CLOCK_AHEAD -> jump(fault, JUMP);
                    case CLOCK_BEHIND -> jump(fault, JUMP.negated());
                };
        if (fault.kind().hitsProcess()) {
            lastHit.put(fault.part(), System.nanoTime() + fault.lasting().toNanos());
        }
        counts.merge(fault.kind().label() + note + "\t" + fault.part().processName(), 1, Integer::sum);
    }

    private String kill(Fault fault) throws IOException {
        if (!fleet.killAndRestart(fault.part())) {
            return " (NOT COMMITTED, it was down)";
        }
        kills++;
        return "";
    }

    /** Only where the others have it all: what lies on a broker alone, because the others were hit too, dies with it by rights. */
    private String killForGood(Part broker) throws InterruptedException {
        if (!copies.becomeEqual(COPIES_WITHIN)) {
            progress.say("the other brokers do not catch up: the " + broker.processName() + " is let live");
            return " (NOT COMMITTED, copies were behind)";
        }
        fleet.killForGood(broker);
        return "";
    }

    private String pause(Fault fault) throws IOException {
        Optional<Long> pid = fleet.pid(fault.part());
        if (pid.isEmpty()) {
            return " (NOT COMMITTED, it was down)";
        }
        String seconds = Long.toString(fault.lasting().toSeconds());
        Process pause = new ProcessBuilder("/bin/sh", "-c", PAUSE, "sh", Long.toString(pid.get()), seconds)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        endings.add(pause.onExit());
        return "";
    }

    private String addInstance(Fault fault) {
        if (!seconds.add(fault.part())) {
            return " (NOT COMMITTED, one was there)";
        }
        fleet.startAnother(fault.part());
        later(fault.lasting(), () -> {
            fleet.stopAnother(fault.part());
            seconds.remove(fault.part());
            return null;
        });
        return "";
    }

    private String fillDisk(Fault fault) throws IOException {
        means.disks().fill(fault.part()); // at once, however long it takes: only then does its time begin
        later(Duration.ZERO, () -> {
            means.disks().keepFull(fault.part(), fault.lasting());
            return null;
        });
        return "";
    }

    private String jump(Fault fault, Duration offset) throws IOException {
        means.clocks().set(fault.part(), offset);
        later(fault.lasting(), () -> {
            means.clocks().set(fault.part(), Duration.ZERO);
            return null;
        });
        return "";
    }

    private void later(Duration after, Callable<?> ending) {
        endings.add(clock.schedule(ending, after.toMillis(), TimeUnit.MILLISECONDS));
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
        return new TreeMap<>(counts);
    }

    /** How many kills hit a process that ran. */
    int kills() {
        return kills;
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
