package nianbao.system.faults;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nianbao.local.Part;

/** The tables at the end of a run. */
final class Summary {

    private final PrintStream out;
    private final Options options;
    private final Account account;

    Summary(PrintStream out, Options options, Account account) {
        this.out = out;
        this.options = options;
        this.account = account;
    }

    void faults(Map<String, Integer> counts, Fleet fleet, List<String> skipped) {
        out.println();
        row("fault", "part", "times");
        counts.forEach((fault, times) -> {
            String[] columns = fault.split("\t");
            row(columns[0], columns[1], times);
        });
        fleet.endedByThemselves()
                .forEach((part, times) -> row("ended by itself, started again", part.processName(), times));
        fleet.restartedBecauseDown()
                .forEach((part, times) -> row("not alive or without an answer, restarted", part.processName(), times));
        int rescued = services(fleet.endedByThemselves()) + services(fleet.restartedBecauseDown());
        if (rescued > 0) {
            out.println(
                    "!! RESCUED: services ended by themselves, said that they are not alive or did not answer, and a supervisor started them"
                            + " again: " + rescued + " times; their logs say why");
        }
        skipped.forEach(why -> out.println("!! SKIPPED: " + why));
    }

    private static int services(Map<Part, Integer> times) {
        return times.entrySet().stream()
                .filter(each -> each.getKey().isService())
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    private void row(String fault, String part, Object times) {
        out.printf("%-60s %-18s %5s%n", fault, part, times);
    }

    void documents(Map<String, Journey> journeys, Acknowledged acknowledged, Duration took) {
        Map<String, Integer> outcomes = new TreeMap<>();
        journeys.values()
                .forEach(journey -> outcomes.merge(
                        journey.outcome() == null
                                ? "none"
                                : journey.outcome().outcome().wireName(),
                        1,
                        Integer::sum));
        out.printf(
                "%ndocuments %d, receipts %d (acknowledged %d), sent again %d times, %d s%n",
                options.documents(),
                journeys.size(),
                acknowledged.receipts().size(),
                acknowledged.retries(),
                took.toSeconds());
        outcomes.forEach((outcome, times) -> out.printf("  %-12s %d%n", outcome, times));
    }

    /** Prints what is wrong, at most so much of each sort; true if nothing is. */
    boolean verdict(int shown) {
        out.println();
        for (Account.Sort sort : Account.Sort.values()) {
            List<String> found = account.of(sort);
            out.printf("%-6s %d%n", sort, found.size());
            found.stream().limit(shown).forEach(sentence -> out.println("    " + sentence));
        }
        out.printf(
                "%nseed %d: %s%n", options.seed(), account.isClean() ? "0 lost, 0 twice, 0 stuck, 0 wrong" : "FAILED");
        return account.isClean();
    }
}
