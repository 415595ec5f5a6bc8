package nianbao.ingest.http;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;

/** The bytes of documents that are in memory on their way to the broker, and their limit. A document waits for its turn, in order. */
final class Turns {

    /** Others kept the memory for too long. */
    static final class TooLateException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooLateException() {
            super("no turn in time", null, false, false);
        }
    }

    private final long limit;
    private final DoorTimer timer;
    private final Set<Turn> queue = new LinkedHashSet<>();
    private long held;

    /** Turns for so many bytes at a time. */
    Turns(long limit, DoorTimer timer) {
        this.limit = limit;
        this.timer = timer;
    }

    /**
     * A turn for so many bytes, no more than the limit; fails with a {@link TooLateException} where it does not come in time. It comes on
     * the thread of whoever made room for it.
     */
    CompletableFuture<Turn> take(long bytes, Duration patience) {
        Turn turn = new Turn(bytes);
        synchronized (this) {
            queue.add(turn);
        }
        callNext();
        if (!turn.called.isDone()) {
            Future<?> end = timer.after(patience, () -> giveUp(turn));
            var unused = turn.called.whenComplete((called, failure) -> end.cancel(false));
        }
        return turn.called;
    }

    synchronized long held() {
        return held;
    }

    private void giveUp(Turn turn) {
        boolean waited;
        synchronized (this) {
            waited = queue.remove(turn);
        }
        if (waited) {
            turn.called.completeExceptionally(new TooLateException());
            callNext(); // a smaller one may have waited behind it
        }
    }

    private void callNext() {
        List<Turn> next = new ArrayList<>();
        synchronized (this) {
            Iterator<Turn> waiting = queue.iterator();
            while (waiting.hasNext()) {
                Turn turn = waiting.next();
                if (held + turn.bytes > limit) {
                    break;
                }
                held += turn.bytes;
                waiting.remove();
                next.add(turn);
            }
        }
        next.forEach(turn -> turn.called.complete(turn));
    }

    /** One document's turn; it ends once. */
    final class Turn {
        private final long bytes;
        private final CompletableFuture<Turn> called = new CompletableFuture<>();
        private boolean over;

        private Turn(long bytes) {
            this.bytes = bytes;
        }

        /** The bytes are no longer in memory. */
        void end() {
            synchronized (Turns.this) {
                held -= over ? 0 : bytes;
                over = true;
            }
            callNext();
        }
    }
}
