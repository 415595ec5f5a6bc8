package nianbao.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import nianbao.model.event.Topic;
import nianbao.testing.BrokerResource;
import nianbao.testing.Records;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.FencedInstanceIdException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Places in a group, with the settings that the services share and a real broker with its own bounds. */
class StaticMembershipTest {

    /** Well below the session's time-out of 10 s: nobody waits for a dead member. */
    private static final Duration AT_ONCE = Duration.ofSeconds(7);

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String PREFIX = "mp.messaging.connector.smallrye-kafka.";
    private static final BrokerResource RESOURCE = new BrokerResource();

    private final String group = "group-" + UUID.randomUUID();

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
    void a_process_that_was_killed_takes_its_place_and_its_partitions_again_at_once() throws IOException {
        KafkaConsumer<byte[], byte[]> killed = member("one");
        KafkaConsumer<byte[], byte[]> neighbour = member("two");
        awaitShared(killed, neighbour);
        Set<TopicPartition> before = killed.assignment();
        // No farewell, as after SIGKILL: with a group instance id this client says none to the broker.
        killed.close(CloseOptions.timeout(Duration.ZERO)
                .withGroupMembershipOperation(CloseOptions.GroupMembershipOperation.REMAIN_IN_GROUP));

        try (KafkaConsumer<byte[], byte[]> restarted = member("one")) {
            await().atMost(AT_ONCE).until(() -> {
                neighbour.poll(Duration.ofMillis(50));
                restarted.poll(Duration.ofMillis(50));
                return restarted.assignment().equals(before);
            });
            assertThat(neighbour.assignment()).hasSize(BrokerResource.PARTITIONS - before.size());
        } finally {
            neighbour.close();
        }
    }

    @Test
    void of_two_processes_with_one_name_the_earlier_is_fenced_and_found() throws Exception {
        KafkaConsumer<byte[], byte[]> earlier = member("same");
        await().atMost(SOON).until(() -> polledAssignment(earlier).size() == BrokerResource.PARTITIONS);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", BrokerResource.bootstrapServers()));
                KafkaConsumer<byte[], byte[]> later = member("same")) {
            GroupPlace place = new GroupPlace();
            assertThat(place.look(admin, earlier.groupMetadata())).isEqualTo(GroupPlace.Holder.SELF);

            await().atMost(SOON).until(() -> polledAssignment(later).size() == BrokerResource.PARTITIONS);

            assertThat(place.look(admin, earlier.groupMetadata())).isEqualTo(GroupPlace.Holder.NOBODY);
            assertThat(place.look(admin, earlier.groupMetadata())).isEqualTo(GroupPlace.Holder.OTHER);
            assertThat(new GroupPlace().look(admin, later.groupMetadata())).isEqualTo(GroupPlace.Holder.SELF);
            assertThatThrownBy(() -> await().atMost(SOON).until(() -> {
                        earlier.poll(Duration.ofMillis(50));
                        return false;
                    }))
                    .isInstanceOf(FencedInstanceIdException.class);
        } finally {
            earlier.close(CloseOptions.timeout(Duration.ZERO));
        }
    }

    @Test
    void one_that_is_not_in_the_group_holds_no_place() throws Exception {
        KafkaConsumer<byte[], byte[]> gone = member("gone");
        await().atMost(SOON).until(() -> polledAssignment(gone).size() == BrokerResource.PARTITIONS);
        ConsumerGroupMetadata own = gone.groupMetadata();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", BrokerResource.bootstrapServers()))) {
            gone.close(CloseOptions.groupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP));

            assertThat(new GroupPlace().look(admin, own)).isEqualTo(GroupPlace.Holder.NOBODY);
        }
    }

    @Test
    void a_group_that_the_broker_does_not_know_holds_no_place_for_anyone() throws Exception {
        var own = new ConsumerGroupMetadata("group-" + UUID.randomUUID(), 1, "member", Optional.of("instance"));
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", BrokerResource.bootstrapServers()))) {
            assertThat(new GroupPlace().look(admin, own)).isEqualTo(GroupPlace.Holder.NOBODY);
        }
    }

    private static void awaitShared(KafkaConsumer<?, ?> one, KafkaConsumer<?, ?> other) {
        await().atMost(SOON).until(() -> {
            Set<TopicPartition> ofOne = polledAssignment(one);
            Set<TopicPartition> ofOther = polledAssignment(other);
            return ofOne.size() == 1 && ofOther.size() == 1;
        });
    }

    private static Set<TopicPartition> polledAssignment(KafkaConsumer<?, ?> consumer) {
        consumer.poll(Duration.ofMillis(50));
        return consumer.assignment();
    }

    private KafkaConsumer<byte[], byte[]> member(String instance) throws IOException {
        Map<String, Object> settings = sharedSettings();
        settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, BrokerResource.bootstrapServers());
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, InstanceName.instance(Optional.of(instance), "", 0));
        var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        consumer.subscribe(List.of(Topic.SUBMITTED.topicName()));
        return consumer;
    }

    /** What the services' channels are configured with, as far as it is Kafka's. */
    private static Map<String, Object> sharedSettings() throws IOException {
        Properties shared = new Properties();
        try (InputStream in = StageConfig.class.getResourceAsStream("/META-INF/microprofile-config.properties")) {
            shared.load(in);
        }
        Map<String, Object> settings = new HashMap<>();
        shared.stringPropertyNames().stream()
                .filter(name -> name.startsWith(PREFIX))
                .map(name -> name.substring(PREFIX.length()))
                .filter(ConsumerConfig.configNames()::contains)
                .forEach(name -> settings.put(name, shared.getProperty(PREFIX + name)));
        return settings;
    }
}
