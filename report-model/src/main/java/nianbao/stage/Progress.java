package nianbao.stage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Tells which records of a batch are next. Batches wait in the channel between poll and work, so after a rewind some come that were
 * read before it; they are read again, and must be done neither out of turn nor twice. Offsets have gaps (a transaction's markers),
 * so that what is next cannot be told by counting. Used by one thread.
 *
 * <p>A generation is the group's: partitions move only when it rises, and it is taken with each poll.
 */
final class Progress {

    /**
     * A partition's state.
     *
     * @param generation of the group when this was noted; a batch of a later one was read after it
     * @param done records below this offset are committed
     * @param awaited records beyond this offset are stale until one at or below it has come; null where nothing is awaited
     */
    private record Mark(int generation, long done, Long awaited) {}

    private final Map<TopicPartition, Mark> marks = new HashMap<>();

    /** The records of a partition's part of a batch that are to be worked on; none where it is stale. */
    <V> List<ConsumerRecord<V, V>> due(TopicPartition partition, int generation, List<ConsumerRecord<V, V>> records) {
        Mark mark = marks.get(partition);
        if (mark == null || generation > mark.generation()) {
            marks.remove(partition);
            return records;
        }
        if (generation < mark.generation()) {
            return List.of();
        }
        if (mark.awaited() != null) {
            if (records.getFirst().offset() > mark.awaited()) {
                return List.of();
            }
            marks.put(partition, new Mark(generation, mark.done(), null));
        }
        List<ConsumerRecord<V, V>> due = new ArrayList<>(records);
        due.removeIf(record -> record.offset() < mark.done());
        return due;
    }

    /** The partition's records below that offset are committed. */
    void committed(TopicPartition partition, int generation, long next) {
        marks.put(partition, new Mark(generation, next, null));
    }

    /** The partition is read again from the committed offset, at least up to the last offset of what was given back. */
    void rewound(TopicPartition partition, int generation, long committed, long last) {
        marks.put(partition, new Mark(generation, committed, last));
    }

    /** The partition belongs to another instance now. */
    void lost(TopicPartition partition) {
        marks.remove(partition);
    }
}
