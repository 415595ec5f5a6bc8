package nianbao.store.database;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import nianbao.store.StoreConfig;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jboss.logging.Logger;

/**
 * Brings the schema up to date as soon as the database is there, then looks at short intervals whether it answers. In the background, so
 * that the service starts, is alive and waits where there is no database yet.
 */
@ApplicationScoped
public class DatabaseConnection {

    private static final Logger LOG = Logger.getLogger(DatabaseConnection.class);
    private static final int LOOK_SECONDS = 2;

    private final AgroalDataSource database;
    private final Flyway flyway;
    private final StoreConfig config;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            task -> Thread.ofPlatform().name("database-connection").daemon().unstarted(task));

    private volatile boolean migrated;
    private volatile String trouble = "the database has not been reached yet";

    @Inject
    DatabaseConnection(AgroalDataSource database, Flyway flyway, StoreConfig config) {
        this.database = database;
        this.flyway = flyway;
        this.config = config;
    }

    /** Why nothing can be stored or answered, in a few words; null while all can. */
    public String trouble() {
        return trouble;
    }

    /** Whether the schema has been brought up to date since the start; until then nothing is to be written. */
    public boolean migrated() {
        return migrated;
    }

    void start(@Observes StartupEvent event) {
        var unused = timer.scheduleWithFixedDelay(
                this::look, 0, config.lookInterval().toMillis(), TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        timer.shutdownNow();
    }

    private void look() {
        try {
            if (!migrated) {
                connect();
                flyway.migrate();
                migrated = true;
            }
            connect();
            say(null);
        } catch (FlywayException e) {
            say("the schema cannot be brought up to date: " + firstLine(e));
        } catch (SQLException | RuntimeException e) {
            say("the database does not answer: " + firstLine(e));
        }
    }

    private void connect() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(LOOK_SECONDS);
            statement.execute("SELECT 1");
        }
    }

    private void say(String now) {
        String before = trouble;
        trouble = now;
        if (now == null && before != null) {
            LOG.info("the database answers, its schema is up to date");
        } else if (now != null && !now.equals(before)) {
            LOG.warnf("waiting: %s", now);
        }
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).strip().lines().findFirst().orElse("");
    }
}
