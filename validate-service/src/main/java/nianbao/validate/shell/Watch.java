package nianbao.validate.shell;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import nianbao.stage.Standing;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
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
     * @param position of the consumer, past the markers of transactions; null while it does not know
     * @param polled the place behind the last record that was polled
     * @param processed the place behind the last record that was processed
     */
    private record Place(Long position, long polled, long processed) {

        private Long next() {
            return processed < polled ? Long.valueOf(processed) : position;
        }
    }

    /** Of one consumer. */
    private record Hold(Consumer<?, ?> consumer, ConsumerGroupMetadata member, Set<TopicPartition> partitions) {}

    private final Map<TopicPartition, Place> places = new ConcurrentHashMap<>();
    /** By place in the group: a thread that takes another's place is there before the other's consumer is closed. */
    private final Map<String, Hold> holds = new ConcurrentHashMap<>();

    /**
     * A consumer has polled.
     *
     * @param positions of all partitions of its own; null where it does not know its position yet
     */
    void polled(Consumer<?, ?> consumer, ConsumerRecords<?, ?> records, Map<TopicPartition, Long> positions) {
        ConsumerGroupMetadata member = consumer.groupMetadata();
        holds.put(placeOf(member), new Hold(consumer, member, Set.copyOf(positions.keySet())));
        positions.forEach((partition, position) -> places.compute(partition, (same, before) -> {
            var batch = records.records(partition);
            if (batch.isEmpty()) {
                return before == null
                        ? new Place(position, 0, 0)
                        : new Place(position, before.polled(), before.processed());
            }
            long first = batch.getFirst().offset();
            long behind = batch.getLast().offset() + 1;
            boolean goesOn = before != null && before.processed() < before.polled() && before.polled() <= first;
            return new Place(position, behind, goesOn ? before.processed() : first);
        }));
    }

    /** These partitions are not a consumer's any more: what it polled of them and nobody processed is polled again, perhaps elsewhere. */
    void lost(Set<TopicPartition> partitions) {
        partitions.forEach(places::remove);
    }

    /** A consumer is no more. */
    void closed(Consumer<?, ?> consumer) {
        holds.values().removeIf(hold -> {
            boolean itsOwn = hold.consumer() == consumer;
            if (itsOwn) {
                lost(hold.partitions());
            }
            return itsOwn;
        });
    }

    private static String placeOf(ConsumerGroupMetadata member) {
        return member.groupInstanceId().orElse(member.memberId());
    }

    /** A record is processed; it is committed with what followed from it, or comes again. */
    void processed(TopicPartition partition, long offset) {
        places.computeIfPresent(partition, (same, before) -> new Place(before.position(), before.polled(), offset + 1));
    }

    /** Where each consumer stands. */
    List<Standing> standings() {
        return holds.values().stream()
                .map(hold -> new Standing(hold.member(), next(hold.partitions()), false))
                .toList();
    }

    private Map<TopicPartition, Long> next(Set<TopicPartition> partitions) {
        Map<TopicPartition, Long> next = new HashMap<>();
        for (TopicPartition partition : partitions) {
            Place place = places.get(partition);
            if (place == null || place.next() == null) {
                return null;
            }
            next.put(partition, place.next());
        }
        return next;
    }
}
