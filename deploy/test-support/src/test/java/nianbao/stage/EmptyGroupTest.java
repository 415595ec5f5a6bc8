package nianbao.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import nianbao.model.event.Topic;
import nianbao.testing.BrokerResource;
import nianbao.testing.Records;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.RangeAssignor;
import org.apache.kafka.common.Cluster;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A settled group in which nobody has a partition, on a real broker. */
class EmptyGroupTest {

    private static final BrokerResource RESOURCE = new BrokerResource();
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofMillis(50);

    private final String group = "group-" + UUID.randomUUID();

    /** Gives nobody anything as long as it is told to. */
    public static final class Nothing extends RangeAssignor {
        private static final AtomicBoolean NOTHING = new AtomicBoolean();

        @Override
        public Map<String, List<TopicPartition>> assign(
                Map<String, Integer> partitionsPerTopic, Map<String, Subscription> subscriptions) {
            Map<String, List<TopicPartition>> none = new HashMap<>();
            subscriptions.keySet().forEach(member -> none.put(member, new ArrayList<>()));
            return NOTHING.get() ? none : super.assign(partitionsPerTopic, subscriptions);
        }

        @Override
        public GroupAssignment assign(Cluster metadata, GroupSubscription groupSubscription) {
            if (!NOTHING.get()) {
                return super.assign(metadata, groupSubscription);
            }
            Map<String, Assignment> none = new HashMap<>();
            groupSubscription
                    .groupSubscription()
                    .keySet()
                    .forEach(member -> none.put(member, new Assignment(List.of())));
            return new GroupAssignment(none);
        }
    }

    @BeforeAll
    static void start() {
        RESOURCE.start();
        Records.all(Topic.SUBMITTED);
    }

    @AfterAll
    static void stop() {
        RESOURCE.stop();
    }

    @Test
    void it_is_found_after_some_looks_and_who_leaves_it_is_given_partitions_again() throws Exception {
        Nothing.NOTHING.set(true);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", BrokerResource.bootstrapServers()));
                KafkaConsumer<byte[], byte[]> member = member()) {
            await().atMost(SOON).until(() -> {
                member.poll(POLL);
                return !GroupPlace.members(admin, group).isEmpty()
                        && member.groupMetadata().generationId() > 0;
            });
            EmptyGroup found = new EmptyGroup();
            await().atMost(SOON).until(() -> {
                member.poll(POLL);
                return found.look(admin, group);
            });

            Nothing.NOTHING.set(false);
            found.leave(admin, member.groupMetadata());

            await().atMost(SOON).until(() -> {
                member.poll(POLL);
                return member.assignment().size() == BrokerResource.PARTITIONS;
            });
            assertThat(found.look(admin, group)).isFalse();
        }
    }

    private KafkaConsumer<byte[], byte[]> member() {
        var consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        BrokerResource.bootstrapServers(),
                        ConsumerConfig.GROUP_ID_CONFIG,
                        group,
                        ConsumerConfig.GROUP_INSTANCE_ID_CONFIG,
                        "one",
                        ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
                        Nothing.class.getName(),
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        consumer.subscribe(List.of(Topic.SUBMITTED.topicName()));
        return consumer;
    }
}
