package nianbao.stage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import nianbao.model.event.Emission;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Work that was begun and is not committed yet. It may outlast its batch, so that records of other partitions need not wait for a slow
 * one: that one is read again, and finds its work under way. Used by one thread.
 */
final class Begun {

    private final Map<TopicPartition, NavigableMap<Long, CompletableFuture<List<Emission>>>> results = new HashMap<>();
    private int generation;

    /** Partitions may have moved with the group's generation, and others be at work on the same records: what is of an earlier one is left. */
    void of(int generation) {
        if (generation != this.generation) {
            forget();
            this.generation = generation;
        }
    }

    /** What was begun for this record, or begins it; anew where it failed. */
    CompletableFuture<List<Emission>> result(
            ConsumerRecord<?, ?> record, Supplier<CompletableFuture<List<Emission>>> begin) {
        return results.computeIfAbsent(new TopicPartition(record.topic(), record.partition()), each -> new TreeMap<>())
                .compute(
                        record.offset(),
                        (offset, begun) -> begun == null || begun.isCompletedExceptionally() ? begin.get() : begun);
    }

    /** The partition's records below that offset are committed. */
    void committed(TopicPartition partition, long next) {
        var ofPartition = results.get(partition);
        if (ofPartition != null) {
            ofPartition.headMap(next).clear();
        }
    }

    /** Leaves it all; what has not had its turn is not begun any more. */
    void forget() {
        results.values().forEach(ofPartition -> ofPartition.values().forEach(each -> each.cancel(false)));
        results.clear();
    }
}
