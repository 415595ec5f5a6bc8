package nianbao.system.faults;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nianbao.model.event.Outcome;
import nianbao.model.event.Topic;

/** All that the topics say of one receipt. */
final class Journey {

    private final String receipt;
    private final String submissionId;
    private final Map<Topic, Integer> seen = new EnumMap<>(Topic.class);
    private Outcome outcome;

    Journey(String receipt, String submissionId) {
        this.receipt = receipt;
        this.submissionId = submissionId;
    }

    void seen(Topic topic) {
        seen.merge(topic, 1, Integer::sum);
    }

    void ended(Outcome with) {
        seen(Topic.OUTCOMES);
        outcome = with;
    }

    String receipt() {
        return receipt;
    }

    /** Whether it is a member's of an archive. */
    boolean isMember() {
        return receipt.contains("/");
    }

    String submissionId() {
        return submissionId;
    }

    /** The outcome, the last of several; null if there is none. */
    Outcome outcome() {
        return outcome;
    }

    int count(Topic topic) {
        return seen.getOrDefault(topic, 0);
    }

    /** Where it was seen, and how often. */
    @Override
    public String toString() {
        StringBuilder state = new StringBuilder("receipt " + receipt + ", submission " + submissionId + ": ");
        for (Topic topic : List.of(Topic.INGESTED, Topic.PARSED, Topic.VALIDATED, Topic.REJECTED, Topic.OUTCOMES)) {
            state.append(topic.topicName()).append(' ').append(count(topic)).append(", ");
        }
        return state.append("outcome ")
                .append(outcome == null ? "none" : outcome.outcome().wireName())
                .toString();
    }
}
