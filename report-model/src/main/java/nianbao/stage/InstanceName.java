package nianbao.stage;

import io.smallrye.common.net.HostName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What this process is called towards the broker. The name is the same after a restart, so that the process takes its own place again
 * and ends its own open transaction, and no other process's: without a setting it is the host's name and the port, and a process that
 * listens on a port is alone there (in a container the host's name is the pod's).
 */
@ApplicationScoped
public class InstanceName {

    /** What Kafka takes as {@code group.instance.id}, with room for the service and the channel. */
    private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9._-]{1,150}");

    private static final Pattern NOT_ALLOWED = Pattern.compile("[^A-Za-z0-9._-]");

    private final String service;
    private final String instance;

    @Inject
    InstanceName(
            StageConfig config,
            @ConfigProperty(name = "quarkus.application.name") String service,
            @ConfigProperty(name = "quarkus.http.port", defaultValue = "8080") int port) {
        this.service = service;
        this.instance = instance(config.instance(), HostName.getHostName(), port);
    }

    /**
     * The setting, or the host's name and the port; a port that the system chooses says nothing and gives a name for once.
     *
     * @throws IllegalArgumentException if the setting is no name that Kafka takes
     */
    static String instance(Optional<String> setting, String host, int port) {
        if (setting.isPresent()) {
            if (!ALLOWED.matcher(setting.get()).matches()) {
                throw new IllegalArgumentException(
                        "nianbao.instance must be 1 to 150 letters, digits, dots, hyphens or underscores, without blanks");
            }
            return setting.get();
        }
        String known = NOT_ALLOWED.matcher(host).replaceAll("-");
        String place = known.substring(0, Math.min(known.length(), 100));
        return place + "-" + (port == 0 ? UUID.randomUUID() : port);
    }

    /** The service, which its group is named after. */
    String service() {
        return service;
    }

    /** Names the service's producer: {@code <service>-<instance>}. */
    public String transactionalId() {
        return service + "-" + instance;
    }

    /** Names a channel's place in its group, which may have several channels of one process: {@code <service>-<instance>-<channel>}. */
    public String memberOf(String channel) {
        return service + "-" + instance + "-" + channel;
    }
}
