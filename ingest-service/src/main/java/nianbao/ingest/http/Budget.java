package nianbao.ingest.http;

import java.util.concurrent.atomic.AtomicLong;

/** A number of bytes that requests share: who cannot have more is told so at once. */
final class Budget {

    private final long limit;
    private final AtomicLong held = new AtomicLong();

    Budget(long limit) {
        this.limit = limit;
    }

    /** A request's part; nothing yet. */
    Share open() {
        return new Share();
    }

    long held() {
        return held.get();
    }

    long free() {
        return Math.max(0, limit - held.get());
    }

    /** What one request holds; used by one thread at a time. */
    final class Share implements AutoCloseable {
        private long bytes;

        private Share() {}

        /** Takes so many more; false, and nothing taken, where that would be too many. */
        boolean take(long more) {
            if (held.addAndGet(more) > limit) {
                held.addAndGet(-more);
                return false;
            }
            bytes += more;
            return true;
        }

        /** Gives back everything. */
        @Override
        public void close() {
            held.addAndGet(-bytes);
            bytes = 0;
        }
    }
}
