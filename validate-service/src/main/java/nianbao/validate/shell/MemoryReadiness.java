package nianbao.validate.shell;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready while every thread runs with its state at hand; while that is restored from the changelog nothing is judged. */
@Readiness
@ApplicationScoped
class MemoryReadiness implements HealthCheck {

    private final MemoryStage stage;

    MemoryReadiness(MemoryStage stage) {
        this.stage = stage;
    }

    @Override
    public HealthCheckResponse call() {
        String trouble = stage.trouble();
        var response = HealthCheckResponse.named("memory").status(trouble == null);
        return (trouble == null ? response : response.withData("trouble", trouble)).build();
    }
}
