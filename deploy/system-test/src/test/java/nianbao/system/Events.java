package nianbao.system;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.Supplier;
import nianbao.local.Event;
import nianbao.local.Watcher;
import nianbao.model.event.Outcome;
import nianbao.model.event.Rejection;
import nianbao.model.report.ValidatedReport;

/** What the public topics said since the pipeline started. */
final class Events implements AutoCloseable {

    private static final Duration WITHIN = Duration.ofSeconds(40);
    private static final Duration POLL = Duration.ofMillis(100);

    private final Watcher watcher;
    private final List<Event> seen = new ArrayList<>();

    Events(String bootstrapServers) {
        watcher = new Watcher(bootstrapServers, System.out::println);
    }

    /** The report that a receipt became; of a document that says what was said before, as that was told first. */
    ValidatedReport report(String receipt) {
        Outcome outcome = outcome(receipt);
        return report(report -> report.reportKey().equals(outcome.reportKey())
                && Objects.equals(report.revision(), outcome.revision()));
    }

    /** The first report that is so. */
    ValidatedReport report(Predicate<ValidatedReport> wanted) {
        Event found = await(
                event -> event instanceof Event.Validated validated && wanted.test(validated.report()),
                () -> "no such report");
        return ((Event.Validated) found).report();
    }

    /** The rejection that a receipt came to. */
    Rejection rejection(String receipt) {
        return await(receipt, Event.Rejected.class).rejection();
    }

    /** How a receipt ended. */
    Outcome outcome(String receipt) {
        return await(receipt, Event.Ended.class).outcome();
    }

    /** All that was said of a receipt so far. */
    List<Event> of(String receipt) {
        return seen.stream().filter(event -> event.receipt().equals(receipt)).toList();
    }

    /** Reads all that the topics hold by now: what is said twice may stand behind what was waited for. */
    void readToEnd() {
        long deadline = System.nanoTime() + WITHIN.toNanos();
        while (!watcher.isAtEnd()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("the topics' ends were not reached within " + WITHIN.toSeconds() + " s");
            }
            seen.addAll(watcher.poll(POLL));
        }
    }

    private <T extends Event> T await(String receipt, Class<T> type) {
        return type.cast(await(
                event -> type.isInstance(event) && event.receipt().equals(receipt),
                () -> "no " + type.getSimpleName() + " for the receipt " + receipt + "; of it there is "
                        + of(receipt)));
    }

    private Event await(Predicate<Event> wanted, Supplier<String> complaint) {
        long deadline = System.nanoTime() + WITHIN.toNanos();
        while (seen.stream().noneMatch(wanted)) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("within " + WITHIN.toSeconds() + " s " + complaint.get());
            }
            seen.addAll(watcher.poll(POLL));
        }
        return seen.stream().filter(wanted).findFirst().orElseThrow();
    }

    @Override
    public void close() {
        watcher.close();
    }
}
