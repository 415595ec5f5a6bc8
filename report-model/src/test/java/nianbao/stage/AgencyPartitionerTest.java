package nianbao.stage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.apache.kafka.common.Cluster;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgencyPartitionerTest {

    private static final int PARTITIONS = 12;
    private static final Node NODE = new Node(1, "localhost", 9092);
    private static final Cluster CLUSTER = new Cluster(
            "test",
            List.of(NODE),
            Stream.of("reports.validated", "reports.parsed", "reports.outcomes")
                    .flatMap(topic -> IntStream.range(0, PARTITIONS)
                            .mapToObj(i -> new PartitionInfo(topic, i, NODE, new Node[] {NODE}, new Node[] {NODE})))
                    .toList(),
            Set.of(),
            Set.of());

    private final AgencyPartitioner partitioner = new AgencyPartitioner();

    @ParameterizedTest
    @ValueSource(strings = {"330382:卫生健康局", "370683:卫生健康局", "000000:某局:0123456789ab"})
    void allYearsOfAnAgencySharePartitionsWithItsParsedReports(String agency) {
        int parsed = partition("reports.parsed", agency);

        assertThat(IntStream.rangeClosed(2008, 2030).map(year -> partition("reports.validated", agency + "/" + year)))
                .containsOnly(parsed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"reports.parsed", "reports.outcomes"})
    void otherTopicsArePlacedAsKafkaPlacesThem(String topic) {
        String key = "330382:卫生健康局/2021";

        assertThat(partition(topic, key))
                .isEqualTo(BuiltInPartitioner.partitionForKey(key.getBytes(UTF_8), PARTITIONS));
    }

    @Test
    void aRecordWithoutKeyHasAPlaceToo() {
        assertThat(partitioner.partition("reports.outcomes", null, null, null, null, CLUSTER))
                .isZero();
    }

    @Test
    void agenciesAreSpreadOverThePartitions() {
        assertThat(IntStream.range(100_000, 101_000)
                        .map(code -> partition("reports.validated", code + ":卫生健康局/2021"))
                        .distinct())
                .hasSize(PARTITIONS);
    }

    private int partition(String topic, String key) {
        return partitioner.partition(topic, key, key.getBytes(UTF_8), null, null, CLUSTER);
    }
}
