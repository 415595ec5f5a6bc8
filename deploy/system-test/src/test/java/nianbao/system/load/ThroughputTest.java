package nianbao.system.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ThroughputTest {

    @Test
    void the_pace_is_that_after_the_warm_up() {
        // ten slow ones, a second apart, then a hundred fast ones, ten milliseconds apart
        List<Long> moments = LongStream.concat(
                        LongStream.rangeClosed(1, 10).map(each -> each * 1_000),
                        LongStream.rangeClosed(1, 100).map(each -> 10_000 + each * 10))
                .boxed()
                .toList();

        Throughput throughput = Throughput.of(moments, 10);

        assertThat(throughput.documents()).isEqualTo(100);
        assertThat(throughput.perSecond()).isCloseTo(100, within(0.1));
    }

    @Test
    void the_order_in_which_partitions_are_read_does_not_matter() {
        assertThat(Throughput.of(List.of(3_000L, 1_000L, 2_000L), 1)).isEqualTo(new Throughput(2, 2.0));
    }
}
