package nianbao.system.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import nianbao.local.Part;
import nianbao.local.Pipeline;
import nianbao.local.Progress;

/** The processes under fire. Whatever ends by itself is started again after a second, as any supervisor would. */
final class Fleet implements AutoCloseable {

    private static final int LOOK_MILLIS = 1_000;
    private static final Duration READY_WITHIN = Duration.ofSeconds(90);

    private final Pipeline pipeline;
    private final Path data;
    private final Progress progress;
    private final Map<Part, Integer> ended = new EnumMap<>(Part.class);
    private final ScheduledExecutorService supervisor = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("supervisor").daemon().factory());

    Fleet(Pipeline pipeline, Path data, Progress progress) {
        this.pipeline = pipeline;
        this.data = data;
        this.progress = progress;
    }

    /** Starts everything and waits until it is ready. */
    void start() throws InterruptedException {
        pipeline.start();
        var unused = supervisor.scheduleWithFixedDelay(this::tend, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    private synchronized void tend() {
        for (Part part : Part.values()) {
            if (!pipeline.isAlive(part)) {
                ended.merge(part, 1, Integer::sum);
                progress.say("the " + part.processName() + " ENDED BY ITSELF");
                pipeline.start(part);
            }
        }
    }

    /** SIGKILL, and a new start at once, as if nothing had been. */
    synchronized void killAndRestart(Part part) throws IOException, InterruptedException {
        if (part == Part.DATABASE) {
            killPostmaster();
        }
        pipeline.kill(part);
        pipeline.start(part);
    }

    private void killPostmaster() throws IOException, InterruptedException {
        Path pidFile = data.resolve("database/data/postmaster.pid");
        if (Files.exists(pidFile)) { // else the last start has not come so far
            List<String> lines = Files.readAllLines(pidFile);
            Signal.KILL.to(Long.parseLong(lines.getFirst().strip()));
        }
    }

    /** The process that a pause hits: of the database, the server itself. */
    synchronized long pid(Part part) throws IOException {
        Path pidFile = data.resolve("database/data/postmaster.pid");
        if (part == Part.DATABASE && Files.exists(pidFile)) {
            return Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
        }
        return pipeline.pid(part);
    }

    void startAnother(Part service) {
        pipeline.startAnother(service, "second");
    }

    void stopAnother(Part service) {
        pipeline.stopAnother(service);
    }

    /** How often each part ended that nobody had killed. */
    synchronized Map<Part, Integer> endedByThemselves() {
        return new TreeMap<>(ended);
    }

    /** Whether every part says, now or within a while, that it can be worked with. */
    boolean becomesReady() throws InterruptedException {
        long deadline = System.nanoTime() + READY_WITHIN.toNanos();
        for (Part part : Part.values()) {
            while (!pipeline.isReady(part)) {
                if (System.nanoTime() > deadline) {
                    progress.say("the " + part.processName() + " IS NOT READY");
                    return false;
                }
                TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS); // between two looks
            }
        }
        return true;
    }

    @Override
    public void close() {
        supervisor.shutdownNow();
        synchronized (this) {
            pipeline.close();
        }
    }
}
