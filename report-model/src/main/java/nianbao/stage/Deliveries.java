package nianbao.stage;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import nianbao.model.event.Delivery;
import nianbao.model.event.Emission;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;

/** Kafka's records as the model's, and back. */
public final class Deliveries {

    private Deliveries() {}

    /** The record without anything of Kafka's. */
    public static Delivery of(ConsumerRecord<?, byte[]> record) {
        return of(record.partition(), record.offset(), record.timestamp(), record.headers(), record.value());
    }

    /**
     * The same of its parts.
     *
     * @param timestamp the record's time, in milliseconds since 1970
     */
    public static Delivery of(
            int partition, long offset, long timestamp, Iterable<Header> recordHeaders, byte[] value) {
        Map<String, String> headers = new HashMap<>();
        for (Header header : recordHeaders) {
            if (header.value() != null) {
                headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
            }
        }
        return new Delivery(partition + ":" + offset, Instant.ofEpochMilli(timestamp), headers, value);
    }

    /** The record to send, with its bytes. */
    public static ProducerRecord<byte[], byte[]> toRecord(Emission emission) {
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(
                emission.topic().topicName(),
                emission.key() == null ? null : emission.key().getBytes(StandardCharsets.UTF_8),
                emission.value());
        emission.headers().forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }
}
