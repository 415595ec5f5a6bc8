package nianbao.ingest.outcomes;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import nianbao.model.event.Topic;
import nianbao.stage.Backoff;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jboss.logging.Logger;

/**
 * Reads all partitions of reports.outcomes and reports.checked, from their ends on, without a group: every instance of the door hears
 * of every document, whichever instance took it. One thread; a broker that goes away is waited for, and nothing in between is missed.
 */
public final class OutcomeReader implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(OutcomeReader.class);
    private static final List<Topic> TOPICS = List.of(Topic.OUTCOMES, Topic.CHECKED);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration ANSWER = Duration.ofSeconds(5);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(2);
    private static final Duration CLOSE_WITHIN = Duration.ofMillis(500);

    private final String bootstrapServers;
    private final WaitingRoom room;
    private final Thread thread = new Thread(this::run, "outcome-reader");
    private final Map<TopicPartition, Long> positions = new HashMap<>();
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Backoff backoff = new Backoff(Duration.ofMillis(200), LOOK_AGAIN);

    private volatile KafkaConsumer<String, byte[]> consumer;
    private volatile String trouble = "the ends of the topics have not been found yet";

    /** A reader for that room; it does not read yet. */
    public OutcomeReader(String bootstrapServers, WaitingRoom room) {
        this.bootstrapServers = bootstrapServers;
        this.room = room;
        thread.setDaemon(true);
        // Kafka's client and Jackson look classes up by the thread's loader, which is not always the service's.
        thread.setContextClassLoader(OutcomeReader.class.getClassLoader());
    }

    /** Starts reading. */
    public void start() {
        thread.start();
    }

    /** Why an outcome that is written now could be missed, in a few words; null where none can. */
    public String trouble() {
        return trouble;
    }

    /** Stops reading. */
    @Override
    public void close() throws InterruptedException {
        stop.countDown();
        KafkaConsumer<String, byte[]> reading = consumer;
        if (reading != null) {
            reading.wakeup();
        }
        thread.join(CLOSE_WITHIN.plus(CLOSE_WITHIN).toMillis());
    }

    private void run() {
        while (isWanted()) {
            try {
                readOn();
            } catch (WakeupException e) {
                LOG.debug("the reader of outcomes is to stop");
            } catch (RuntimeException | OutOfMemoryError e) {
                // A thread that died in silence would let every client wait for nothing, and the service say that it is
                // ready.
                trouble = "the topics of outcomes cannot be read: " + e;
                LOG.warnf("stage=ingest the reader of outcomes begins anew: %s", e);
                pause();
            }
        }
    }

    private boolean isWanted() {
        return stop.getCount() > 0;
    }

    private void readOn() {
        KafkaConsumer<String, byte[]> opened = open();
        try {
            consumer = opened;
            long nextLook = System.nanoTime();
            while (isWanted()) {
                if (System.nanoTime() - nextLook >= 0) {
                    lookForPartitions(opened);
                    nextLook = System.nanoTime() + (trouble == null ? LOOK_AGAIN : POLL).toNanos();
                }
                if (opened.assignment().isEmpty()) {
                    pause(); // the topics are not there yet
                    continue;
                }
                opened.poll(POLL).forEach(this::hear);
                opened.assignment().forEach(partition -> positions.put(partition, opened.position(partition)));
            }
        } finally {
            consumer = null;
            opened.close(CloseOptions.timeout(CLOSE_WITHIN));
        }
    }

    private void hear(ConsumerRecord<String, byte[]> record) {
        if (record.key() == null || !room.expects(record.key())) {
            return;
        }
        try {
            Said.in(record).ifPresent(room::hear);
        } catch (RuntimeException e) {
            LOG.warnf("submission=%s stage=ingest what %s says cannot be read: %s", record.key(), record.topic(), e);
        }
    }

    private void lookForPartitions(KafkaConsumer<String, byte[]> reading) {
        Set<TopicPartition> assigned = reading.assignment();
        List<TopicPartition> found = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (Topic topic : TOPICS) {
            List<PartitionInfo> partitions = reading.partitionsFor(topic.topicName(), ANSWER);
            if (partitions == null || partitions.isEmpty()) {
                missing.add(topic.topicName());
            } else {
                partitions.stream()
                        .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                        .filter(partition -> !assigned.contains(partition))
                        .forEach(found::add);
            }
        }
        if (!found.isEmpty()) {
            assign(reading, found);
        }
        if (missing.isEmpty()) {
            backoff.reset();
        }
        trouble = missing.isEmpty() ? null : "topics are missing: " + String.join(", ", missing);
    }

    /** A topic is read from its end; a partition that it gets later from the beginning, where nothing of it was heard yet. */
    private void assign(KafkaConsumer<String, byte[]> reading, List<TopicPartition> found) {
        Set<String> known = new HashSet<>();
        positions.keySet().forEach(partition -> known.add(partition.topic()));
        reading.assign(
                Stream.concat(reading.assignment().stream(), found.stream()).toList());
        for (TopicPartition partition : found) {
            Long position = positions.get(partition);
            if (position != null) {
                reading.seek(partition, position);
            } else if (known.contains(partition.topic())) {
                reading.seekToBeginning(List.of(partition));
            } else {
                reading.seekToEnd(List.of(partition));
            }
        }
        Map<TopicPartition, Long> settled = new HashMap<>();
        found.forEach(partition -> settled.put(partition, reading.position(partition, ANSWER)));
        positions.putAll(settled);
    }

    private KafkaConsumer<String, byte[]> open() {
        return new KafkaConsumer<>(
                Map.ofEntries(
                        Map.entry(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers),
                        Map.entry(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed"),
                        Map.entry(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "latest"),
                        Map.entry(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false),
                        Map.entry(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false),
                        Map.entry(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 8 << 20),
                        Map.entry(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 5_000),
                        Map.entry(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000)),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    private void pause() {
        try {
            var unused = stop.await(backoff.next().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
