package nianbao.local;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nianbao.model.Json;
import nianbao.model.event.Outcome;
import nianbao.model.event.Rejection;
import nianbao.model.event.Topic;
import nianbao.model.report.ValidatedReport;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads the three public topics as any consumer may, from the moment it is made. */
public final class Watcher implements AutoCloseable {

    private static final List<Topic> PUBLIC = List.of(Topic.VALIDATED, Topic.REJECTED, Topic.OUTCOMES);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Consumer<String> complaints;

    /**
     * Begins at the topics' ends: what is sent after this constructor returns is seen.
     *
     * @param complaints is told of records that are none of ours: anyone may write to a topic, and nobody's writing may end the watch
     */
    public Watcher(String bootstrapServers, Consumer<String> complaints) {
        this.complaints = complaints;
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "none");
        consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> partitions =
                PUBLIC.stream().flatMap(this::partitionsOf).toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position); // the seek itself is lazy
    }

    private Stream<TopicPartition> partitionsOf(Topic topic) {
        return consumer.partitionsFor(topic.topicName()).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()));
    }

    /** What came since the last call; waits for it no longer than that. */
    public List<Event> poll(Duration wait) {
        List<Event> events = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(wait)) {
            try {
                events.add(read(record));
            } catch (Json.UnreadableJsonException e) {
                complaints.accept("A record of " + record.topic() + ", partition " + record.partition() + ", offset "
                        + record.offset() + ", is not of Nianbao and was passed over.");
            }
        }
        return events;
    }

    /** Whether all that is committed by now has come. */
    public boolean isAtEnd() {
        return consumer.endOffsets(consumer.assignment()).entrySet().stream()
                .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    private static Event read(ConsumerRecord<byte[], byte[]> record) {
        return switch (Topic.named(record.topic()).orElseThrow()) {
            case VALIDATED -> new Event.Validated(Json.read(record.value(), ValidatedReport.class));
            case REJECTED -> new Event.Rejected(Json.read(record.value(), Rejection.class));
            case OUTCOMES -> new Event.Ended(Json.read(record.value(), Outcome.class));
            case SUBMITTED, INGESTED, WITHDRAWALS, PARSED, CHECKED ->
                throw new IllegalStateException("not subscribed to " + record.topic());
        };
    }

    @Override
    public void close() {
        consumer.close();
    }
}
