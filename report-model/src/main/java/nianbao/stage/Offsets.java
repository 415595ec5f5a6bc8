package nianbao.stage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** The offsets that say a batch is done. */
final class Offsets {

    private Offsets() {}

    /** One past the last record of each partition. */
    static Map<TopicPartition, OffsetAndMetadata> after(
            Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> records) {
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        records.forEach((partition, done) ->
                offsets.put(partition, new OffsetAndMetadata(done.getLast().offset() + 1)));
        return offsets;
    }
}
