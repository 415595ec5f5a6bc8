package nianbao.stage;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready while batches go through; says how many records wait in each channel, which alone makes nobody unready. */
@Readiness
@ApplicationScoped
public class ProgressReadiness implements HealthCheck {

    private final StageProgress progress;

    ProgressReadiness(StageProgress progress) {
        this.progress = progress;
    }

    @Override
    public HealthCheckResponse call() {
        String trouble = progress.trouble();
        var response = HealthCheckResponse.named("progress").status(trouble == null);
        progress.lags().forEach((channel, records) -> response.withData("lag." + channel, records));
        return (trouble == null ? response : response.withData("trouble", trouble)).build();
    }
}
