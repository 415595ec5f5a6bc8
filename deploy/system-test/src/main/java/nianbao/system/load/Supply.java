package nianbao.system.load;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import nianbao.local.Complaint;
import nianbao.model.event.Headers;
import nianbao.model.event.Topic;
import nianbao.system.faults.documents.Specimen;
import nianbao.system.faults.documents.Specimens;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Feeds documents as fast as the broker takes them, never the same bytes twice unless there are none. When every agency and year has
 * had its report, the same come again with other bytes, one more empty line at their ends each time: making a hundred thousand anew
 * would take the processor longer than anything that is measured.
 */
final class Supply implements AutoCloseable {

    private final KafkaProducer<byte[], byte[]> producer;
    private final Map<String, Long> submitted = new ConcurrentHashMap<>();
    private final AtomicReference<Exception> failure = new AtomicReference<>();
    private final Specimens specimens = new Specimens(1);
    private final List<Specimen> first = new ArrayList<>();
    private int next;

    Supply(String bootstrapServers) {
        producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.LINGER_MS_CONFIG,
                        2,
                        ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                        Topic.MAX_RECORD_BYTES,
                        ProducerConfig.BUFFER_MEMORY_CONFIG,
                        2L * Topic.MAX_RECORD_BYTES),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /** The next document. */
    Specimen make() {
        int number = next++;
        if (number < Specimens.MOST) {
            Specimen made = specimens.of(number);
            first.add(new Specimen(number, made.kind(), made.bytes(), made.mediaType(), made.reportKey(), Map.of()));
            return made;
        }
        return again(first.get(number % Specimens.MOST), number / Specimens.MOST);
    }

    private static Specimen again(Specimen first, int round) {
        if (first.kind() == Specimen.Kind.EMPTY) {
            return first;
        }
        int length = first.bytes().length;
        byte[] bytes = Arrays.copyOf(first.bytes(), length + round);
        Arrays.fill(bytes, length, bytes.length, (byte) '\n');
        return new Specimen(first.number(), first.kind(), bytes, first.mediaType(), first.reportKey(), Map.of());
    }

    /**
     * Feeds so many documents and waits until the broker has them all.
     *
     * @throws Complaint if it does not take one
     */
    void feed(int documents) {
        for (int i = 0; i < documents; i++) {
            send(make());
        }
        flush();
    }

    /**
     * Waits until the broker has all that was sent.
     *
     * @throws Complaint if it does not take something
     */
    void flush() {
        producer.flush();
        if (failure.get() != null) {
            throw new Complaint(
                    "The broker does not take the documents: " + failure.get().getMessage(), failure.get());
        }
    }

    /** Feeds one, and does not wait for the broker unless much is on its way to it. */
    void send(Specimen document) {
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(Topic.SUBMITTED.topicName(), document.bytes());
        record.headers().add(Headers.CONTENT_TYPE, document.mediaType().getBytes(StandardCharsets.UTF_8));
        var unused = producer.send(record, (written, exception) -> {
            if (exception == null) {
                submitted.put(written.partition() + ":" + written.offset(), written.timestamp());
            } else {
                failure.set(exception);
            }
        });
    }

    /** When the broker appended the record with that receipt, in milliseconds since 1970; null if it is none of ours. */
    Long submittedAt(String receipt) {
        return submitted.get(receipt);
    }

    @Override
    public void close() {
        producer.close();
    }
}
