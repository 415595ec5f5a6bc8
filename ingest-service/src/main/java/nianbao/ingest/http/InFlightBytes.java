package nianbao.ingest.http;

import java.util.concurrent.atomic.AtomicLong;

/** The bytes of request bodies that are held in memory, and their limit. */
final class InFlightBytes {

    private final long limit;
    private final AtomicLong held = new AtomicLong();

    InFlightBytes(long limit) {
        this.limit = limit;
    }

    /** A request's part; nothing yet. */
    Share open() {
        return new Share();
    }

    long held() {
        return held.get();
    }

    /** What one request holds; used by one thread until it is closed, closed by any. */
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
