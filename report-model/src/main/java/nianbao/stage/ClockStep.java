package nianbao.stage;

import java.time.Duration;

/** Tells a clock that was set back from one that is corrected little by little, by a second one that nobody sets. Used by one thread. */
final class ClockStep {

    /** What a group forgives: half of the time in which it misses a member that sends no heartbeat. */
    private static final Duration HARMLESS = Duration.ofSeconds(5);

    private long furthest;

    /**
     * Starts from this moment.
     *
     * @param millis of the clock that is watched
     * @param nanos of the clock that is never set
     */
    ClockStep(long millis, long nanos) {
        furthest = ahead(millis, nanos);
    }

    /**
     * By how much the clock stands behind the furthest it has been, both reckoned by the one that is never set; zero while that is
     * harmless.
     */
    Duration back(long millis, long nanos) {
        long ahead = ahead(millis, nanos);
        furthest = Math.max(furthest, ahead);
        Duration back = Duration.ofMillis(furthest - ahead);
        return back.compareTo(HARMLESS) > 0 ? back : Duration.ZERO;
    }

    private static long ahead(long millis, long nanos) {
        return millis - nanos / 1_000_000;
    }
}
