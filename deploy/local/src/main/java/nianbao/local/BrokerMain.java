package nianbao.local;

import java.io.IOException;
import java.nio.file.Path;

/** The broker as a process of its own, so that it can be stopped, killed and started alone. */
public final class BrokerMain {

    private BrokerMain() {}

    /** Its folder, its port, its controller's port, the port that clients are told to connect to. */
    public static void main(String[] arguments) throws IOException {
        EmbeddedBroker broker = new EmbeddedBroker(
                Path.of(arguments[0]),
                Integer.parseInt(arguments[1]),
                Integer.parseInt(arguments[2]),
                Integer.parseInt(arguments[3]));
        broker.start();
        Runtime.getRuntime().addShutdownHook(new Thread(broker::close));
    }
}
