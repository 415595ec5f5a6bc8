package nianbao.ingest.outcomes;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready once no outcome that is written from now on can be missed. */
@Readiness
@ApplicationScoped
public class OutcomeReadiness implements HealthCheck {

    private final Outcomes outcomes;

    OutcomeReadiness(Outcomes outcomes) {
        this.outcomes = outcomes;
    }

    @Override
    public HealthCheckResponse call() {
        String trouble = outcomes.trouble();
        var response = HealthCheckResponse.named("outcomes").status(trouble == null);
        return (trouble == null ? response : response.withData("trouble", trouble)).build();
    }
}
