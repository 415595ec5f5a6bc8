package nianbao.stage;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Alive unless records wait and nothing moves; never because work is slow, or because the broker or the database is away. */
@Liveness
@ApplicationScoped
public class ProgressLiveness implements HealthCheck {

    private final StageProgress progress;

    ProgressLiveness(StageProgress progress) {
        this.progress = progress;
    }

    @Override
    public HealthCheckResponse call() {
        String stall = progress.stall();
        var response = HealthCheckResponse.named("progress").status(stall == null);
        return (stall == null ? response : response.withData("trouble", stall)).build();
    }
}
