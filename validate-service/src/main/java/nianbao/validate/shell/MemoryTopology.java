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
import org.apache.kafka.streams.state.Stores;

/** What flows where: reports.parsed through the memory to the topics that the emissions name. */
final class MemoryTopology {

    /** The store on disk, report key to {@link nianbao.validate.memory.StoredYear}; its changelog is {@code validate-service-memory-changelog}. */
    static final String STORE = "memory";

    private static final String PARSED = "parsed";
    private static final String REMEMBER = "remember";
    private static final String TOLD = "told";

    private MemoryTopology() {}

    static Topology of(Memory memory, Watch watch, Consumer<Verdict> judged) {
        TopicNameExtractor<byte[], Emission> topic =
                (key, emission, context) -> emission.topic().topicName();
        Serializer<Emission> value = (name, emission) -> emission.value();
        return new Topology()
                .addSource(
                        AutoOffsetReset.earliest(),
                        PARSED,
                        new UsePartitionTimeOnInvalidTimestamp(),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer(),
                        Topic.PARSED.topicName())
                .addProcessor(REMEMBER, () -> new RememberingProcessor(memory, watch, judged), PARSED)
                .addStateStore(
                        Stores.keyValueStoreBuilder(
                                        Stores.persistentKeyValueStore(STORE), Serdes.String(), Serdes.ByteArray())
                                .withLoggingEnabled(Map.of(
                                        TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
                                        Integer.toString(Topic.MAX_RECORD_BYTES))),
                        REMEMBER)
                .addSink(TOLD, topic, new ByteArraySerializer(), value, REMEMBER);
    }
}
