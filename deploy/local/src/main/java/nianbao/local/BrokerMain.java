package nianbao.local;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The broker as a process of its own, so that it can be stopped, killed and started alone. */
public final class BrokerMain {

    private BrokerMain() {}

    /** Its folder, its place in the cluster from 0, then the ports of every node. */
    public static void main(String[] arguments) throws IOException {
        List<EmbeddedBroker.Node> cluster =
                Arrays.stream(arguments).skip(2).map(EmbeddedBroker.Node::of).toList();
        EmbeddedBroker broker = new EmbeddedBroker(Path.of(arguments[0]), cluster, Integer.parseInt(arguments[1]));
        broker.start();
        Runtime.getRuntime().addShutdownHook(new Thread(broker::close));
    }
}
