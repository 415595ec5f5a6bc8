package nianbao.parse.extract.isolated;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import nianbao.parse.extract.Extraction;

/** A child process, from its parent's side. Used by one thread at a time, closed by any. */
final class ExtractorProcess implements AutoCloseable {

    private static final int GONE_MILLIS = 2_000;
    private static final int SIGNALLED = 128;

    private final Process process;
    private final Path folder;
    private final ScheduledExecutorService clock;
    private final DataInputStream in;
    private final DataOutputStream out;
    private final Tail complaints;
    private int documents;

    private ExtractorProcess(Process process, Path folder, ScheduledExecutorService clock) {
        this.process = process;
        this.folder = folder;
        this.clock = clock;
        this.in = new DataInputStream(new BufferedInputStream(process.getInputStream(), 1 << 16));
        this.out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream(), 1 << 13));
        this.complaints = new Tail(process.getErrorStream());
    }

    /** It ended, or said what cannot be; the message says how, for an operator. */
    static final class DiedException extends Exception {
        private static final long serialVersionUID = 1L;

        DiedException(String message) {
            super(message);
        }
    }

    /** It was killed because it took too long. */
    static final class TimedOutException extends Exception {
        private static final long serialVersionUID = 1L;
    }

    /**
     * Starts a process; it is not ready yet.
     *
     * @param folder its own, empty; removed when it is closed
     * @param clock kills it at a limit
     */
    static ExtractorProcess start(Launch launch, Path folder, ScheduledExecutorService clock) throws IOException {
        Process process = launch.in(folder).start();
        try {
            return new ExtractorProcess(process, folder, clock);
        } catch (OutOfMemoryError e) {
            process.destroyForcibly(); // no thread is left to hear its complaints
            throw e;
        }
    }

    /** Waits until it can be asked. */
    void awaitReady(Duration limit) throws DiedException, TimedOutException {
        within(limit, () -> {
            Wire.awaitGreeting(in);
            return null;
        });
    }

    /** Extracts a document. */
    Extraction.Result extract(Wire.Request request, Duration limit) throws DiedException, TimedOutException {
        documents++;
        return within(limit, () -> {
            Wire.ask(out, request);
            return Wire.answered(in);
        });
    }

    /** How many documents it was given. */
    int documents() {
        return documents;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    private interface Exchange<T> {
        T run() throws IOException;
    }

    /** Whatever the thread waits for in the exchange ends with the process. */
    private <T> T within(Duration limit, Exchange<T> exchange) throws DiedException, TimedOutException {
        AtomicBoolean late = new AtomicBoolean();
        Future<?> end = clock.schedule(
                () -> {
                    late.set(true);
                    kill();
                },
                limit.toNanos(),
                TimeUnit.NANOSECONDS);
        try {
            return exchange.run();
        } catch (IOException e) {
            if (late.get()) {
                throw new TimedOutException();
            }
            throw new DiedException(obituary(e));
        } finally {
            end.cancel(false);
        }
    }

    private String obituary(IOException e) {
        String garbled = e instanceof Wire.GarbledException ? "the extractor sent " + e.getMessage() + "; " : "";
        try {
            if (!process.waitFor(garbled.isEmpty() ? GONE_MILLIS : 0, TimeUnit.MILLISECONDS)) {
                kill();
                process.waitFor(GONE_MILLIS, TimeUnit.MILLISECONDS);
                return garbled + "the extractor was ended";
            }
            int exit = process.exitValue();
            String how = exit > SIGNALLED ? "was killed by signal " + (exit - SIGNALLED) : "ended with code " + exit;
            return (garbled + "the extractor " + how + " " + complaints.text(GONE_MILLIS)).strip();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return garbled + "the extractor died";
        }
    }

    /** Through the handle: ending the process itself would close the pipes under whoever reads them. */
    private void kill() {
        process.toHandle().destroyForcibly();
    }

    /** Kills it, whatever it is at, and removes its folder. */
    @Override
    public void close() {
        kill();
        try {
            process.waitFor(GONE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly(); // closes the pipes
        Scratch.delete(folder);
    }
}
