package nianbao.stage;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import nianbao.model.event.Topic;
import org.apache.kafka.clients.producer.Partitioner;
import org.apache.kafka.common.Cluster;
import org.apache.kafka.common.utils.Utils;

/**
 * Places records by their key as Kafka's default does, but those of {@code reports.validated} by the agency id alone: all years of an
 * agency share a partition, the same one as on {@code reports.parsed}. One without a key goes to the first partition.
 */
public final class AgencyPartitioner implements Partitioner {

    @Override
    public int partition(String topic, Object key, byte[] keyBytes, Object value, byte[] valueBytes, Cluster cluster) {
        if (keyBytes == null) {
            return 0;
        }
        byte[] placed = topic.equals(Topic.VALIDATED.topicName()) ? withoutYear(keyBytes) : keyBytes;
        return Utils.toPositive(Utils.murmur2(placed)) % cluster.partitionCountForTopic(topic);
    }

    private static byte[] withoutYear(byte[] reportKey) {
        String key = new String(reportKey, StandardCharsets.UTF_8);
        int slash = key.lastIndexOf('/');
        return slash < 0
                ? Arrays.copyOf(reportKey, reportKey.length)
                : key.substring(0, slash).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void configure(Map<String, ?> configs) {
        // nothing to configure
    }

    @Override
    public void close() {
        // nothing to close
    }
}
