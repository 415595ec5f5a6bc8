package nianbao.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import nianbao.local.EmbeddedDatabase;

/**
 * A real PostgreSQL for the tests of a service: {@code @WithTestResource(DatabaseResource.class)}. Its static methods stop and start it
 * in place, from any test.
 */
public final class DatabaseResource implements QuarkusTestResourceLifecycleManager {

    private static final String NAME = "database";

    private Path folder;
    private EmbeddedDatabase database;

    @Override
    public Map<String, String> start() {
        folder = Folders.temporary("nianbao-database-");
        database = EmbeddedDatabase.onFreePort(folder);
        try {
            database.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Restartable.publish(NAME, database.jdbcUrl(), database::start, database::close);
        return Map.of(
                "quarkus.datasource.jdbc.url",
                database.jdbcUrl(),
                "quarkus.datasource.username",
                EmbeddedDatabase.USER,
                "quarkus.datasource.password",
                EmbeddedDatabase.PASSWORD,
                "quarkus.log.category.\"io.zonky\".level",
                "WARN");
    }

    @Override
    public void stop() {
        if (database == null) {
            return;
        }
        Restartable.withdraw(NAME);
        try {
            database.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Folders.delete(folder);
    }

    /** Where JDBC finds it (user and password: see {@link EmbeddedDatabase}). */
    public static String jdbcUrl() {
        return Restartable.addressOf(NAME);
    }

    /** Takes the database away: clients lose it, its data stay. */
    public static void stopDatabase() {
        Restartable.stop(NAME);
    }

    /** Brings it back on the same port with the same data. */
    public static void startDatabase() {
        Restartable.start(NAME);
    }
}
