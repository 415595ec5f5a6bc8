package nianbao.system.faults;

import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nianbao.local.Progress;
import nianbao.model.Json;
import nianbao.model.event.Outcome;
import nianbao.model.event.Topic;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/** Waits until nothing is on its way any more: every receipt has an outcome, the store has it all, no group lags. */
final class Settling {

    /** After so long without any progress it is given up. */
    private static final Duration QUIET_TOO_LONG = Duration.ofSeconds(120);

    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final int ANSWER_SECONDS = 10;

    /** Who reads what. */
    static final Map<String, Set<Topic>> GROUPS = Map.of(
            "ingest-service", Set.of(Topic.SUBMITTED),
            "parse-service", Set.of(Topic.INGESTED),
            "validate-service", Set.of(Topic.PARSED),
            "store-service", Set.of(Topic.SUBMITTED, Topic.VALIDATED, Topic.REJECTED, Topic.OUTCOMES));

    private final Topics topics;
    private final StoreAudit store;
    private final Progress progress;
    private final Map<String, Object> admin;

    Settling(String bootstrapServers, Topics topics, StoreAudit store, Progress progress) {
        this.topics = topics;
        this.store = store;
        this.progress = progress;
        this.admin = Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "request.timeout.ms",
                ANSWER_SECONDS * 1_000,
                "default.api.timeout.ms",
                ANSWER_SECONDS * 1_000);
    }

    /** How far it has come; members of archives are counted among the receipts once their archive is unpacked. */
    private record State(int receipts, int outcomes, int settled, long lag) {
        boolean isDone() {
            return outcomes >= receipts && settled >= receipts && lag == 0;
        }
    }

    /** Returns true once all is settled, false when it has been given up. */
    boolean await() throws InterruptedException {
        Set<String> receipts = new HashSet<>();
        Set<String> outcomes = new HashSet<>();
        Map<String, Integer> members = new HashMap<>();
        State last = null;
        long moved = System.nanoTime();
        try (KafkaConsumer<byte[], byte[]> reader = topics.reader(List.of(Topic.SUBMITTED, Topic.OUTCOMES))) {
            while (System.nanoTime() - moved < QUIET_TOO_LONG.toNanos()) {
                Topics.toEnd(reader, record -> {
                    if (record.topic().equals(Topic.SUBMITTED.topicName())) {
                        receipts.add(record.partition() + ":" + record.offset());
                    } else {
                        Outcome outcome = Json.read(record.value(), Outcome.class);
                        outcomes.add(outcome.receipt());
                        if (outcome.childCount() != null) {
                            members.put(outcome.receipt(), outcome.childCount());
                        }
                    }
                });
                int expected = receipts.size()
                        + members.values().stream().mapToInt(Integer::intValue).sum();
                State state = new State(expected, outcomes.size(), settled(), lag());
                if (!state.equals(last)) {
                    last = state;
                    moved = System.nanoTime();
                    progress.say("%d receipts, %d outcomes, %d settled in the store, %d records to be read"
                            .formatted(state.receipts(), state.outcomes(), state.settled(), state.lag()));
                }
                if (state.isDone()) {
                    return true;
                }
                TimeUnit.MILLISECONDS.sleep(LOOK.toMillis()); // between two looks
            }
        }
        progress.say("GIVEN UP after " + QUIET_TOO_LONG.toSeconds() + " s without any progress");
        return false;
    }

    private int settled() {
        try {
            return store.settled();
        } catch (SQLException e) {
            return -1; // the database is on its way back
        }
    }

    /** How many committed records the groups have still to read; -1 if the broker does not say. */
    private long lag() throws InterruptedException {
        long lag = 0;
        try (Admin client = Admin.create(admin)) {
            for (Map.Entry<String, Set<Topic>> group : GROUPS.entrySet()) {
                Map<TopicPartition, OffsetAndMetadata> committed = client.listConsumerGroupOffsets(group.getKey())
                        .partitionsToOffsetAndMetadata()
                        .get(ANSWER_SECONDS, TimeUnit.SECONDS);
                lag += lag(group.getValue(), committed);
            }
            return lag;
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            progress.say("the broker does not say how far the groups are: " + e);
            return -1;
        }
    }

    /** Counted by reading, because a transaction's markers take offsets and are no records. */
    private long lag(Set<Topic> read, Map<TopicPartition, OffsetAndMetadata> committed) {
        long[] count = {0};
        try (KafkaConsumer<byte[], byte[]> reader = topics.reader(read)) {
            committed.forEach((partition, offset) -> {
                if (offset != null && reader.assignment().contains(partition)) {
                    reader.seek(partition, offset.offset());
                }
            });
            Topics.toEnd(reader, record -> count[0]++);
        }
        return count[0];
    }
}
