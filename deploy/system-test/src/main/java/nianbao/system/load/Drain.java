package nianbao.system.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import nianbao.local.Complaint;
import nianbao.model.event.Topic;
import nianbao.system.faults.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;

/** Sees what leaves a stage from now on: of each document its result, or its rejection. */
final class Drain implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration QUIET_TOO_LONG = Duration.ofMinutes(3);

    private final Topic output;
    private final KafkaConsumer<byte[], byte[]> reader;
    private final List<Long> moments = new ArrayList<>();
    private int results;

    /** Begins at the ends of the stage's output and of the rejections. */
    Drain(Topics topics, Topic output) {
        this.output = output;
        reader = topics.reader(output == Topic.OUTCOMES ? List.of(output) : List.of(output, Topic.REJECTED));
        reader.seekToEnd(reader.assignment());
        reader.assignment().forEach(reader::position); // the seek itself is lazy
    }

    /**
     * Waits until so many documents have left since the beginning.
     *
     * @param look is called now and then, to notice that it is in vain
     * @throws Complaint if nothing comes for too long
     */
    void await(int documents, Runnable look) {
        await(documents, look, record -> {});
    }

    /** The same, and hands over each record as it is read. */
    void await(int documents, Runnable look, Consumer<ConsumerRecord<byte[], byte[]>> action) {
        long last = System.nanoTime();
        while (moments.size() < documents) {
            int before = moments.size();
            poll(action);
            look.run();
            if (moments.size() > before) {
                last = System.nanoTime();
            } else if (System.nanoTime() - last > QUIET_TOO_LONG.toNanos()) {
                throw new Complaint("Only " + moments.size() + " of " + documents + " documents came to "
                        + output.topicName() + ", and none for " + QUIET_TOO_LONG.toMinutes() + " minutes.");
            }
        }
    }

    /** Reads what is there, or waits a moment for it. */
    void poll(Consumer<ConsumerRecord<byte[], byte[]>> action) {
        for (ConsumerRecord<byte[], byte[]> record : reader.poll(POLL)) {
            moments.add(record.timestamp());
            if (record.topic().equals(output.topicName())) {
                results++;
            }
            action.accept(record);
        }
    }

    /** When each document left, in milliseconds since 1970. */
    List<Long> moments() {
        return moments;
    }

    /** How many left as results. */
    int results() {
        return results;
    }

    @Override
    public void close() {
        reader.close();
    }
}
