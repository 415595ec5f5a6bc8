package nianbao.system.load;

import java.util.List;

/**
 * How many documents came through in how long.
 *
 * @param documents counted
 * @param seconds from the one before the first counted to the last
 */
record Throughput(int documents, double seconds) {

    /** From the moments of all documents in milliseconds, in any order; so many at the beginning are left out as warm-up. */
    static Throughput of(List<Long> moments, int warmUp) {
        List<Long> sorted = moments.stream().sorted().toList();
        int uncounted = Math.min(warmUp, sorted.size() - 1);
        long millis = sorted.getLast() - sorted.get(Math.max(uncounted - 1, 0));
        return new Throughput(sorted.size() - uncounted, Math.max(millis, 1) / 1_000.0);
    }

    double perSecond() {
        return documents / seconds;
    }
}
