package nianbao.local;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The ports of a run, all of 127.0.0.1.
 *
 * @param byPart where each process listens
 * @param controller where the broker's own controller listens
 */
public record Ports(Map<Part, Integer> byPart, int controller) {

    private static final int USUAL_CONTROLLER = 9093;

    /** The largest offset with which every port is still one. */
    public static final int LARGEST_OFFSET = 65_535 - Part.DATABASE.usualPort();

    public Ports {
        byPart = Map.copyOf(byPart);
    }

    /** The usual ports, each moved by the offset. */
    public static Ports withOffset(int offset) {
        Map<Part, Integer> byPart = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            byPart.put(part, part.usualPort() + offset);
        }
        return new Ports(byPart, USUAL_CONTROLLER + offset);
    }

    /** Ports that nobody listens on now. */
    public static Ports free() {
        Map<Part, Integer> byPart = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            byPart.put(part, FreePort.any());
        }
        return new Ports(byPart, FreePort.any());
    }

    /** Where that process listens. */
    public int of(Part part) {
        return byPart.get(part);
    }

    /** What Kafka clients connect to. */
    public String bootstrapServers() {
        return "127.0.0.1:" + of(Part.BROKER);
    }

    /** Where a service answers HTTP. */
    public String url(Part service) {
        return "http://127.0.0.1:" + of(service);
    }

    /**
     * Makes sure that every port can be had.
     *
     * @throws Complaint naming the first that cannot
     */
    public void requireFree() {
        Map<String, Integer> wanted = new LinkedHashMap<>();
        for (Part part : Part.values()) {
            wanted.put(part.processName(), of(part));
        }
        wanted.put("broker's controller", controller);
        wanted.forEach((name, port) -> {
            if (!FreePort.isFree(port)) {
                throw new Complaint("Port " + port + ", needed for the " + name
                        + ", is in use: end the program that listens there, or move all ports with --port-offset N.");
            }
        });
    }
}
