package nianbao.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class ChannelProgressTest {

    private static final TopicPartition PARTITION = new TopicPartition("reports.ingested", 0);

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private long now;
    private final ChannelProgress progress = new ChannelProgress(() -> now);

    @Test
    void where_nothing_waits_there_is_no_lag_and_no_stall_whatever_the_markers_took() {
        lookForMoreThanTheLimit(look(107, 107));

        assertThat(progress.lag()).isZero();
        assertThat(progress.stalledFor(LIMIT)).isFalse();
    }

    @Test
    void an_instance_without_partitions_is_well() {
        lookForMoreThanTheLimit(new ChannelProgress.Look(Map.of(), Map.of(), false));

        assertThat(progress.lag()).isZero();
        assertThat(progress.stalledFor(LIMIT)).isFalse();
    }

    @Test
    void records_in_hand_and_records_behind_them_wait() {
        progress.took(batchFrom(100));

        progress.looked(look(103, 110));

        assertThat(progress.lag()).isEqualTo(10);
    }

    @Test
    void a_piece_that_is_committed_is_progress_and_waits_no_more() {
        progress.took(batchFrom(100));
        progress.failed(Failure.MEMBERSHIP, "a batch is tried again");
        pass(LIMIT.multipliedBy(2));

        progress.committed(Map.of(PARTITION, new OffsetAndMetadata(102)));

        progress.looked(look(103, 110));
        assertThat(progress.lag()).isEqualTo(8);
        assertThat(progress.trouble()).isNull();
        assertThat(progress.stalledFor(LIMIT)).isFalse();
    }

    @Test
    void records_that_wait_while_nothing_moves_are_a_stall_but_not_before_the_limit() {
        pass(Duration.ofSeconds(59));
        progress.looked(look(100, 110));
        assertThat(progress.stalledFor(LIMIT)).isFalse();

        pass(Duration.ofSeconds(2));

        assertThat(progress.stalledFor(LIMIT)).isTrue();
    }

    @Test
    void a_batch_that_waits_in_the_channel_while_nothing_moves_is_a_stall() {
        lookForMoreThanTheLimit(new ChannelProgress.Look(Map.of(PARTITION, 110L), Map.of(PARTITION, 110L), true));

        assertThat(progress.stalledFor(LIMIT)).isTrue();
    }

    @Test
    void a_polling_thread_that_does_not_answer_is_a_stall() {
        lookForMoreThanTheLimit(null);

        assertThat(progress.stalledFor(LIMIT)).isTrue();
    }

    @Test
    void a_broker_that_is_away_is_no_stall() {
        pass(LIMIT.multipliedBy(2));
        progress.touch();

        assertThat(progress.stalledFor(LIMIT)).isFalse();
    }

    @Test
    void a_committed_batch_is_progress() {
        progress.took(batchFrom(100));
        lookForMoreThanTheLimit(look(103, 110));

        progress.done();

        assertThat(progress.stalledFor(LIMIT)).isFalse();
    }

    @Test
    void a_core_at_work_is_no_stall_however_long_it_takes_but_a_commit_that_does_not_end_is() {
        progress.took(batchFrom(100));
        progress.works();
        lookForMoreThanTheLimit(look(103, 110));
        assertThat(progress.stalledFor(LIMIT)).isFalse();

        progress.worked();
        lookForMoreThanTheLimit(look(103, 110));

        assertThat(progress.stalledFor(LIMIT)).isTrue();
    }

    @Test
    void waiting_for_infrastructure_is_told_and_is_no_stall() {
        progress.took(batchFrom(100));
        progress.failed(Failure.INFRASTRUCTURE, "the broker is away");
        lookForMoreThanTheLimit(look(103, 110));

        assertThat(progress.trouble()).isEqualTo("the broker is away");
        assertThat(progress.stalledFor(LIMIT)).isFalse();
    }

    @Test
    void a_group_that_refuses_every_batch_is_a_stall() {
        progress.took(batchFrom(100));
        progress.failed(Failure.MEMBERSHIP, "a batch is tried again");
        lookForMoreThanTheLimit(look(103, 110));

        assertThat(progress.stalledFor(LIMIT)).isTrue();
    }

    @Test
    void a_defect_that_comes_again_is_a_stall_while_it_is_worked_on_too() {
        progress.took(batchFrom(100));
        progress.failed(Failure.DEFECT, "a defect");
        progress.works();
        lookForMoreThanTheLimit(look(103, 110));
        assertThat(progress.stalledFor(LIMIT)).isTrue();

        progress.done();

        assertThat(progress.trouble()).isNull();
        assertThat(progress.stalledFor(LIMIT)).isFalse();
    }

    @Test
    void trouble_is_over_when_what_was_given_back_is_no_longer_ours() {
        progress.took(batchFrom(100));
        progress.failed(Failure.MEMBERSHIP, "partitions moved");
        progress.gaveBack();
        progress.looked(new ChannelProgress.Look(Map.of(), Map.of(), false));

        assertThat(progress.trouble()).isNull();
    }

    private void lookForMoreThanTheLimit(ChannelProgress.Look look) {
        for (int second = 0; second <= LIMIT.toSeconds(); second++) {
            pass(Duration.ofSeconds(1));
            progress.looked(look);
        }
    }

    private void pass(Duration time) {
        now += time.toNanos();
    }

    private static ChannelProgress.Look look(long position, long end) {
        return new ChannelProgress.Look(Map.of(PARTITION, position), Map.of(PARTITION, end), false);
    }

    private static ConsumerRecords<byte[], byte[]> batchFrom(long offset) {
        var record = new ConsumerRecord<>(PARTITION.topic(), PARTITION.partition(), offset, new byte[0], new byte[0]);
        return new ConsumerRecords<>(Map.of(PARTITION, List.of(record)), Map.of());
    }
}
