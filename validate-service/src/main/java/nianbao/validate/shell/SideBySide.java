package nianbao.validate.shell;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nianbao.model.event.Topic;
import org.apache.kafka.clients.admin.Admin;

/**
 * The topics that are read side by side must have as many partitions as each other: else a wish and what became of its document would be
 * in different hands, and no wish would find its report.
 */
final class SideBySide {

    private static final long PATIENCE_SECONDS = 5;

    private SideBySide() {}

    /**
     * What is wrong, in a few words; empty where nothing is.
     *
     * @throws TimeoutException if the broker does not answer in time
     */
    static Optional<String> trouble(Admin admin) throws InterruptedException, ExecutionException, TimeoutException {
        String outcomes = Topic.OUTCOMES.topicName();
        String withdrawals = Topic.WITHDRAWALS.topicName();
        var found = admin.describeTopics(List.of(outcomes, withdrawals))
                .allTopicNames()
                .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        int there = found.get(outcomes).partitions().size();
        int here = found.get(withdrawals).partitions().size();
        return there == here
                ? Optional.empty()
                : Optional.of(outcomes + " has " + there + " partitions and " + withdrawals + " " + here + ": while "
                        + withdrawals + " is empty, delete it and create it with " + there);
    }
}
