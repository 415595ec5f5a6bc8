package nianbao.local;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * The ports of a run, all of 127.0.0.1.
 *
 * @param byPart where each process listens
 * @param controllers where each broker's own controller listens
 */
public record Ports(Map<Part, Integer> byPart, Map<Part, Integer> controllers) {

    /** The largest offset with which every port is still one. */
    public static final int LARGEST_OFFSET = 65_535 - Part.DATABASE.usualPort();

    public Ports {
        byPart = Map.copyOf(byPart);
        controllers = Map.copyOf(controllers);
    }

    /** The usual ports, each moved by the offset. */
    public static Ports withOffset(int offset) {
        return each(part -> part.usualPort() + offset, broker -> broker.usualPort() + 1 + offset);
    }

    /** Ports that nobody listens on now. */
    public static Ports free() {
        return each(part -> FreePort.any(), broker -> FreePort.any());
    }

    private static Ports each(ToIntFunction<Part> port, ToIntFunction<Part> controllerPort) {
        Map<Part, Integer> byPart = new EnumMap<>(Part.class);
        Map<Part, Integer> controllers = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            byPart.put(part, port.applyAsInt(part));
            if (part.isBroker()) {
                controllers.put(part, controllerPort.applyAsInt(part));
            }
        }
        return new Ports(byPart, controllers);
    }

    /** Where that process listens. */
    public int of(Part part) {
        return byPart.get(part);
    }

    /** Where that broker's own controller listens. */
    public int controllerOf(Part broker) {
        return controllers.get(broker);
    }

    /** What Kafka clients connect to where there is one broker. */
    public String bootstrapServers() {
        return "127.0.0.1:" + of(Part.BROKER);
    }

    /** Where a service answers HTTP. */
    public String url(Part service) {
        return "http://127.0.0.1:" + of(service);
    }

    /**
     * Makes sure that every port of these parts can be had.
     *
     * @throws Complaint naming the first that cannot
     */
    public void requireFree(List<Part> parts) {
        Map<String, Integer> wanted = new LinkedHashMap<>();
        for (Part part : parts) {
            wanted.put(part.processName(), of(part));
            if (part.isBroker()) {
                wanted.put(part.processName() + "'s controller", controllerOf(part));
            }
        }
        wanted.forEach((name, port) -> {
            if (!FreePort.isFree(port)) {
                throw new Complaint("Port " + port + ", needed for the " + name
                        + ", is in use: end the program that listens there, or move all ports with --port-offset N.");
            }
        });
    }
}
