package nianbao.local;

import java.util.Map;

/**
 * What a run under test does otherwise than the usual one.
 *
 * @param broker the port by which everybody reaches the broker: the broker's own, or that of something in between
 * @param database the port by which the services reach the database
 * @param serviceSettings configuration that all services get, before any other
 */
public record Detours(int broker, int database, Map<String, String> serviceSettings) {

    public Detours {
        serviceSettings = Map.copyOf(serviceSettings);
    }

    /** The usual run: no detour. */
    public static Detours none(Ports ports) {
        return new Detours(ports.of(Part.BROKER), ports.of(Part.DATABASE), Map.of());
    }

    /** What Kafka clients connect to. */
    public String bootstrapServers() {
        return "127.0.0.1:" + broker;
    }
}
