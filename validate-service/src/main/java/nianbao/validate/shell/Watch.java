package nianbao.validate.shell;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/**
 * Where the threads stand, as their consumers and processors tell it: what is polled and not processed waits as much as what is not
 * polled.
 */
final class Watch {

    /**
     * Of one partition.
     *
     * @param position of the consumer, past the markers of transactions
     * @param polled the place behind the last record that was polled
     * @param processed the place behind the last record that was processed
     */
    private record Place(long position, long polled, long processed) {

        private long next() {
            return processed < polled ? processed : position;
        }
    }

    private final Map<TopicPartition, Place> places = new ConcurrentHashMap<>();

    /** A consumer has polled; these partitions are its own at these positions. */
    void polled(ConsumerRecords<?, ?> records, Map<TopicPartition, Long> positions) {
        positions.forEach((partition, position) -> places.compute(partition, (same, before) -> {
            var batch = records.records(partition);
            if (batch.isEmpty()) {
                return before == null
                        ? new Place(position, position, position)
                        : new Place(position, before.polled(), before.processed());
            }
            long first = batch.getFirst().offset();
            long behind = batch.getLast().offset() + 1;
            boolean goesOn = before != null && before.processed() < before.polled() && before.polled() <= first;
            return new Place(position, behind, goesOn ? before.processed() : first);
        }));
    }

    /** This partition is another's now. */
    void lost(TopicPartition partition) {
        places.remove(partition);
    }

    /** A record is processed; it is committed with what followed from it, or comes again. */
    void processed(TopicPartition partition, long offset) {
        places.computeIfPresent(partition, (same, before) -> new Place(before.position(), before.polled(), offset + 1));
    }

    /** What is next in each partition of this instance's. */
    Map<TopicPartition, Long> next() {
        Map<TopicPartition, Long> next = new HashMap<>();
        places.forEach((partition, place) -> next.put(partition, place.next()));
        return next;
    }
}
