package nianbao.stage;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * What a rewind found on the broker.
 *
 * @param generation the group's at that moment
 * @param committed where each partition goes on that still belongs to this instance
 */
record Rewind(int generation, Map<TopicPartition, Long> committed) {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /**
     * Sets the partitions back to what is committed. A transaction whose end is open is waited for. A partition where all was
     * committed, though the commit seemed to fail, stays where it is. To be called on the polling thread.
     *
     * @param last the last offset of each partition that may have to be read again
     * @throws org.apache.kafka.common.KafkaException if the broker does not answer
     */
    static Rewind of(Consumer<?, ?> client, Map<TopicPartition, Long> last) {
        Set<TopicPartition> own = new HashSet<>(client.assignment());
        own.retainAll(last.keySet());
        Map<TopicPartition, Long> committed = new HashMap<>();
        if (!own.isEmpty()) {
            Map<TopicPartition, OffsetAndMetadata> offsets = client.committed(own, PATIENCE);
            Map<TopicPartition, Long> beginnings = client.beginningOffsets(own, PATIENCE);
            for (TopicPartition partition : own) {
                OffsetAndMetadata offset = offsets.get(partition);
                // Records that outlived their retention meanwhile cannot come again.
                committed.put(partition, Math.max(offset == null ? 0 : offset.offset(), beginnings.get(partition)));
            }
        }
        committed.forEach((partition, offset) -> {
            if (offset <= last.get(partition)) {
                client.seek(partition, offset);
            }
        });
        return new Rewind(client.groupMetadata().generationId(), committed);
    }
}
