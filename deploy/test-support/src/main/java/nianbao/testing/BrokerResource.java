package nianbao.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import nianbao.local.EmbeddedBroker;

/**
 * A real broker for the tests of a service: {@code @WithTestResource(BrokerResource.class)}. Its static methods stop and start it in
 * place, from any test.
 */
public final class BrokerResource implements QuarkusTestResourceLifecycleManager {

    /** Partitions of each topic in tests. */
    public static final int PARTITIONS = 2;

    private static final String NAME = "broker";

    private Path folder;
    private EmbeddedBroker broker;

    @Override
    public Map<String, String> start() {
        folder = Folders.temporary("nianbao-broker-");
        broker = EmbeddedBroker.onFreePorts(folder);
        try {
            broker.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Restartable.publish(NAME, broker.bootstrapServers(), broker::start, broker::close);
        return Map.of(
                "kafka.bootstrap.servers",
                broker.bootstrapServers(),
                "nianbao.topics.partitions",
                Integer.toString(PARTITIONS),
                "nianbao.instance",
                "test-" + UUID.randomUUID(),
                "quarkus.log.category.\"org.apache.kafka\".level",
                "ERROR",
                "quarkus.log.category.\"kafka\".level",
                "ERROR",
                "quarkus.log.category.\"state.change.logger\".level",
                "ERROR");
    }

    @Override
    public void stop() {
        if (broker != null) {
            Restartable.withdraw(NAME);
            broker.close();
            Folders.delete(folder);
        }
    }

    /** What clients connect to. */
    public static String bootstrapServers() {
        return Restartable.addressOf(NAME);
    }

    /** Takes the broker away: clients lose it, its data stay. */
    public static void stopBroker() {
        Restartable.stop(NAME);
    }

    /** Brings it back on the same port with the same data. */
    public static void startBroker() {
        Restartable.start(NAME);
    }
}
