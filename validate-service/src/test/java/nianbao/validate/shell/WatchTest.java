package nianbao.validate.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nianbao.stage.Standing;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.internals.AutoOffsetResetStrategy;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

/** What is told of the threads by what their consumers polled; the consumers themselves are not asked anything here. */
class WatchTest {

    private static final TopicPartition FIRST = new TopicPartition("reports.parsed", 0);
    private static final TopicPartition SECOND = new TopicPartition("reports.parsed", 1);

    private final Watch watch = new Watch();
    private final MockConsumer<byte[], byte[]> consumer = consumer();

    private static MockConsumer<byte[], byte[]> consumer() {
        return new MockConsumer<>(AutoOffsetResetStrategy.EARLIEST.name());
    }

    private static Map<TopicPartition, Long> at(TopicPartition partition, Long position) {
        Map<TopicPartition, Long> positions = new HashMap<>();
        positions.put(partition, position);
        return positions;
    }

    private static ConsumerRecords<byte[], byte[]> records(long from, long to) {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        for (long offset = from; offset < to; offset++) {
            records.add(new ConsumerRecord<>(FIRST.topic(), FIRST.partition(), offset, new byte[0], new byte[0]));
        }
        return new ConsumerRecords<>(Map.of(FIRST, records), Map.of());
    }

    private Map<TopicPartition, Long> next() {
        List<Standing> standings = watch.standings();
        assertThat(standings).hasSize(1);
        return standings.getFirst().positions();
    }

    @Test
    void what_is_polled_and_not_processed_is_next() {
        watch.polled(consumer, records(5, 8), at(FIRST, 8L));

        assertThat(next()).isEqualTo(Map.of(FIRST, 5L));

        watch.processed(FIRST, 5);
        assertThat(next()).isEqualTo(Map.of(FIRST, 6L));
    }

    @Test
    void behind_the_last_record_the_consumers_position_counts_which_passes_markers() {
        watch.polled(consumer, records(5, 8), at(FIRST, 8L));
        watch.processed(FIRST, 7);
        watch.polled(consumer, ConsumerRecords.empty(), at(FIRST, 9L));

        assertThat(next()).isEqualTo(Map.of(FIRST, 9L));
    }

    @Test
    void a_second_poll_before_the_first_is_processed_leaves_the_first_record_next() {
        watch.polled(consumer, records(5, 8), at(FIRST, 8L));
        watch.polled(consumer, records(8, 10), at(FIRST, 10L));

        assertThat(next()).isEqualTo(Map.of(FIRST, 5L));
    }

    @Test
    void a_consumer_that_does_not_know_where_it_stands_says_nothing() {
        watch.polled(consumer, ConsumerRecords.empty(), at(FIRST, null));

        assertThat(next()).isNull();
    }

    @Test
    void what_another_has_taken_over_is_told_no_more() {
        watch.polled(consumer, records(5, 8), at(FIRST, 8L));
        watch.lost(Set.of(FIRST));
        watch.polled(consumer, ConsumerRecords.empty(), at(SECOND, 3L));

        assertThat(next()).isEqualTo(Map.of(SECOND, 3L));
    }

    @Test
    void a_thread_that_takes_anothers_place_outlives_the_closing_of_the_others_consumer() {
        watch.polled(consumer, records(5, 8), at(FIRST, 8L));
        watch.polled(consumer(), ConsumerRecords.empty(), at(SECOND, 3L));
        watch.closed(consumer);

        assertThat(next()).isEqualTo(Map.of(SECOND, 3L));
    }

    @Test
    void a_closed_consumer_is_gone() {
        watch.polled(consumer, records(5, 8), at(FIRST, 8L));
        watch.closed(consumer);

        assertThat(watch.standings()).isEmpty();
    }
}
