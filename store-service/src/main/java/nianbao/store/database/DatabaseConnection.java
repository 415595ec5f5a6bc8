package nianbao.store.database;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
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
    private static final String NO_ANSWER = "the database does not answer: ";

    private final AgroalDataSource database;
    private final Flyway flyway;
    private final StoreConfig config;
    private final Look look;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            task -> Thread.ofPlatform().name("database-connection").daemon().unstarted(task));

    private volatile boolean migrated;
    private volatile long lastGood = System.nanoTime();
    private volatile String trouble = "the database has not been reached yet";

    @Inject
    DatabaseConnection(AgroalDataSource database, Flyway flyway, StoreConfig config) {
        this.database = database;
        this.flyway = flyway;
        this.config = config;
        this.look = new Look(database);
    }

    /** Why nothing can be stored or answered, in a few words; null while all can. An answer that is too old counts as none. */
    public String trouble() {
        String told = trouble;
        Duration age = Duration.ofNanos(System.nanoTime() - lastGood);
        Duration longest = config.lookInterval().plusSeconds(Look.SECONDS);
        return told == null && age.compareTo(longest) > 0 ? NO_ANSWER + "within " + longest.toSeconds() + " s" : told;
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
                look.take();
                flyway.migrate();
                migrated = true;
            }
            look.take();
            lastGood = System.nanoTime();
            say(null);
        } catch (FlywayException e) {
            say("the schema cannot be brought up to date: " + firstLine(e));
        } catch (SQLException e) {
            say(NO_ANSWER + firstLine(e));
            // Whoever waits on a connection to a server that hangs fails at once, and may try again.
            database.flush(AgroalDataSource.FlushMode.ALL);
        } catch (Throwable e) {
            // A timer whose task throws never looks again, and the last answer would stand for ever.
            say("looking after the database fails: " + e.getClass().getName());
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
