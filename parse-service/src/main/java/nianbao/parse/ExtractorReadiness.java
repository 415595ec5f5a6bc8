package nianbao.parse;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready while child processes for extraction can be had; without them the stage waits and is alive. */
@Readiness
@ApplicationScoped
public class ExtractorReadiness implements HealthCheck {

    private final Extractors extractors;

    ExtractorReadiness(Extractors extractors) {
        this.extractors = extractors;
    }

    @Override
    public HealthCheckResponse call() {
        String trouble = extractors.trouble();
        var response = HealthCheckResponse.named("extractors").status(trouble == null);
        return (trouble == null ? response : response.withData("trouble", trouble)).build();
    }
}
