package nianbao.store.database;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Startup;

/** Started once the schema has been brought up to date; it stays so when the database goes away. */
@Startup
@ApplicationScoped
public class DatabaseStartup implements HealthCheck {

    private final DatabaseConnection database;

    DatabaseStartup(DatabaseConnection database) {
        this.database = database;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("database").status(database.migrated()).build();
    }
}
