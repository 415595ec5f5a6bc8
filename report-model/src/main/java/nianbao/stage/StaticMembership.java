package nianbao.stage;

import io.smallrye.reactive.messaging.ClientCustomizer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.eclipse.microprofile.config.Config;

/** Gives each incoming channel its lasting place in its group (decision 7). */
@ApplicationScoped
public class StaticMembership implements ClientCustomizer<Map<String, Object>> {

    private final InstanceName name;

    @Inject
    StaticMembership(InstanceName name) {
        this.name = name;
    }

    @Override
    public Map<String, Object> customize(String channel, Config channelConfig, Map<String, Object> settings) {
        if (settings.containsKey(ConsumerConfig.GROUP_ID_CONFIG)) {
            settings.put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, name.memberOf(channel));
        }
        return settings;
    }
}
