package nianbao.local;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;

/**
 * A real Apache Kafka broker in this JVM: a KRaft node on loopback, alone or one of a cluster, its data in a folder that survives
 * restarts. It can be closed and started again on the same folder and port.
 */
public final class EmbeddedBroker implements AutoCloseable {

    private static final int LARGEST_MESSAGE_BYTES = 35 << 20;

    /** The copies of each partition, where there are brokers enough. */
    private static final int COPIES = 3;

    private final Path folder;
    private final List<Node> cluster;
    private final int place;
    private KafkaRaftServer server;

    /**
     * A node of a cluster.
     *
     * @param port for clients
     * @param controllerPort for the cluster's controllers
     * @param advertisedPort the port that clients and the other nodes are told to connect to: its own, or that of something in between,
     *     such as a proxy that cuts connections
     */
    public record Node(int port, int controllerPort, int advertisedPort) {

        /** As {@link #of} reads it. */
        String toArgument() {
            return port + ":" + controllerPort + ":" + advertisedPort;
        }

        static Node of(String argument) {
            String[] ports = argument.split(":");
            return new Node(Integer.parseInt(ports[0]), Integer.parseInt(ports[1]), Integer.parseInt(ports[2]));
        }
    }

    /**
     * A broker that is not started yet.
     *
     * @param folder its data; made where it is missing
     * @param port for clients
     * @param controllerPort for the broker's own controller
     */
    public EmbeddedBroker(Path folder, int port, int controllerPort) {
        this(folder, List.of(new Node(port, controllerPort, port)), 0);
    }

    /**
     * A node, not started yet, of a cluster of one or three, in which each is broker and controller.
     *
     * @param folder its data, its alone; made where it is missing
     * @param cluster all nodes, the same for each of them
     * @param place which of them it is, from 0
     */
    public EmbeddedBroker(Path folder, List<Node> cluster, int place) {
        this.folder = folder.toAbsolutePath();
        this.cluster = List.copyOf(cluster);
        this.place = place;
    }

    /** A broker on ports that are free now. */
    public static EmbeddedBroker onFreePorts(Path folder) {
        return new EmbeddedBroker(folder, FreePort.any(), FreePort.any());
    }

    /** What clients of this node connect to. */
    public String bootstrapServers() {
        return "127.0.0.1:" + cluster.get(place).advertisedPort();
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
            Files.writeString(file, newClusterId());
        }
        return Files.readString(file).strip();
    }

    /** Drawn from who is in it, so that all nodes come to the same without asking each other. */
    private String newClusterId() {
        UUID drawn = UUID.nameUUIDFromBytes(voters().getBytes(StandardCharsets.UTF_8));
        long unsigned = drawn.getMostSignificantBits() >>> 4; // its text never begins with a dash, as an option would
        return new Uuid(unsigned, drawn.getLeastSignificantBits()).toString();
    }

    /** The controllers, as each node is told of them. */
    private String voters() {
        return IntStream.range(0, cluster.size())
                .mapToObj(i -> nodeId(i) + "@127.0.0.1:" + cluster.get(i).controllerPort())
                .collect(Collectors.joining(","));
    }

    private static String nodeId(int place) {
        return Integer.toString(place + 1);
    }

    private Properties properties() {
        Node node = cluster.get(place);
        Properties p = new Properties();
        p.setProperty("process.roles", "broker,controller");
        p.setProperty("node.id", nodeId(place));
        p.setProperty("controller.quorum.voters", voters());
        p.setProperty(
                "listeners",
                "PLAINTEXT://127.0.0.1:" + node.port() + ",CONTROLLER://127.0.0.1:" + node.controllerPort());
        p.setProperty("advertised.listeners", "PLAINTEXT://127.0.0.1:" + node.advertisedPort());
        p.setProperty("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        p.setProperty("controller.listener.names", "CONTROLLER");
        p.setProperty("log.dirs", folder.resolve("log").toString());

        // One node: one copy of everything. Three: three, and what is acknowledged lies on two at least.
        String copies = Integer.toString(Math.min(COPIES, cluster.size()));
        String acknowledged = cluster.size() < COPIES ? "1" : "2";
        p.setProperty("default.replication.factor", copies);
        p.setProperty("min.insync.replicas", acknowledged);
        p.setProperty("offsets.topic.replication.factor", copies);
        p.setProperty("transaction.state.log.replication.factor", copies);
        p.setProperty("transaction.state.log.min.isr", acknowledged);
        p.setProperty("share.coordinator.state.topic.replication.factor", copies);
        p.setProperty("share.coordinator.state.topic.min.isr", acknowledged);
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
