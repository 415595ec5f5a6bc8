package nianbao.stage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** The offsets that say a batch is done. */
public final class Offsets {

    private Offsets() {}

    /** One past the last record of each partition. */
    static Map<TopicPartition, OffsetAndMetadata> after(
            Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> records) {
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        records.forEach((partition, done) ->
                offsets.put(partition, new OffsetAndMetadata(done.getLast().offset() + 1)));
        return offsets;
    }

    /** The same, of a batch that is not divided yet. */
    public static Map<TopicPartition, OffsetAndMetadata> after(ConsumerRecords<byte[], byte[]> records) {
        return after(records.partitions().stream().collect(Collectors.toMap(each -> each, records::records)));
    }
}
