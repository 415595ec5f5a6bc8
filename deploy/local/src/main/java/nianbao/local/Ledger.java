package nianbao.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import nianbao.local.Submitter.Submitted;
import nianbao.model.event.Outcome;

/** Follows each submitted document to its end, prints what becomes of it, and notes where that is not what was expected. */
final class Ledger {

    private final Printer printer;
    private final Map<String, Submitted> openByReceipt = new HashMap<>();
    private final Map<String, Submitted> byReceipt = new HashMap<>();
    private final Map<String, List<Event>> seen = new HashMap<>();
    private final List<String> differences = new ArrayList<>();

    Ledger(Printer printer) {
        this.printer = printer;
    }

    /** A document that is on its way. */
    void submitted(Submitted submitted) {
        byReceipt.put(submitted.receipt(), submitted);
        openByReceipt.put(submitted.receipt(), submitted);
    }

    /** A document that could not even be submitted. */
    void notSubmitted(Path document, String why) {
        differ(document, "could not be submitted: " + why);
    }

    /** An event of one of these documents, or of another producer's. */
    void arrived(Event event) {
        Submitted ours = byReceipt.get(event.receipt());
        if (ours == null || !ours.submissionId().equals(event.submissionId())) {
            print(event, event.submissionId(), OptionalLong.empty());
            return;
        }
        long millis = (System.nanoTime() - ours.producedAt()) / 1_000_000;
        print(event, ours.document().getFileName().toString(), OptionalLong.of(millis));
        compare(ours.document(), event);
        List<Event> events = seen.computeIfAbsent(event.receipt(), receipt -> new ArrayList<>());
        events.add(event);
        if (isComplete(events)) {
            openByReceipt.remove(event.receipt());
        }
    }

    private void print(Event event, String name, OptionalLong millis) {
        switch (event) {
            case Event.Validated validated -> printer.report(validated.report(), name, millis);
            case Event.Rejected rejected -> printer.rejection(name, rejected.rejection(), millis);
            case Event.Ended ended when announcesAnother(ended.outcome()) -> {
                // the report or the rejection is the line
            }
            case Event.Ended ended -> printer.outcome(name, ended.outcome(), millis);
        }
    }

    private void compare(Path document, Event event) {
        Expectation.beside(document).ifPresent(expectation -> {
            List<String> found =
                    switch (event) {
                        case Event.Validated validated -> expectation.differences(validated.report());
                        case Event.Rejected rejected -> expectation.differences(rejected.rejection());
                        case Event.Ended ended when announcesAnother(ended.outcome()) -> List.of();
                        case Event.Ended ended ->
                            List.of("ended as " + ended.outcome().outcome().wireName()
                                    + " without an event to compare");
                    };
            found.forEach(difference -> differ(document, difference));
        });
    }

    private static boolean isComplete(Collection<Event> events) {
        boolean told = events.stream().anyMatch(event -> !(event instanceof Event.Ended));
        return events.stream()
                .anyMatch(event -> event instanceof Event.Ended ended && (told || !announcesAnother(ended.outcome())));
    }

    /** Whether an event of its own, on another topic, says what became of the document. */
    private static boolean announcesAnother(Outcome outcome) {
        return switch (outcome.outcome()) {
            case VALIDATED, REJECTED -> true;
            case DUPLICATE, CHECKED, UNPACKED, WITHDRAWN -> false;
        };
    }

    /** How many documents have not come to their end yet. */
    int open() {
        return openByReceipt.size();
    }

    /** Gives up waiting: what is open now counts as lost. */
    void giveUp(long afterSeconds) {
        openByReceipt
                .values()
                .forEach(submitted ->
                        differ(submitted.document(), "no outcome and event within " + afterSeconds + " seconds"));
        openByReceipt.clear();
    }

    private void differ(Path document, String difference) {
        differences.add(document.getFileName() + ": " + difference);
    }

    /** What did not come out as expected, one line each; empty where everything did. */
    List<String> differences() {
        return List.copyOf(differences);
    }
}
