package nianbao.stage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Divides a batch into what is committed together, in its order. */
final class Turns {

    private Turns() {}

    /** The parts, none of them empty: a record that stands alone is one by itself, those before and after it are others. */
    static List<Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>>> of(
            Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> batch, StageCore core) {
        List<Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>>> turns = new ArrayList<>();
        boolean begun = false;
        for (Map.Entry<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> partition : batch.entrySet()) {
            for (ConsumerRecord<byte[], byte[]> record : partition.getValue()) {
                boolean alone = alone(record, core);
                if (alone || !begun) {
                    turns.add(new LinkedHashMap<>());
                }
                turns.getLast()
                        .computeIfAbsent(partition.getKey(), each -> new ArrayList<>())
                        .add(record);
                begun = !alone;
            }
        }
        return turns;
    }

    /** A core that fails on a record fails where that is foreseen, when it is worked on. */
    private static boolean alone(ConsumerRecord<byte[], byte[]> record, StageCore core) {
        try {
            return core.alone(Deliveries.of(record));
        } catch (RuntimeException | StackOverflowError e) {
            return true;
        }
    }
}
