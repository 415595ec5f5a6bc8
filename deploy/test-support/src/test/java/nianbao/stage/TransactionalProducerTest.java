package nianbao.stage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import nianbao.model.event.Emission;
import nianbao.model.event.Payload;
import nianbao.model.event.Topic;
import nianbao.testing.BrokerResource;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsOptions;
import org.apache.kafka.clients.admin.TransactionState;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The stage's producer against a real broker: predecessors, rivals, and transactions that run out of time. */
class TransactionalProducerTest {

    private static final BrokerResource RESOURCE = new BrokerResource();
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final TopicPartition READ = new TopicPartition(Topic.INGESTED.topicName(), 0);
    private static final Emission RESULT = new Emission(Topic.PARSED, "key", Map.of(), "result".getBytes(UTF_8));

    private final String instance = UUID.randomUUID().toString();
    private final String transactionalId = "parse-service-" + instance;
    private final ConsumerGroupMetadata group = new ConsumerGroupMetadata("group-" + instance);
    private Admin admin;
    private TransactionalProducer producer;

    @BeforeAll
    static void start() throws Exception {
        RESOURCE.start();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", BrokerResource.bootstrapServers()))) {
            TopicSetup.create(admin, TopicSetup.missing(admin, 20_000), 2, Optional.empty(), 20_000);
        }
    }

    @AfterAll
    static void stop() {
        RESOURCE.stop();
    }

    @BeforeEach
    void open() {
        admin = Admin.create(Map.of("bootstrap.servers", BrokerResource.bootstrapServers()));
        StageConfig config = new Config(instance, Duration.ofSeconds(2));
        producer = new TransactionalProducer(
                config, new InstanceName(config, "parse-service", 0), BrokerResource.bootstrapServers());
    }

    @AfterEach
    void close() {
        producer.stop();
        admin.close();
    }

    @Test
    void a_killed_predecessors_transaction_is_ended_at_the_start_however_long_it_might_last() throws Exception {
        var predecessor = rival(Duration.ofMinutes(10));
        predecessor.initTransactions();
        predecessor.beginTransaction();
        predecessor.sendOffsetsToTransaction(offsets(7), group);
        await().atMost(SOON).until(() -> state() == TransactionState.ONGOING);

        producer.recover();

        // Aborted, or empty once the new producer has its epoch: either way nothing is open, and the group's place can
        // be told.
        assertThat(state()).isIn(TransactionState.COMPLETE_ABORT, TransactionState.EMPTY);
        assertThat(stable()).doesNotContainKey(READ);
        predecessor.close(Duration.ZERO);
    }

    @Test
    void a_transaction_that_runs_out_of_time_is_given_more_and_is_not_taken_for_a_rivals() throws Exception {
        for (int attempt = 0; attempt < 3; attempt++) {
            Throwable failure = catchThrowable(() -> producer.send(slowly(), offsets(1), group, () -> {}));
            if (failure == null) { // the broker waited longer than the test
                break;
            }
            assertThat(failure).isNotInstanceOf(TransactionalProducer.FencedException.class);
        }

        assertThatCode(() -> producer.send(List.of(RESULT), offsets(1), group, () -> {}))
                .doesNotThrowAnyException();
        assertThat(committed()).isEqualTo(1);
    }

    @Test
    void a_rival_that_takes_the_name_again_and_again_is_found() {
        Throwable failure = null;
        for (int round = 0; round < 3; round++) {
            producer.recover();
            try (var rival = rival(SOON)) {
                rival.initTransactions();
            }
            failure = catchThrowable(() -> producer.send(List.of(RESULT), offsets(1), group, () -> {}));
            assertThat(failure).isNotNull();
        }

        assertThat(failure).isInstanceOf(TransactionalProducer.FencedException.class);
    }

    /** Two records, the second of which is there only when the broker has given up the transaction of the first. */
    private List<Emission> slowly() {
        Payload late = new Payload() {
            @Override
            public int size() {
                return 1;
            }

            @Override
            public byte[] bytes() {
                await().atMost(SOON).until(() -> state() == TransactionState.ONGOING);
                await().atMost(SOON).until(() -> state() == TransactionState.COMPLETE_ABORT);
                return new byte[] {1};
            }
        };
        return List.of(RESULT, new Emission(Topic.PARSED, "key", Map.of(), late));
    }

    @Test
    void more_than_the_buffer_holds_leaves_in_one_transaction_though_it_takes_longer_than_usual() throws Exception {
        int values = 64;
        AtomicInteger made = new AtomicInteger();
        AtomicInteger moved = new AtomicInteger();
        Payload mebibyte = new Payload() {
            @Override
            public int size() {
                return 1 << 20;
            }

            @Override
            public byte[] bytes() {
                if (made.incrementAndGet() == values) { // later than a transaction of two seconds lasts
                    await().pollDelay(Duration.ofSeconds(3)).until(() -> state() == TransactionState.ONGOING);
                }
                return new byte[1 << 20];
            }
        };
        List<Emission> emissions = Collections.nCopies(values, new Emission(Topic.PARSED, "key", Map.of(), mebibyte));

        producer.send(emissions, offsets(1), group, moved::incrementAndGet);

        assertThat(committed()).isEqualTo(1);
        assertThat(made).hasValue(values);
        assertThat(moved).hasValue(2 * values); // taken into the buffer, and acknowledged
    }

    private KafkaProducer<byte[], byte[]> rival(Duration timeout) {
        return new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        BrokerResource.bootstrapServers(),
                        ProducerConfig.TRANSACTIONAL_ID_CONFIG,
                        transactionalId,
                        ProducerConfig.TRANSACTION_TIMEOUT_CONFIG,
                        (int) timeout.toMillis()),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    private TransactionState state() throws InterruptedException, ExecutionException {
        return admin.describeTransactions(List.of(transactionalId))
                .description(transactionalId)
                .get()
                .state();
    }

    /** What the group has committed; not answered while a transaction that commits for it is open. */
    private Map<TopicPartition, OffsetAndMetadata> stable() throws InterruptedException, ExecutionException {
        return admin.listConsumerGroupOffsets(
                        group.groupId(), new ListConsumerGroupOffsetsOptions().requireStable(true))
                .partitionsToOffsetAndMetadata()
                .get();
    }

    /** Awaited: a commit is answered a little before its group knows of it. */
    private long committed() {
        return await().atMost(SOON)
                .until(this::stable, offsets -> offsets.containsKey(READ))
                .get(READ)
                .offset();
    }

    private static Map<TopicPartition, OffsetAndMetadata> offsets(long next) {
        return Map.of(READ, new OffsetAndMetadata(next));
    }

    private record Config(Optional<String> instance, Duration transactionTimeout) implements StageConfig {

        Config(String instance, Duration transactionTimeout) {
            this(Optional.of(instance), transactionTimeout);
        }

        @Override
        public Duration stallLimit() {
            return Duration.ofSeconds(60);
        }

        @Override
        public boolean withoutTransactions() {
            return false;
        }

        @Override
        public Topics topics() {
            throw new UnsupportedOperationException("no topics are created here");
        }
    }
}
