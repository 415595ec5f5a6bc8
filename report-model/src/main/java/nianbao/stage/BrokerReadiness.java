package nianbao.stage;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready while the broker answers and the topics are there; a service without its broker waits and is alive. */
@Readiness
@ApplicationScoped
public class BrokerReadiness implements HealthCheck {

    private final BrokerConnection broker;

    BrokerReadiness(BrokerConnection broker) {
        this.broker = broker;
    }

    @Override
    public HealthCheckResponse call() {
        String trouble = broker.trouble();
        var response = HealthCheckResponse.named("broker").status(trouble == null);
        return (trouble == null ? response : response.withData("trouble", trouble)).build();
    }
}
