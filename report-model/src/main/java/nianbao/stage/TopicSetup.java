package nianbao.stage;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nianbao.model.event.Topic;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/** Creates the project's topics with their configuration; a topic that exists is left as it is. */
public final class TopicSetup {

    private TopicSetup() {}

    /**
     * The topics of the project that the broker does not have.
     *
     * @throws TimeoutException if the broker does not answer in time
     */
    public static List<Topic> missing(Admin admin, long timeoutMillis)
            throws InterruptedException, ExecutionException, TimeoutException {
        Set<String> present = admin.listTopics().names().get(timeoutMillis, TimeUnit.MILLISECONDS);
        return Arrays.stream(Topic.values())
                .filter(topic -> !present.contains(topic.topicName()))
                .toList();
    }

    /**
     * Creates these topics; one that another process created meanwhile counts as created.
     *
     * @param partitions of each topic
     * @param replication copies of each partition; the broker's default where empty
     * @throws TimeoutException if the broker does not answer in time
     */
    public static void create(
            Admin admin, List<Topic> topics, int partitions, Optional<Short> replication, long timeoutMillis)
            throws InterruptedException, ExecutionException, TimeoutException {
        List<NewTopic> wanted = topics.stream()
                .map(topic -> new NewTopic(topic.topicName(), Optional.of(partitions), replication)
                        .configs(topic.configuration()))
                .toList();
        for (var created : admin.createTopics(wanted).values().values()) {
            try {
                created.get(timeoutMillis, TimeUnit.MILLISECONDS);
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw e;
                }
            }
        }
    }
}
