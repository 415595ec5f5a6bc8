package nianbao.local;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a run under test does otherwise than the usual one.
 *
 * @param entrances the brokers of the run and the database, each with the port by which everybody else reaches it: its own, or that of
 *     something in between
 * @param serviceSettings configuration that all services get, before any other
 * @param environments variables that a part's process gets, where it gets any; none of a second instance
 */
public record Detours(
        Map<Part, Integer> entrances,
        Map<String, String> serviceSettings,
        Map<Part, Map<String, String>> environments) {

    public Detours {
        entrances = Map.copyOf(entrances);
        serviceSettings = Map.copyOf(serviceSettings);
        environments = Map.copyOf(environments);
    }

    /** The usual run: one broker, and no detour. */
    public static Detours none(Ports ports) {
        return new Detours(
                Map.of(Part.BROKER, ports.of(Part.BROKER), Part.DATABASE, ports.of(Part.DATABASE)), Map.of(), Map.of());
    }

    /** The processes of the run: its brokers, its database, the services. */
    public List<Part> parts() {
        return Arrays.stream(Part.values())
                .filter(part -> part.isService() || entrances.containsKey(part))
                .toList();
    }

    List<Part> brokers() {
        return parts().stream().filter(Part::isBroker).toList();
    }

    /** What Kafka clients connect to. */
    public String bootstrapServers() {
        return brokers().stream().map(this::address).collect(Collectors.joining(","));
    }

    /** Where everybody else reaches that broker. */
    String address(Part broker) {
        return "127.0.0.1:" + entrances.get(broker);
    }

    /** A command line in the part's environment. */
    List<String> within(Part part, List<String> command) {
        Map<String, String> environment = environments.getOrDefault(part, Map.of());
        if (environment.isEmpty()) {
            return command;
        }
        List<String> whole = new ArrayList<>(List.of("/usr/bin/env"));
        environment.forEach((name, value) -> whole.add(name + "=" + value));
        whole.addAll(command);
        return whole;
    }
}
