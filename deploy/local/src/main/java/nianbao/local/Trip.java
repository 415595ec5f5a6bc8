package nianbao.local;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nianbao.local.Submitter.Submitted;
import nianbao.model.event.Outcome;

/** All that was heard of a submitted document, and of its members if it is an archive. */
final class Trip {

    private final Submitted submitted;
    private final Map<String, List<Event>> byReceipt = new HashMap<>();

    Trip(Submitted submitted) {
        this.submitted = submitted;
    }

    Submitted submitted() {
        return submitted;
    }

    void heard(Event event) {
        byReceipt.computeIfAbsent(event.receipt(), receipt -> new ArrayList<>()).add(event);
    }

    /** Whether it has come to its end, and so has every member. */
    boolean isOver() {
        List<Event> own = byReceipt.getOrDefault(submitted.receipt(), List.of());
        long members = byReceipt.entrySet().stream()
                .filter(each -> !each.getKey().equals(submitted.receipt()))
                .filter(each -> isComplete(each.getValue()))
                .count();
        return isComplete(own) && members >= membersOf(own);
    }

    private static int membersOf(List<Event> events) {
        return events.stream()
                .filter(Event.Ended.class::isInstance)
                .map(event -> ((Event.Ended) event).outcome().childCount())
                .mapToInt(count -> count == null ? 0 : count)
                .sum();
    }

    private static boolean isComplete(List<Event> events) {
        boolean told = events.stream().anyMatch(event -> !(event instanceof Event.Ended));
        return events.stream()
                .anyMatch(event -> event instanceof Event.Ended ended && (told || !announcesAnother(ended.outcome())));
    }

    /** Whether an event of its own, on another topic, says what became of the document. */
    static boolean announcesAnother(Outcome outcome) {
        return switch (outcome.outcome()) {
            case VALIDATED, REJECTED -> true;
            case DUPLICATE, CHECKED, UNPACKED, WITHDRAWN -> false;
        };
    }
}
