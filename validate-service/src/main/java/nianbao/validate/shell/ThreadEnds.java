package nianbao.validate.shell;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import nianbao.stage.Backoff;
import nianbao.stage.ChannelProgress;
import nianbao.stage.Defects;
import nianbao.stage.Ending;
import nianbao.stage.Failure;
import org.apache.kafka.common.errors.FencedInstanceIdException;
import org.apache.kafka.streams.errors.ProcessorStateException;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.jboss.logging.Logger;

/**
 * What follows when a thread ends: another takes its place after a pause, which grows, and reads again what was not committed. Where that
 * helps nothing the process ends with a sentence.
 */
final class ThreadEnds implements StreamsUncaughtExceptionHandler {

    private static final Logger LOG = Logger.getLogger(ThreadEnds.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    /** So many defects outside of a document within so short a time: a new thread helps nothing. */
    private static final int DEFECTS_THAT_TELL = 3;

    private static final Duration DEFECTS_WITHIN = Duration.ofMinutes(1);

    private final ChannelProgress progress;
    private final Backoff pauses = new Backoff(FIRST_PAUSE, LONGEST_PAUSE);
    private final Deque<Long> defects = new ArrayDeque<>();

    ThreadEnds(ChannelProgress progress) {
        this.progress = progress;
    }

    @Override
    public StreamThreadExceptionResponse handle(Throwable thrown) {
        StreamThreadExceptionResponse answer = answer(thrown);
        if (answer == StreamThreadExceptionResponse.REPLACE_THREAD) {
            pause();
        }
        return answer;
    }

    /** On the thread that ends, which does nothing else any more; the others go on meanwhile. */
    private void pause() {
        Duration pause;
        synchronized (this) {
            pause = pauses.next();
        }
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the service stops
        }
    }

    private synchronized StreamThreadExceptionResponse answer(Throwable thrown) {
        Failure failure = failureOf(thrown);
        progress.failed(failure, "a thread ended after " + Defects.nameOf(causeOf(thrown)));
        if (causeOf(thrown) instanceof FencedInstanceIdException) {
            Ending.because("Another process uses this one's name: give each instance its own nianbao.instance.");
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        }
        if (failure == Failure.FATAL) {
            Ending.because(
                    "The broker refuses this instance, see to its credentials, its rights and the broker's version: "
                            + Defects.stackOf(thrown));
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        }
        if (failure == Failure.DEFECT && isOneTooMany()) {
            Ending.because("The memory fails in a way that is not foreseen: " + Defects.stackOf(thrown));
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        }
        LOG.warnf("stage=validate a thread ended and another takes its place: %s", Defects.stackOf(thrown));
        return StreamThreadExceptionResponse.REPLACE_THREAD;
    }

    private boolean isOneTooMany() {
        long now = System.nanoTime();
        defects.addLast(now);
        defects.removeIf(before -> now - before > DEFECTS_WITHIN.toNanos());
        return defects.size() >= DEFECTS_THAT_TELL;
    }

    /** A disk that is full or gone is an operator's to mend; whatever else Streams wraps is sorted by what it wraps. */
    static Failure failureOf(Throwable thrown) {
        return thrown instanceof ProcessorStateException ? Failure.INFRASTRUCTURE : Failure.of(causeOf(thrown));
    }

    private static Throwable causeOf(Throwable thrown) {
        Throwable cause = thrown;
        while (cause instanceof StreamsException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }
}
