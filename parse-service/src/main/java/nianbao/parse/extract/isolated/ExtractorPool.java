package nianbao.parse.extract.isolated;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import nianbao.model.event.RejectionCode;
import nianbao.model.event.Topic;
import nianbao.parse.extract.Extraction;
import nianbao.parse.extract.Extractor;
import nianbao.parse.extract.isolated.ExtractorProcess.DiedException;
import nianbao.parse.extract.isolated.ExtractorProcess.TimedOutException;
import org.jboss.logging.Logger;

/**
 * Extracts in child processes with a heap and a time limit of their own. A document that takes its child down is refused; one whose
 * child was taken from it is tried once more in a fresh one, within the same limit. Children are replaced when they end, and renewed
 * after some documents. Used by any number of threads; who finds no child free waits for one.
 */
public final class ExtractorPool implements Extractor, AutoCloseable {

    private static final Logger LOG = Logger.getLogger(ExtractorPool.class);
    private static final Duration START_LIMIT = Duration.ofSeconds(30);
    private static final long FIRST_PAUSE_MILLIS = 500;
    private static final long LONGEST_PAUSE_MILLIS = 10_000;
    private static final int LOOK_MILLIS = 50;
    private static final int TRIES = 2;

    /**
     * A pool's settings.
     *
     * @param processes how many children, 1 or more
     * @param heapMiB of each
     * @param timeLimit for a document, its way to the child and back included
     * @param documentsPerProcess after so many a child is renewed
     * @param isolation of the children from the network
     * @param classPath of the children
     */
    public record Settings(
            int processes,
            int heapMiB,
            Duration timeLimit,
            int documentsPerProcess,
            Isolation isolation,
            String classPath) {}

    /** Why a child ended. */
    public enum End {
        /** It took too long. */
        TIMEOUT,
        /** It died while it was at work. */
        CRASH,
        /** It died while it was idle. */
        LOST,
        /** It was renewed. */
        RENEWED,
        /** It did not come up. */
        NOT_STARTED
    }

