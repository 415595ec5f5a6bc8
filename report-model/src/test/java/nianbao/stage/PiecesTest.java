package nianbao.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import nianbao.model.event.Emission;
import nianbao.model.event.Topic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class PiecesTest {

    private static final TopicPartition ONE = new TopicPartition("t", 1);
    private static final TopicPartition TWO = new TopicPartition("t", 2);

    private final Map<ConsumerRecord<byte[], byte[]>, CompletableFuture<List<Emission>>> results =
            new LinkedHashMap<>();

    @Test
    void a_batch_that_is_soon_done_is_one_piece() throws InterruptedException {
        Pieces pieces = begin(Map.of(ONE, records(ONE, 3)));
        results.keySet().forEach(this::finish);

        Pieces.Piece piece = pieces.next().orElseThrow();

        assertThat(offsets(piece, ONE)).containsExactly(0L, 1L, 2L);
        assertThat(piece.emissions()).extracting(Emission::key).containsExactly("0", "1", "2");
        assertThat(pieces.hasNext()).isFalse();
    }

    @Test
    void a_slow_document_holds_up_those_behind_it_in_its_partition_and_no_others() throws InterruptedException {
        Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> due = new LinkedHashMap<>();
        due.put(ONE, records(ONE, 3));
        due.put(TWO, records(TWO, 2));
        Pieces pieces = begin(due);
        ConsumerRecord<byte[], byte[]> slow = due.get(ONE).get(1);
        results.keySet().stream().filter(record -> record != slow).forEach(this::finish);

        Pieces.Piece first = pieces.next().orElseThrow();

        assertThat(offsets(first, ONE)).containsExactly(0L);
        assertThat(offsets(first, TWO)).containsExactly(0L, 1L);
        finish(slow);
        assertThat(offsets(pieces.next().orElseThrow(), ONE)).containsExactly(1L, 2L);
        assertThat(pieces.hasNext()).isFalse();
    }

    @Test
    void the_partitions_take_turns() {
        Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> due = new LinkedHashMap<>();
        due.put(ONE, records(ONE, 3));
        due.put(TWO, records(TWO, 1));

        begin(due);

        assertThat(results.keySet()).extracting(ConsumerRecord::partition).containsExactly(1, 2, 1, 1);
    }

    @Test
    void where_nothing_is_done_in_time_there_is_no_piece_and_all_is_left() throws InterruptedException {
        Pieces pieces = begin(Map.of(ONE, records(ONE, 2)));
        ConsumerRecord<byte[], byte[]> second = List.copyOf(results.keySet()).get(1);
        finish(second);

        assertThat(pieces.next()).isEmpty();

        assertThat(pieces.rest().get(ONE)).extracting(ConsumerRecord::offset).containsExactly(0L, 1L);
    }

    @Test
    void what_is_before_a_failure_is_done_first() throws InterruptedException {
        Pieces pieces = begin(Map.of(ONE, records(ONE, 3)));
        List<CompletableFuture<List<Emission>>> each = List.copyOf(results.values());
        UnavailableException away = new UnavailableException(new IllegalStateException("away"));
        each.get(1).completeExceptionally(away);
        each.get(0).complete(List.of());
        each.get(2).complete(List.of());

        Pieces.Piece piece = pieces.next().orElseThrow();

        assertThat(offsets(piece, ONE)).containsExactly(0L);
        assertThatThrownBy(pieces::next).isSameAs(away);
    }

    private Pieces begin(Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> due) {
        return new Pieces(due, record -> {
            results.put(record, new CompletableFuture<>());
            return results.get(record);
        });
    }

    private void finish(ConsumerRecord<byte[], byte[]> record) {
        results.get(record)
                .complete(
                        List.of(new Emission(Topic.PARSED, Long.toString(record.offset()), Map.of(), record.value())));
    }

    private static List<ConsumerRecord<byte[], byte[]>> records(TopicPartition partition, int count) {
        return IntStream.range(0, count)
                .mapToObj(offset -> new ConsumerRecord<>(
                        partition.topic(), partition.partition(), offset, new byte[0], new byte[0]))
                .toList();
    }

    private static List<Long> offsets(Pieces.Piece piece, TopicPartition partition) {
        return piece.records().get(partition).stream()
                .map(ConsumerRecord::offset)
                .toList();
    }
}
