package nianbao.validate.shell;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Properties;
import nianbao.model.event.Topic;
import nianbao.stage.AgencyPartitioner;
import nianbao.stage.InstanceName;
import nianbao.stage.StageConfig;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.StreamsConfig;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Kafka Streams as the other stages' clients are set: sizes, times and the place in the group (decisions 7, 8 and 14). */
@ApplicationScoped
class StreamsSettings {

    private static final int COMMIT_MILLIS = 100;
    private static final int SESSION_MILLIS = 10_000;
    private static final int HEARTBEAT_MILLIS = 2_000;
    private static final int POLL_INTERVAL_MILLIS = 60_000;
    private static final int POLL_RECORDS = 100;
    private static final int FETCH_BYTES = 8 << 20;
    private static final long BUFFER_BYTES = 40L << 20;
    private static final int FRESH_METADATA_MILLIS = 5_000;
    private static final int LONGEST_RECONNECT_MILLIS = 1_000;

    private final Properties settings = new Properties();

    @Inject
    StreamsSettings(
            StageConfig stage,
            MemoryConfig memory,
            InstanceName name,
            @ConfigProperty(name = "quarkus.application.name") String service,
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, service);
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        settings.put(
                StreamsConfig.PROCESSING_GUARANTEE_CONFIG,
                stage.withoutTransactions() ? StreamsConfig.AT_LEAST_ONCE : StreamsConfig.EXACTLY_ONCE_V2);
        settings.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, COMMIT_MILLIS);
        settings.put(
                StreamsConfig.NUM_STREAM_THREADS_CONFIG,
                memory.threads().orElse(Runtime.getRuntime().availableProcessors()));
        settings.put(
                StreamsConfig.STATE_DIR_CONFIG,
                memory.directory().resolve(name.transactionalId()).toString());
        // What is remembered is written through: a cache would hold it from the changelog.
        settings.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 0);
        settings.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, BoundedRocksDb.class);
        settings.put(
                StreamsConfig.REPLICATION_FACTOR_CONFIG,
                stage.topics().replication().map(Short::intValue).orElse(-1));
        settings.put(CommonClientConfigs.METADATA_MAX_AGE_CONFIG, FRESH_METADATA_MILLIS);
        settings.put(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, LONGEST_RECONNECT_MILLIS);
        consumer(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, name.memberOf("parsed"));
        consumer(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, SESSION_MILLIS);
        consumer(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, HEARTBEAT_MILLIS);
        consumer(ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG, POLL_INTERVAL_MILLIS);
        consumer(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, POLL_RECORDS);
        consumer(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, FETCH_BYTES);
        consumer(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, FETCH_BYTES);
        if (!stage.withoutTransactions()) {
            producer(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, (int)
                    stage.transactionTimeout().toMillis());
        }
        producer(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Topic.MAX_RECORD_BYTES);
        producer(ProducerConfig.BUFFER_MEMORY_CONFIG, BUFFER_BYTES);
        producer(ProducerConfig.LINGER_MS_CONFIG, 2);
        producer(ProducerConfig.PARTITIONER_CLASS_CONFIG, AgencyPartitioner.class);
    }

    private void consumer(String setting, Object value) {
        settings.put(StreamsConfig.mainConsumerPrefix(setting), value);
    }

    private void producer(String setting, Object value) {
        settings.put(StreamsConfig.producerPrefix(setting), value);
    }

    /** The settings of a client that looks at topics, by the library's names. */
    Properties adminProperties() {
        Properties admin = new Properties();
        admin.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, settings.get(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG));
        return admin;
    }

    /** The settings, by the library's names. */
    Properties properties() {
        return settings;
    }
}
