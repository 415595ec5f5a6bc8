package nianbao.validate.shell;

import java.util.Map;
import java.util.function.Consumer;
import nianbao.model.event.Emission;
import nianbao.model.event.Topic;
import nianbao.model.report.Verdict;
import nianbao.validate.memory.Memory;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.AutoOffsetReset;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.TopicNameExtractor;
import org.apache.kafka.streams.processor.UsePartitionTimeOnInvalidTimestamp;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * What flows where: reports.parsed through the memory to the topics that the emissions name; and, as a part that runs by itself, the
 * wishes to take documents back to reports.parsed, by what reports.outcomes tells of them.
 */
final class MemoryTopology {

    /** The store on disk, report key to {@link nianbao.validate.memory.StoredYear}; its changelog is {@code validate-service-memory-changelog}. */
    static final String STORE = "memory";

    /** Submission id to {@link nianbao.validate.withdrawal.Places} as JSON; its changelog is {@code validate-service-places-changelog}. */
    static final String PLACES = "places";

    private static final String PARSED = "parsed";
    private static final String REMEMBER = "remember";
    private static final String TOLD = "told";
    private static final String OUTCOMES = "outcomes";
    private static final String WITHDRAWALS = "withdrawals";
    private static final String LOCATE = "locate";
    private static final String LOCATED = "located";

    private MemoryTopology() {}

    static Topology of(Memory memory, Watch watch, Consumer<Verdict> judged) {
        TopicNameExtractor<byte[], Emission> topic =
                (key, emission, context) -> emission.topic().topicName();
        Serializer<Emission> value = (name, emission) -> emission.value();
        Topology topology = new Topology();
        source(topology, PARSED, Topic.PARSED);
        source(topology, OUTCOMES, Topic.OUTCOMES);
        source(topology, WITHDRAWALS, Topic.WITHDRAWALS);
        return topology.addProcessor(REMEMBER, () -> new RememberingProcessor(memory, watch, judged), PARSED)
                .addStateStore(
                        store(STORE)
                                .withLoggingEnabled(Map.of(
                                        TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
                                        Integer.toString(Topic.MAX_RECORD_BYTES))),
                        REMEMBER)
                .addSink(TOLD, topic, new ByteArraySerializer(), value, REMEMBER)
                .addProcessor(LOCATE, () -> new LocatingProcessor(watch), OUTCOMES, WITHDRAWALS)
                .addStateStore(store(PLACES), LOCATE)
                .addSink(LOCATED, topic, new ByteArraySerializer(), value, LOCATE);
    }

    private static void source(Topology topology, String name, Topic topic) {
        topology.addSource(
                AutoOffsetReset.earliest(),
                name,
                new UsePartitionTimeOnInvalidTimestamp(),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer(),
                topic.topicName());
    }

    private static StoreBuilder<KeyValueStore<String, byte[]>> store(String name) {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), Serdes.String(), Serdes.ByteArray());
    }
}
