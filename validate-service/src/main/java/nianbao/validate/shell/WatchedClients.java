package nianbao.validate.shell;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.KafkaClientSupplier;

/** The clients of Kafka Streams, but that the consumers of reports.parsed tell where they stand. */
final class WatchedClients implements KafkaClientSupplier {

    private final Watch watch;

    WatchedClients(Watch watch) {
        this.watch = watch;
    }

    @Override
    public Admin getAdmin(Map<String, Object> config) {
        return Admin.create(config);
    }

    @Override
    public Producer<byte[], byte[]> getProducer(Map<String, Object> config) {
        return new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
    }

    @Override
    public Consumer<byte[], byte[]> getConsumer(Map<String, Object> config) {
        return new Watched(config);
    }

    @Override
    public Consumer<byte[], byte[]> getRestoreConsumer(Map<String, Object> config) {
        return new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    @Override
    public Consumer<byte[], byte[]> getGlobalConsumer(Map<String, Object> config) {
        return getRestoreConsumer(config);
    }

    private final class Watched extends KafkaConsumer<byte[], byte[]> {

        private Set<TopicPartition> held = Set.of();

        Watched(Map<String, Object> config) {
            super(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        }

        @Override
        public ConsumerRecords<byte[], byte[]> poll(Duration timeout) {
            ConsumerRecords<byte[], byte[]> records = super.poll(timeout);
            Set<TopicPartition> now = assignment();
            watch.lost(
                    held.stream().filter(partition -> !now.contains(partition)).collect(Collectors.toSet()));
            held = Set.copyOf(now);
            Map<TopicPartition, Long> positions = new HashMap<>();
            held.forEach(partition -> positions.put(partition, positionOf(partition)));
            watch.polled(this, records, positions);
            return records;
        }

        /** Null of a partition that it was just given, and of one in which a transaction is open that may say where to begin. */
        private Long positionOf(TopicPartition partition) {
            try {
                return position(partition, Duration.ZERO);
            } catch (TimeoutException e) {
                return null;
            }
        }

        @Override
        public void close() {
            watch.closed(this);
            super.close();
        }

        @Override
        public void close(CloseOptions options) {
            watch.closed(this);
            super.close(options);
        }
    }
}
