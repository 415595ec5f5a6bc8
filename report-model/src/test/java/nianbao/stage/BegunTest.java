package nianbao.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import nianbao.model.event.Emission;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class BegunTest {

    private static final TopicPartition PARTITION = new TopicPartition("t", 0);

    private final Begun begun = new Begun();

    @Test
    void a_record_that_comes_again_finds_its_work_under_way() {
        CompletableFuture<List<Emission>> first = begin(7);

        assertThat(begin(7)).isSameAs(first);
        assertThat(begin(8)).isNotSameAs(first);
    }

    @Test
    void what_failed_is_begun_anew() {
        CompletableFuture<List<Emission>> first = begin(7);
        first.completeExceptionally(new UnavailableException(new IllegalStateException("away")));

        assertThat(begin(7)).isNotSameAs(first);
    }

    @Test
    void what_is_committed_is_not_kept() {
        CompletableFuture<List<Emission>> first = begin(7);
        CompletableFuture<List<Emission>> second = begin(8);

        begun.committed(PARTITION, 8);

        assertThat(begin(7)).isNotSameAs(first);
        assertThat(begin(8)).isSameAs(second);
    }

    @Test
    void when_partitions_may_have_moved_all_is_left() {
        begun.of(1);
        CompletableFuture<List<Emission>> first = begin(7);

        begun.of(1);
        assertThat(begin(7)).isSameAs(first);
        begun.of(2);

        assertThat(first).isCancelled();
        assertThat(begin(7)).isNotSameAs(first);
    }

    private CompletableFuture<List<Emission>> begin(long offset) {
        return begun.result(
                new ConsumerRecord<>(PARTITION.topic(), PARTITION.partition(), offset, "key", "value"),
                CompletableFuture::new);
    }
}
