package nianbao.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nianbao.model.event.Topic;
import nianbao.testing.BrokerResource;
import nianbao.testing.Records;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TransactionState;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Transactions that nobody would end for long, on a real broker. */
class OrphansTest {

    private static final BrokerResource RESOURCE = new BrokerResource();
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Duration AT_ONCE = Duration.ofSeconds(2);
    private static final Duration POLL = Duration.ofMillis(50);
    private static final TopicPartition READ = new TopicPartition(Topic.SUBMITTED.topicName(), 0);

    private final String service = "stage-" + UUID.randomUUID();
    private final String gone = service + "-gone";
    private final String living = service + "-living";
    private Admin admin;

    @BeforeAll
    static void start() {
        RESOURCE.start();
        Records.all(Topic.SUBMITTED);
    }

    @AfterAll
    static void stop() {
        RESOURCE.stop();
    }

    @BeforeEach
    void open() {
        admin = Admin.create(Map.of("bootstrap.servers", BrokerResource.bootstrapServers()));
    }

    @AfterEach
    void close() {
        admin.close();
    }

    @Test
    void what_an_instance_left_that_is_gone_is_ended_and_its_group_goes_on() throws Exception {
        KafkaConsumer<byte[], byte[]> leaving = joined(gone);
        KafkaProducer<byte[], byte[]> left = transaction(gone, 7);
        leaving.close(CloseOptions.groupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP));
        try (KafkaConsumer<byte[], byte[]> successor = joined(living)) {
            assertThatThrownBy(() -> successor.position(READ, AT_ONCE)).isInstanceOf(TimeoutException.class);

            Set<String> ended = Orphans.end(admin, service);

            assertThat(ended).containsExactly(gone);
            assertThat(successor.position(READ, SOON)).isZero();
        } finally {
            left.close(Duration.ZERO);
        }
    }

    @Test
    void the_transaction_of_an_instance_that_is_in_its_group_is_left_alone() throws Exception {
        try (KafkaConsumer<byte[], byte[]> member = joined(living);
                KafkaProducer<byte[], byte[]> own = transaction(living, 7)) {
            assertThat(member.assignment()).contains(READ);
            assertThat(Orphans.end(admin, service)).isEmpty();

            own.commitTransaction();
        }
    }

    @Test
    void a_thread_of_kafka_streams_is_known_by_its_clients_name() throws Exception {
        String process = service + "-" + UUID.randomUUID();
        String goneProcess = service + "-" + UUID.randomUUID();
        try (KafkaConsumer<byte[], byte[]> member = joined(living, process + "-StreamThread-1-consumer");
                KafkaProducer<byte[], byte[]> own = transaction(process + "-1", 7);
                KafkaProducer<byte[], byte[]> left = transaction(goneProcess + "-1", 7)) {
            assertThat(member.assignment()).contains(READ);

            assertThat(Orphans.end(admin, service)).containsExactly(goneProcess + "-1");

            own.commitTransaction();
            left.close(Duration.ZERO);
        }
    }

    @Test
    void the_transactions_of_other_services_are_left_alone() throws Exception {
        String other = "other-" + service;
        try (KafkaProducer<byte[], byte[]> others = transaction(other, 7)) {
            assertThat(Orphans.end(admin, service)).isEmpty();

            others.commitTransaction();
        }
    }

    /** An open one that commits an offset for the group, and would be kept open for ten minutes. */
    private KafkaProducer<byte[], byte[]> transaction(String id, long offset) {
        var producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        BrokerResource.bootstrapServers(),
                        ProducerConfig.TRANSACTIONAL_ID_CONFIG,
                        id,
                        ProducerConfig.TRANSACTION_TIMEOUT_CONFIG,
                        (int) Duration.ofMinutes(10).toMillis()),
                new ByteArraySerializer(),
                new ByteArraySerializer());
        producer.initTransactions();
        producer.beginTransaction();
        producer.sendOffsetsToTransaction(
                Map.of(READ, new OffsetAndMetadata(offset)), new ConsumerGroupMetadata(service));
        await().atMost(SOON).until(() -> state(id) == TransactionState.ONGOING);
        return producer;
    }

    /** A member of the service's group that has its partitions. */
    private KafkaConsumer<byte[], byte[]> joined(String instance) {
        return joined(instance, instance);
    }

    private KafkaConsumer<byte[], byte[]> joined(String instance, String client) {
        var consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        BrokerResource.bootstrapServers(),
                        ConsumerConfig.GROUP_ID_CONFIG,
                        service,
                        ConsumerConfig.CLIENT_ID_CONFIG,
                        client,
                        ConsumerConfig.GROUP_INSTANCE_ID_CONFIG,
                        instance + "-submitted",
                        ConsumerConfig.GROUP_PROTOCOL_CONFIG,
                        "consumer",
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest",
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        consumer.subscribe(List.of(READ.topic()));
        await().atMost(SOON).until(() -> {
            consumer.poll(POLL);
            return consumer.assignment().contains(READ);
        });
        return consumer;
    }

    private TransactionState state(String id) throws Exception {
        return admin.describeTransactions(List.of(id)).description(id).get().state();
    }
}
