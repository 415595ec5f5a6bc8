package nianbao.stage;

import java.time.Duration;

/** Pauses between tries, each twice as long as the one before, up to a longest. Used by one thread. */
public final class Backoff {

    private final Duration first;
    private final Duration longest;
    private Duration next;

    /** Pauses from the first to the longest, both longer than none. */
    public Backoff(Duration first, Duration longest) {
        this.first = first;
        this.longest = longest;
        this.next = first;
    }

    /** How long to pause now. */
    public Duration next() {
        Duration now = next;
        Duration doubled = next.multipliedBy(2);
        next = doubled.compareTo(longest) < 0 ? doubled : longest;
        return now;
    }

    /** All is well: the next pause is the first again. */
    public void reset() {
        next = first;
    }
}