    private final Settings settings;
    private final String main;
    private final Consumer<End> ends;
    private final Path temporary;
    private final BlockingQueue<Slot> idle = new LinkedBlockingQueue<>();
    private final Set<ExtractorProcess> children = ConcurrentHashMap.newKeySet();
    private final AtomicInteger starting = new AtomicInteger();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("extractor-limit").daemon().factory());
    private final ExecutorService starters = Executors.newCachedThreadPool(
            Thread.ofPlatform().name("extractor-start-", 0).daemon().factory());
    private volatile Launch launch;
    private volatile Scratch scratch;
    private volatile String trouble;
    private volatile boolean closed;

    /** A child's place in the pool; held by one thread at a time. */
    private static final class Slot {
        private ExtractorProcess child;
    }

    /**
     * A pool without children yet.
     *
     * @param ends is told of each child that ended; called by any thread
     */
    public ExtractorPool(Settings settings, Consumer<End> ends) {
        this(settings, ends, ExtractorMain.class, Path.of(System.getProperty("java.io.tmpdir")));
    }

    /** The same with another child, and another place for its files. */
    ExtractorPool(Settings settings, Consumer<End> ends, Class<?> main, Path temporary) {
        this.settings = settings;
        this.ends = ends;
        this.main = main.getName();
        this.temporary = temporary;
    }

    /**
     * Begins to start the children; documents wait for them.
     *
     * @throws IllegalStateException if the children are to be isolated and cannot
     * @throws IOException if there is no place for temporary files
     */
    public void start() throws IOException {
        var prefix = settings.isolation().prefix();
        launch = new Launch(prefix, settings.heapMiB(), settings.classPath(), main);
        scratch = Scratch.in(temporary);
        LOG.infof(
                "extractors=%d heap=%dMiB network=%s",
                settings.processes(), settings.heapMiB(), prefix.isEmpty() ? "shared, blocked in Java only" : "none");
        for (int i = 0; i < settings.processes(); i++) {
            startInBackground(new Slot());
        }
    }

    /** Why no child can be had, in a few words; null if one can, or may soon. */
    public String trouble() {
        return starting.get() == settings.processes() ? trouble : null;
    }

    /** Children that run. */
    public int alive() {
        return (int) children.stream().filter(ExtractorProcess::isAlive).count();
    }

    /**
     * Extracts a document in a child.
     *
     * @throws ExtractorsAwayException if there is none to be had
     */
    @Override
    public Extraction.Result extract(byte[] bytes, String mediaType, String charset) {
        if (bytes.length > Topic.MAX_DOCUMENT_BYTES) {
            return new Extraction.Refused(RejectionCode.TOO_LARGE, bytes.length + " bytes");
        }
        Slot slot = take();
        try {
            return extract(slot, new Wire.Request(bytes, mediaType, charset));
        } finally {
            giveBack(slot);
        }
    }

    private Extraction.Result extract(Slot slot, Wire.Request request) {
        Duration left = settings.timeLimit();
        String lastWords = null;
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            ensureAlive(slot);
            long begun = System.nanoTime();
            try {
                return slot.child.extract(request, left);
            } catch (TimedOutException e) {
                discard(slot, End.TIMEOUT);
                return new Extraction.Refused(
                        RejectionCode.EXTRACTOR_TIMEOUT,
                        "not extracted within " + settings.timeLimit().toMillis() + " ms");
            } catch (DiedException e) {
                if (closed) {
                    throw new ExtractorsAwayException("the service stops");
                }
                discard(slot, End.CRASH);
                LOG.debugf("an extractor died: %s", e.getMessage());
                lastWords = e.getMessage();
                left = left.minusNanos(System.nanoTime() - begun);
            } catch (RuntimeException | OutOfMemoryError e) {
                discard(slot, End.CRASH); // in the middle of an exchange: the next would read what is left of this one
                throw e;
            }
        }
        ensureAlive(slot); // one that cannot even start tells nothing of the document
        return new Extraction.Refused(RejectionCode.EXTRACTOR_CRASHED, lastWords);
    }

    private Slot take() {
        try {
            while (true) {
                Slot slot = idle.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                if (slot != null) {
                    return slot;
                }
                String reason = closed ? "the service stops" : trouble();
                if (reason != null) {
                    throw new ExtractorsAwayException(reason);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ExtractorsAwayException("interrupted");
        }
    }

    private void giveBack(Slot slot) {
        if (slot.child != null && slot.child.documents() >= settings.documentsPerProcess()) {
            discard(slot, End.RENEWED);
        }
        if (slot.child != null && slot.child.isAlive()) {
            idle.add(slot);
        } else {
            startInBackground(slot);
        }
    }

    private void startInBackground(Slot slot) {
        starting.incrementAndGet();
        try {
            starters.execute(() -> startUntilItRuns(slot));
        } catch (RejectedExecutionException e) {
            // the service stops
        }
    }

    private void startUntilItRuns(Slot slot) {
        long pause = FIRST_PAUSE_MILLIS;
        while (!closed) {
            try {
                ensureAlive(slot);
                starting.decrementAndGet();
                idle.add(slot);
                return;
            } catch (ExtractorsAwayException e) {
                if (closed) {
                    return;
                }
                LOG.warnf("no extractor could be started, trying again in %d ms: %s", pause, e.getMessage());
            }
            try {
                Thread.sleep(pause);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
            pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
        }
    }

    /**
     * Sees to it that a place has a child that runs.
     *
     * @throws ExtractorsAwayException if none can be started
     */
    private void ensureAlive(Slot slot) {
        if (slot.child != null && slot.child.isAlive()) {
            return;
        }
        if (slot.child != null) {
            discard(slot, End.LOST);
        }
        try {
            slot.child = ExtractorProcess.start(launch, newFolder(), clock);
            children.add(slot.child);
            if (closed) {
                throw new DiedException("the service stops");
            }
            slot.child.awaitReady(START_LIMIT);
            trouble = null;
        } catch (IOException | DiedException | OutOfMemoryError e) {
            // a system that has no thread or process left says that it has no memory
            throw away(slot, "an extractor could not be started: " + e.getMessage());
        } catch (TimedOutException e) {
            throw away(slot, "an extractor was not ready within " + START_LIMIT.toSeconds() + " s");
        } catch (RejectedExecutionException e) {
            throw away(slot, "the service stops");
        }
    }

    private synchronized Path newFolder() throws IOException {
        if (closed) {
            throw new IOException("the service stops");
        }
        try {
            return scratch.newFolder();
        } catch (NoSuchFileException e) {
            // Systems tidy their temporary folder; a long-lived service makes itself a new place.
            scratch.close();
            scratch = Scratch.in(temporary);
            return scratch.newFolder();
        }
    }

    private ExtractorsAwayException away(Slot slot, String reason) {
        trouble = reason;
        if (slot.child != null) {
            discard(slot, End.NOT_STARTED);
        }
        return new ExtractorsAwayException(reason);
    }

    private void discard(Slot slot, End why) {
        children.remove(slot.child);
        slot.child.close();
        slot.child = null;
        ends.accept(why);
    }

    /** Ends the children, whatever they are at, and removes what they left; documents in work are to be tried again elsewhere. */
    @Override
    public void close() {
        closed = true;
        starters.shutdownNow();
        children.forEach(ExtractorProcess::close);
        clock.shutdownNow();
        synchronized (this) {
            if (scratch != null) {
                scratch.close();
            }
        }
    }
}
