package nianbao.stage;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Startup;

/** Started once the broker has answered and the topics were there; it stays so when the broker goes away. */
@Startup
@ApplicationScoped
public class BrokerStartup implements HealthCheck {

    private final BrokerConnection broker;

    BrokerStartup(BrokerConnection broker) {
        this.broker = broker;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("broker").status(broker.reached()).build();
    }
}
