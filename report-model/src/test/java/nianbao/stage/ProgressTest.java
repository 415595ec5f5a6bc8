package nianbao.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

/** What is next after batches were committed, given back, read twice or moved. */
class ProgressTest {

    private static final TopicPartition PARTITION = new TopicPartition("t", 0);
    private static final int GENERATION = 5;

    private final Progress progress = new Progress();

    @Test
    void everyRecordOfAPartitionThatNothingIsKnownOfIsDue() {
        assertThat(due(GENERATION, 0, 1, 2)).containsExactly(0L, 1L, 2L);
    }

    @Test
    void aBatchThatWasReadBeforeARewindIsStale() {
        progress.rewound(PARTITION, GENERATION, 0, 9);

        assertThat(due(GENERATION, 10, 11)).isEmpty();
    }

    @Test
    void whatWasGivenBackIsDueWhenItComesAgain() {
        progress.rewound(PARTITION, GENERATION, 0, 2);
        due(GENERATION, 3, 4);

        assertThat(due(GENERATION, 0, 1, 2, 3, 4)).containsExactly(0L, 1L, 2L, 3L, 4L);
    }

    @Test
    void aGapInTheOffsetsAfterARewindHoldsNothingUp() {
        progress.rewound(PARTITION, GENERATION, 4, 9);

        assertThat(due(GENERATION, 6, 9)).containsExactly(6L, 9L);
    }

    @Test
    void whatIsCommittedIsNotDoneTwiceThoughItComesTwice() {
        progress.rewound(PARTITION, GENERATION, 0, 2);
        due(GENERATION, 0, 1, 2, 3);
        progress.committed(PARTITION, GENERATION, 4);

        assertThat(due(GENERATION, 0, 1, 2, 3, 4)).containsExactly(4L);
    }

    @Test
    void aBatchOfAnEarlierGenerationIsStale() {
        progress.rewound(PARTITION, GENERATION, 0, 9);

        assertThat(due(GENERATION - 1, 0, 1)).isEmpty();
    }

    @Test
    void aBatchOfALaterGenerationIsDueWhereverItBegins() {
        progress.rewound(PARTITION, GENERATION, 0, 9);

        assertThat(due(GENERATION + 1, 100, 101)).containsExactly(100L, 101L);
    }

    @Test
    void aCommitThatOnlySeemedToFailLeavesTheNextBatchDue() {
        progress.committed(PARTITION, GENERATION, 10);

        assertThat(due(GENERATION, 10, 11)).containsExactly(10L, 11L);
    }

    private List<Long> due(int generation, long... offsets) {
        List<ConsumerRecord<byte[], byte[]>> records = LongStream.of(offsets)
                .mapToObj(offset -> new ConsumerRecord<byte[], byte[]>("t", 0, offset, null, new byte[0]))
                .toList();
        return progress.due(PARTITION, generation, records).stream()
                .map(ConsumerRecord::offset)
                .toList();
    }
}
