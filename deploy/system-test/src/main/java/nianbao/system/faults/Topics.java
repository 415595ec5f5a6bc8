package nianbao.system.faults;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nianbao.model.event.Topic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads whole topics without a group. */
public final class Topics {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration WITHIN = Duration.ofMinutes(5);

    private final String bootstrapServers;

    /** The topics of that broker. */
    public Topics(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /** A reader of what is committed on these topics, at their beginnings. */
    public KafkaConsumer<byte[], byte[]> reader(Collection<Topic> topics) {
        return reader("read_committed", Duration.ofMinutes(2), topics);
    }

    /**
     * A reader of all that is on a topic, committed or not, at its beginning.
     *
     * @throws org.apache.kafka.common.KafkaException if the broker does not answer soon
     */
    KafkaConsumer<byte[], byte[]> uncommittedReader(Topic topic) {
        return reader("read_uncommitted", Duration.ofSeconds(5), List.of(topic));
    }

    private KafkaConsumer<byte[], byte[]> reader(String isolation, Duration patience, Collection<Topic> topics) {
        KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        isolation,
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                        (int) patience.toMillis(),
                        ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                        (int) Math.min(patience.toMillis(), 30_000),
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "none",
                        ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                        500),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = topics.stream()
                .flatMap(topic -> consumer.partitionsFor(topic.topicName()).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        return consumer;
    }

    /**
     * Hands over every committed record of a topic that is there now.
     *
     * @throws IllegalStateException if they cannot be read in time
     */
    void forEach(Topic topic, Consumer<ConsumerRecord<byte[], byte[]>> action) {
        try (KafkaConsumer<byte[], byte[]> reader = reader(List.of(topic))) {
            toEnd(reader, action);
        }
    }

    /** Reads on to what are the ends now. */
    static void toEnd(KafkaConsumer<byte[], byte[]> reader, Consumer<ConsumerRecord<byte[], byte[]>> action) {
        Map<TopicPartition, Long> ends = reader.endOffsets(reader.assignment());
        long deadline = System.nanoTime() + WITHIN.toNanos();
        while (ends.entrySet().stream().anyMatch(end -> reader.position(end.getKey()) < end.getValue())) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("topics cannot be read to their ends within " + WITHIN);
            }
            reader.poll(POLL).forEach(action);
        }
    }
}
