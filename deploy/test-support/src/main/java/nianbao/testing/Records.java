package nianbao.testing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import nianbao.model.event.Topic;
import nianbao.stage.TopicSetup;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The records on the tests' broker, as any ordinary producer writes them and any ordinary consumer of committed records reads them. */
public final class Records {

    private static final int ANSWER_MILLIS = 20_000;
    private static final int UNKNOWN_TOPIC_MILLIS = 5_000;
    private static final Duration POLL = Duration.ofMillis(100);

    private Records() {}

    /** Sends a record without key or headers, waits for the broker's acknowledgement and returns its receipt. */
    public static String send(Topic topic, byte[] value) {
        return send(topic.topicName(), null, Map.of(), value);
    }

    /**
     * Sends a record and waits for the broker's acknowledgement.
     *
     * @param headers as text
     * @param value may be null
     * @return its receipt, {@code partition:offset}
     */
    public static String send(String topic, String key, Map<String, String> headers, byte[] value) {
        createTopics();
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic, key, value);
        headers.forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        Map<String, Object> settings = Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                BrokerResource.bootstrapServers(),
                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                UNKNOWN_TOPIC_MILLIS,
                ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                Topic.MAX_RECORD_BYTES,
                ProducerConfig.BUFFER_MEMORY_CONFIG,
                2L * Topic.MAX_RECORD_BYTES);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            RecordMetadata written = producer.send(record).get(ANSWER_MILLIS, TimeUnit.MILLISECONDS);
            return written.partition() + ":" + written.offset();
        } catch (ExecutionException | TimeoutException e) {
            throw new AssertionError("the broker did not take a record for " + topic, e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** All committed records that the topic holds now. */
    public static List<ConsumerRecord<String, byte[]>> all(Topic topic) {
        return all(topic.topicName());
    }

    /** All committed records that the topic holds now. */
    public static List<ConsumerRecord<String, byte[]>> all(String topic) {
        createTopics();
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer = consumerFromTheBeginning(topic)) {
            Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(POLL).forEach(records::add);
            }
        }
        return records;
    }

    /** The first committed record of the topic, from its beginning on, that is the wanted one; fails where none comes in time. */
    public static ConsumerRecord<String, byte[]> awaitRecord(
            Topic topic, Predicate<ConsumerRecord<String, byte[]>> wanted, Duration within) {
        return awaitRecord(topic.topicName(), wanted, within);
    }

    /** The first committed record of the topic, from its beginning on, that is the wanted one; fails where none comes in time. */
    public static ConsumerRecord<String, byte[]> awaitRecord(
            String topic, Predicate<ConsumerRecord<String, byte[]>> wanted, Duration within) {
        createTopics();
        long deadline = System.nanoTime() + within.toNanos();
        List<String> seen = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer = consumerFromTheBeginning(topic)) {
            while (System.nanoTime() < deadline) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                    if (wanted.test(record)) {
                        return record;
                    }
                    seen.add(record.key());
                }
            }
        }
        throw new AssertionError("no such record on " + topic + " within " + within + "; there were " + seen.size()
                + " others, with keys " + seen);
    }

    /** A header of a record as text; empty where it has none. */
    public static Optional<String> header(ConsumerRecord<?, ?> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? Optional.empty() : Optional.of(new String(header.value(), StandardCharsets.UTF_8));
    }

    private static KafkaConsumer<String, byte[]> consumerFromTheBeginning(String topic) {
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                BrokerResource.bootstrapServers(),
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false);
        var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        return consumer;
    }

    /** A test may come before its service's own creation of topics. */
    private static void createTopics() {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", BrokerResource.bootstrapServers()))) {
            List<Topic> missing = TopicSetup.missing(admin, ANSWER_MILLIS);
            if (!missing.isEmpty()) {
                TopicSetup.create(admin, missing, BrokerResource.PARTITIONS, Optional.empty(), ANSWER_MILLIS);
            }
        } catch (ExecutionException | TimeoutException e) {
            throw new AssertionError("the broker does not create topics", e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static AssertionError interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new AssertionError("interrupted", e);
    }
}
