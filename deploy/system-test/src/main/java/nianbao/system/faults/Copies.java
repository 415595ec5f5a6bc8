package nianbao.system.faults;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTopicsOptions;

/** How far the copies of the partitions are, those of the broker's own topics too. */
final class Copies {

    private static final int ANSWER_SECONDS = 5;
    private static final int LOOK_MILLIS = 500;

    private final Map<String, Object> settings;

    /** On the brokers at these addresses. */
    Copies(String bootstrapServers) {
        int millis = ANSWER_SECONDS * 1_000;
        this.settings = Map.of(
                "bootstrap.servers", bootstrapServers, "request.timeout.ms", millis, "default.api.timeout.ms", millis);
    }

    /** Returns true once each partition has a leader and all its copies in step, false if that does not come in time. */
    boolean becomeEqual(Duration within) throws InterruptedException {
        long deadline = System.nanoTime() + within.toNanos();
        try (Admin admin = Admin.create(settings)) {
            while (!areEqual(admin)) {
                if (System.nanoTime() > deadline) {
                    return false;
                }
                TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS); // between two looks
            }
            return true;
        }
    }

    private static boolean areEqual(Admin admin) throws InterruptedException {
        try {
            var names = admin.listTopics(new ListTopicsOptions().listInternal(true))
                    .names()
                    .get(ANSWER_SECONDS, TimeUnit.SECONDS);
            return admin.describeTopics(names).allTopicNames().get(ANSWER_SECONDS, TimeUnit.SECONDS).values().stream()
                    .flatMap(topic -> topic.partitions().stream())
                    .allMatch(each -> each.leader() != null
                            && each.isr().size() == each.replicas().size());
        } catch (ExecutionException | TimeoutException e) {
            return false; // a broker is on its way back
        }
    }
}
