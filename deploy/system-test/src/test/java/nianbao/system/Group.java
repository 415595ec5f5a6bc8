package nianbao.system;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;

/** A consumer group, as the broker describes it. */
final class Group {

    private final Map<String, Object> settings;
    private final String name;

    Group(String bootstrapServers, String name) {
        this.settings = Map.of("bootstrap.servers", bootstrapServers);
        this.name = name;
    }

    /** How many partitions each member reads, in ascending order. */
    List<Integer> shares() throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(settings)) {
            ConsumerGroupDescription group = admin.describeConsumerGroups(List.of(name))
                    .describedGroups()
                    .get(name)
                    .get();
            return group.members().stream()
                    .map(member -> member.assignment().topicPartitions().size())
                    .sorted()
                    .toList();
        }
    }
}
