package nianbao.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nianbao.model.event.Delivery;
import nianbao.model.event.Emission;
import nianbao.model.event.Stage;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class TurnsTest {

    @Test
    void a_batch_in_which_nothing_stands_alone_is_committed_at_once() {
        assertThat(turns("abc", "de")).containsExactly("0:abc 1:de");
    }

    @Test
    void what_stands_alone_parts_those_before_it_from_those_after_it() {
        assertThat(turns("aZb", "cd")).containsExactly("0:a", "0:Z", "0:b 1:cd");
    }

    @Test
    void two_that_stand_alone_have_a_turn_each() {
        assertThat(turns("ZZ", "Z")).containsExactly("0:Z", "0:Z", "1:Z");
    }

    private static List<String> turns(String... partitions) {
        Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> batch = new LinkedHashMap<>();
        for (int partition = 0; partition < partitions.length; partition++) {
            int number = partition;
            String letters = partitions[partition];
            batch.put(
                    new TopicPartition("t", partition),
                    IntStream.range(0, letters.length())
                            .mapToObj(i -> new ConsumerRecord<>(
                                    "t", number, i, new byte[0], new byte[] {(byte) letters.charAt(i)}))
                            .toList());
        }
        return Turns.of(batch, new ZAlone()).stream().map(TurnsTest::written).toList();
    }

    private static String written(Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> turn) {
        StringBuilder written = new StringBuilder();
        turn.forEach((partition, records) -> {
            written.append(' ').append(partition.partition()).append(':');
            records.forEach(record -> written.append(new String(record.value(), StandardCharsets.US_ASCII)));
        });
        return written.toString().strip();
    }

    private static final class ZAlone implements StageCore {
        @Override
        public Stage stage() {
            return Stage.INGEST;
        }

        @Override
        public boolean alone(Delivery delivery) {
            return delivery.value()[0] == 'Z';
        }

        @Override
        public List<Emission> process(Delivery delivery) {
            return List.of();
        }
    }
}
