package nianbao.stage;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import nianbao.model.event.Emission;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * A batch that is worked on, handed over in pieces: all of it, or, where that takes long, what is done at the front of each partition,
 * and at last what is not done. So a slow document holds up those behind it in its partition, and no others. Used by one thread.
 */
final class Pieces {

    /** After so long what is done goes ahead of what is not. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    /**
     * Records that are done, those of each partition without a gap.
     *
     * @param records that are done, none of the partitions empty
     * @param emissions what follows from them, in each partition's order
     */
    record Piece(Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> records, List<Emission> emissions) {

        /** How many records. */
        int size() {
            return records.values().stream().mapToInt(List::size).sum();
        }
    }

    private record Pending(ConsumerRecord<byte[], byte[]> record, CompletableFuture<List<Emission>> result) {}

    private final Map<TopicPartition, Deque<Pending>> pending = new LinkedHashMap<>();

    /** Begins the work on all records, of each partition in turn, so that none waits for all of another's. */
    Pieces(
            Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> due,
            Function<ConsumerRecord<byte[], byte[]>, CompletableFuture<List<Emission>>> work) {
        due.keySet().forEach(partition -> pending.put(partition, new ArrayDeque<>()));
        int longest = due.values().stream().mapToInt(List::size).max().orElse(0);
        for (int i = 0; i < longest; i++) {
            for (TopicPartition partition : due.keySet()) {
                List<ConsumerRecord<byte[], byte[]>> records = due.get(partition);
                if (i < records.size()) {
                    pending.get(partition).add(new Pending(records.get(i), work.apply(records.get(i))));
                }
            }
        }
    }

    /** Whether records are left. */
    boolean hasNext() {
        return pending.values().stream().anyMatch(queue -> !queue.isEmpty());
    }

    /**
     * Waits for a piece, for a while; empty where nothing more is done by then.
     *
     * @throws UnavailableException if what the core leans on is away for the first record of each partition that is left
     */
    Optional<Piece> next() throws InterruptedException {
        await(pending.values().stream().flatMap(Deque::stream).toList());
        Piece piece = done();
        if (!piece.records().isEmpty()) {
            return Optional.of(piece);
        }
        List<Pending> first = pending.values().stream()
                .filter(queue -> !queue.isEmpty())
                .map(Deque::getFirst)
                .toList();
        if (first.stream().allMatch(each -> each.result().isDone())) {
            throw failure(first.getFirst().result().exceptionNow());
        }
        return Optional.empty();
    }

    /** The records that were not handed over. */
    Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> rest() {
        Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> rest = new LinkedHashMap<>();
        pending.forEach((partition, queue) -> {
            if (!queue.isEmpty()) {
                rest.put(partition, queue.stream().map(Pending::record).toList());
            }
        });
        return rest;
    }

    private static RuntimeException failure(Throwable e) {
        return e instanceof UnavailableException away
                ? away
                : new IllegalStateException("a document could not be worked on", e);
    }

    /** Takes what is done at the front of each partition. */
    private Piece done() {
        Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> records = new LinkedHashMap<>();
        List<Emission> emissions = new ArrayList<>();
        pending.forEach((partition, queue) -> {
            while (!queue.isEmpty() && queue.getFirst().result().state() == CompletableFuture.State.SUCCESS) {
                Pending done = queue.removeFirst();
                records.computeIfAbsent(partition, any -> new ArrayList<>()).add(done.record());
                emissions.addAll(done.result().resultNow());
            }
        });
        return new Piece(records, emissions);
    }

    /** Until all are done, well or not, or so long. */
    private static void await(List<Pending> pending) throws InterruptedException {
        CompletableFuture<?>[] results = pending.stream().map(Pending::result).toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.allOf(results).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            // told by the results themselves
        }
    }
}
