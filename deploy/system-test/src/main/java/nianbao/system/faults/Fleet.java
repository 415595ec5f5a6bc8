package nianbao.system.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import nianbao.local.EmbeddedDatabase;
import nianbao.local.Part;
import nianbao.local.Pipeline;
import nianbao.local.Progress;

/**
 * The processes under fire, looked after as any orchestrator would: whatever ends by itself is started again after a second, and a
 * service that says for long that it is not alive, or for longer nothing at all, is ended and started again.
 */
final class Fleet implements AutoCloseable {

    private static final int LOOK_MILLIS = 1_000;
    private static final Duration READY_WITHIN = Duration.ofSeconds(90);

    /** How long a service may say that it is not alive, or nothing at all; a start on a busy machine and a pause are shorter. */
    private static final Map<Liveness.Answer, Duration> TOO_LONG =
            Map.of(Liveness.Answer.DOWN, Duration.ofSeconds(10), Liveness.Answer.NONE, Duration.ofSeconds(90));

    private final Pipeline pipeline;
    private final Path data;
    private final Progress progress;
    private final Liveness liveness;
    private final Set<Part> gone = EnumSet.noneOf(Part.class);
    private final Map<Part, Integer> ended = new EnumMap<>(Part.class);
    private final Map<Part, Integer> down = new EnumMap<>(Part.class);
    private final Map<Part, Bad> badSince = new EnumMap<>(Part.class);
    private final ScheduledExecutorService supervisor = Executors.newScheduledThreadPool(
            2, Thread.ofPlatform().name("supervisor-", 0).daemon().factory());

    Fleet(Pipeline pipeline, Path data, Progress progress) {
        this.pipeline = pipeline;
        this.data = data;
        this.progress = progress;
        this.liveness = new Liveness(pipeline.ports());
    }

    /** Starts everything and waits until it is ready. */
    void start() throws InterruptedException {
        pipeline.start();
        every(this::restartEnded);
        every(this::restartDown);
    }

    private void every(Runnable look) {
        var unused = supervisor.scheduleWithFixedDelay(
                () -> {
                    try {
                        look.run();
                    } catch (RuntimeException e) { // an exception would end the looking in silence
                        progress.say("the supervisor FAILED: " + e);
                    }
                },
                LOOK_MILLIS,
                LOOK_MILLIS,
                TimeUnit.MILLISECONDS);
    }

    private synchronized void restartEnded() {
        for (Part part : living()) {
            if (!pipeline.isAlive(part)) {
                ended.merge(part, 1, Integer::sum);
                progress.say("the " + part.processName() + " ENDED BY ITSELF");
                pipeline.start(part);
            }
        }
    }

    private void restartDown() {
        for (Part service : pipeline.parts().stream().filter(Part::isService).toList()) {
            Liveness.Answer answer = liveness.of(service);
            Bad bad = badSince.get(service);
            if (answer == Liveness.Answer.ALIVE) {
                badSince.remove(service);
            } else if (bad == null || bad.answer() != answer) {
                badSince.put(service, new Bad(answer, System.nanoTime()));
            } else if (System.nanoTime() - bad.since() > TOO_LONG.get(answer).toNanos()) {
                badSince.remove(service);
                progress.say("the " + service.processName()
                        + (answer == Liveness.Answer.DOWN ? " SAYS THAT IT IS NOT ALIVE" : " DOES NOT ANSWER"));
                synchronized (this) {
                    down.merge(service, 1, Integer::sum);
                    pipeline.kill(service);
                    pipeline.start(service);
                }
            }
        }
    }

    /** An answer that is not as it should be, and when it was heard first. */
    private record Bad(Liveness.Answer answer, long since) {}

    /** The parts that are not dead for good. */
    private List<Part> living() {
        return pipeline.parts().stream().filter(part -> !gone.contains(part)).toList();
    }

    /** SIGKILL, and a new start at once, as if nothing had been; false if it was down already. */
    synchronized boolean killAndRestart(Part part) throws IOException {
        boolean alive = pipeline.isAlive(part);
        if (part == Part.DATABASE) {
            EmbeddedDatabase.server(data.resolve(part.processName())).ifPresent(ProcessHandle::destroyForcibly);
        }
        pipeline.kill(part);
        pipeline.start(part);
        return alive;
    }

    /** SIGKILL, and never started again. */
    synchronized void killForGood(Part part) {
        gone.add(part);
        pipeline.kill(part);
    }

    /** The process that a pause hits, of the database the server itself; none where it is down. */
    synchronized Optional<Long> pid(Part part) throws IOException {
        if (part == Part.DATABASE) {
            return EmbeddedDatabase.server(data.resolve(part.processName())).map(ProcessHandle::pid);
        }
        return pipeline.isAlive(part) ? Optional.of(pipeline.pid(part)) : Optional.empty();
    }

    /** The folder of the processes' logs. */
    Path logs() {
        return pipeline.logs();
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

    /** How often each service was ended because it said that it was not alive. */
    synchronized Map<Part, Integer> restartedBecauseDown() {
        return new TreeMap<>(down);
    }

    /** Whether every part that is not dead for good says, now or within a while, that it can be worked with. */
    boolean becomesReady() throws InterruptedException {
        long deadline = System.nanoTime() + READY_WITHIN.toNanos();
        List<Part> living;
        synchronized (this) {
            living = living();
        }
        for (Part part : living) {
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
