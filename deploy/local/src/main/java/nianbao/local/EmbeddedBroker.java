package nianbao.local;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;

/**
 * A real Apache Kafka broker in this JVM: one KRaft node on loopback, its data in a folder that survives restarts. It can be closed
 * and started again on the same folder and port.
 */
public final class EmbeddedBroker implements AutoCloseable {

    private static final int LARGEST_MESSAGE_BYTES = 35 << 20;

    private final Path folder;
    private final int port;
    private final int controllerPort;
    private final int advertisedPort;
    private KafkaRaftServer server;

    /**
     * A broker that is not started yet.
     *
     * @param folder its data; made where it is missing
     * @param port for clients
     * @param controllerPort for the broker's own controller
     */
    public EmbeddedBroker(Path folder, int port, int controllerPort) {
        this(folder, port, controllerPort, port);
    }

    /**
     * A broker that is not started yet and that clients reach by way of something else, such as a proxy that cuts connections.
     *
     * @param advertisedPort the port that clients are told to connect to
     */
    public EmbeddedBroker(Path folder, int port, int controllerPort, int advertisedPort) {
        this.folder = folder.toAbsolutePath();
        this.port = port;
        this.controllerPort = controllerPort;
        this.advertisedPort = advertisedPort;
    }

    /** A broker on ports that are free now. */
    public static EmbeddedBroker onFreePorts(Path folder) {
        return new EmbeddedBroker(folder, FreePort.any(), FreePort.any());
    }

    /** What clients connect to. */
    public String bootstrapServers() {
        return "127.0.0.1:" + advertisedPort;
    }

    /**
     * Starts it; formats the folder where it is new.
     *
     * @throws IOException if the folder cannot be written or holds something else
     */
    public synchronized void start() throws IOException {
        if (server != null) {
            return;
        }
        Files.createDirectories(folder);
        Properties properties = properties();
        format(properties);
        KafkaRaftServer starting = new KafkaRaftServer(KafkaConfig.fromProps(properties, false), Time.SYSTEM);
        starting.startup();
        server = starting;
    }

    /** Stops it; the data stay. */
    @Override
    public synchronized void close() {
        if (server == null) {
            return;
        }
        server.shutdown();
        server.awaitShutdown();
        server = null;
    }

    private void format(Properties properties) throws IOException {
        Path file = folder.resolve("server.properties");
        try (Writer writer = Files.newBufferedWriter(file)) {
            properties.store(writer, null);
        }
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        String[] format = {"format", "--ignore-formatted", "-t", clusterId(), "-c", file.toString()};
        int exitCode = StorageTool.execute(format, new PrintStream(said, true, StandardCharsets.UTF_8));
        if (exitCode != 0) {
            throw new IOException(
                    "the broker's folder " + folder + " cannot be formatted: " + said.toString(StandardCharsets.UTF_8));
        }
    }

    private String clusterId() throws IOException {
        Path file = folder.resolve("cluster-id");
        if (!Files.exists(file)) {
            Files.writeString(file, Uuid.randomUuid().toString());
        }
        return Files.readString(file).strip();
    }

    private Properties properties() {
        Properties p = new Properties();
        p.setProperty("process.roles", "broker,controller");
        p.setProperty("node.id", "1");
        p.setProperty("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        p.setProperty("listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
        p.setProperty("advertised.listeners", "PLAINTEXT://127.0.0.1:" + advertisedPort);
        p.setProperty("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        p.setProperty("controller.listener.names", "CONTROLLER");
        p.setProperty("log.dirs", folder.resolve("log").toString());

        // One node: one copy of everything.
        p.setProperty("offsets.topic.replication.factor", "1");
        p.setProperty("transaction.state.log.replication.factor", "1");
        p.setProperty("transaction.state.log.min.isr", "1");
        p.setProperty("share.coordinator.state.topic.replication.factor", "1");
        p.setProperty("share.coordinator.state.topic.min.isr", "1");
        p.setProperty("offsets.topic.num.partitions", "4");
        p.setProperty("transaction.state.log.num.partitions", "4");

        // The project creates its topics itself, with records up to 34 MiB.
        p.setProperty("auto.create.topics.enable", "false");
        p.setProperty("message.max.bytes", Integer.toString(LARGEST_MESSAGE_BYTES));
        p.setProperty("replica.fetch.max.bytes", Integer.toString(LARGEST_MESSAGE_BYTES));

        // A killed consumer's partitions and a killed producer's transaction come back in seconds.
        p.setProperty("group.initial.rebalance.delay.ms", "0");
        p.setProperty("group.consumer.min.session.timeout.ms", "3000");
        p.setProperty("group.consumer.session.timeout.ms", "6000");
        p.setProperty("group.consumer.min.heartbeat.interval.ms", "500");
        p.setProperty("group.consumer.heartbeat.interval.ms", "1000");
        p.setProperty("group.min.session.timeout.ms", "3000");
        p.setProperty("transaction.abort.timed.out.transaction.cleanup.interval.ms", "1000");

        // A laptop's share of memory and threads.
        p.setProperty("log.cleaner.dedupe.buffer.size", Integer.toString(16 << 20));
        p.setProperty("num.network.threads", "2");
        p.setProperty("num.io.threads", "4");
        p.setProperty("num.recovery.threads.per.data.dir", "2");
        return p;
    }
}
