package nianbao.store.database;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready while the database answers and its schema is up to date; a service without its database waits and is alive. */
@Readiness
@ApplicationScoped
public class DatabaseReadiness implements HealthCheck {

    private final DatabaseConnection database;

    DatabaseReadiness(DatabaseConnection database) {
        this.database = database;
    }

    @Override
    public HealthCheckResponse call() {
        String trouble = database.trouble();
        var response = HealthCheckResponse.named("database").status(trouble == null);
        return (trouble == null ? response : response.withData("trouble", trouble)).build();
    }
}
