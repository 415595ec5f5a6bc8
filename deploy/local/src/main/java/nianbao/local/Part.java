package nianbao.local;

import java.util.EnumSet;
import java.util.Set;

/** The processes of a local run. */
public enum Part {
    BROKER("broker", 9092),
    /** The second node of a cluster of brokers; a usual run has none. */
    BROKER_2("broker-2", 9094),
    /** The third node of a cluster of brokers; a usual run has none. */
    BROKER_3("broker-3", 9096),
    DATABASE("database", 15432),
    INGEST("ingest-service", 8081),
    PARSE("parse-service", 8082),
    VALIDATE("validate-service", 8083),
    STORE("store-service", 8084);

    private static final Set<Part> BROKERS = EnumSet.of(BROKER, BROKER_2, BROKER_3);

    private final String processName;
    private final int usualPort;

    Part(String processName, int usualPort) {
        this.processName = processName;
        this.usualPort = usualPort;
    }

    /** Its name in messages, of its log and, for a service, of its folder in the repository. */
    public String processName() {
        return processName;
    }

    /** The port it listens on where nothing else is said. */
    public int usualPort() {
        return usualPort;
    }

    /** Whether it is one of the four services, rather than what they stand on. */
    public boolean isService() {
        return !isBroker() && this != DATABASE;
    }

    /** Whether it is a node of the broker's cluster. */
    public boolean isBroker() {
        return BROKERS.contains(this);
    }
}
