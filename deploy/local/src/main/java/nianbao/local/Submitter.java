package nianbao.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import nianbao.model.event.Headers;
import nianbao.model.event.SubmissionId;
import nianbao.model.event.Topic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Submits documents as any producer may: a file's bytes as the value of a record on reports.submitted. */
public final class Submitter implements AutoCloseable {

    private final KafkaProducer<byte[], byte[]> producer;

    /** For that broker. */
    public Submitter(String bootstrapServers) {
        Map<String, Object> settings = Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                Topic.MAX_RECORD_BYTES,
                ProducerConfig.BUFFER_MEMORY_CONFIG,
                2L * Topic.MAX_RECORD_BYTES);
        producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
        producer.partitionsFor(Topic.SUBMITTED.topicName()); // so that the first document does not wait for it
    }

    /**
     * Submits a file and waits for the broker's acknowledgement.
     *
     * @throws IOException if the file cannot be read, or the broker refuses it
     */
    public Submitted submit(Path document) throws IOException, InterruptedException {
        byte[] bytes = Files.readAllBytes(document);
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(Topic.SUBMITTED.topicName(), bytes);
        String filename = document.getFileName().toString();
        record.headers().add(Headers.FILENAME, filename.getBytes(StandardCharsets.UTF_8));
        return new Submitted(document, SubmissionId.of(bytes), System.nanoTime(), receipt(record));
    }

    /**
     * Submits bytes alone and waits for the broker's acknowledgement.
     *
     * @param partition of reports.submitted, or null for any
     * @return the receipt
     * @throws IOException if the broker refuses them
     */
    public String submit(byte[] bytes, Integer partition) throws IOException, InterruptedException {
        return receipt(new ProducerRecord<>(Topic.SUBMITTED.topicName(), partition, null, bytes));
    }

    /**
     * Submits bytes that were submitted before, as a replay does, and waits for the broker's acknowledgement.
     *
     * @return the receipt
     * @throws IOException if the broker refuses them
     */
    public String replay(byte[] bytes) throws IOException, InterruptedException {
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(Topic.SUBMITTED.topicName(), bytes);
        record.headers().add(Headers.REPLAY, "true".getBytes(StandardCharsets.UTF_8));
        return receipt(record);
    }

    private String receipt(ProducerRecord<byte[], byte[]> record) throws IOException, InterruptedException {
        try {
            RecordMetadata written = producer.send(record).get();
            return written.partition() + ":" + written.offset();
        } catch (ExecutionException e) {
            throw new IOException(e.getCause().getMessage(), e.getCause());
        }
    }

    @Override
    public void close() {
        producer.close();
    }

    /**
     * A document on its way.
     *
     * @param document the file
     * @param submissionId of its bytes
     * @param producedAt {@link System#nanoTime()} when it was handed to the producer
     * @param receipt the broker's acknowledgement
     */
    public record Submitted(Path document, String submissionId, long producedAt, String receipt) {}
}
