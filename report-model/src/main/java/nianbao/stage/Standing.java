package nianbao.stage;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * What a consumer says of itself.
 *
 * @param member its place in its group
 * @param positions what is next in each partition of its own; null while it does not know
 * @param paused whether it is held back, because a batch waits
 */
public record Standing(ConsumerGroupMetadata member, Map<TopicPartition, Long> positions, boolean paused) {

    public Standing {
        positions = positions == null ? null : Map.copyOf(positions);
    }

    /** That of a channel's consumer; to be called on its polling thread. */
    static Standing of(Consumer<?, ?> client) {
        Map<TopicPartition, Long> positions = new HashMap<>();
        for (TopicPartition partition : client.assignment()) {
            positions.put(partition, client.position(partition, StageProgress.PATIENCE));
        }
        return new Standing(client.groupMetadata(), positions, !client.paused().isEmpty());
    }

    /** The name of its place in the group; of a member without one the group's. */
    String place() {
        return member.groupInstanceId().orElse(member.groupId());
    }
}
