package nianbao.local;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;

/**
 * A real PostgreSQL server, its data in a folder that survives restarts. It writes through to the disk as any server would, and can be
 * closed and started again on the same folder and port.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    /** Recovery after a crash may take long, and who gives it up begins it again. */
    private static final Duration START_WITHIN = Duration.ofMinutes(2);

    /** The database that the project uses. */
    public static final String NAME = "nianbao";
    /** Its owner. */
    public static final String USER = "postgres";
    /** Any password is accepted, from this machine alone. */
    public static final String PASSWORD = "postgres";

    private static final int LOOK_MILLIS = 500;

    private final Path folder;
    private final int port;
    private EmbeddedPostgres server;

    /**
     * A server that is not started yet.
     *
     * @param folder its data and its program files; made where it is missing
     * @param port of loopback
     */
    public EmbeddedDatabase(Path folder, int port) {
        this.folder = folder.toAbsolutePath();
        this.port = port;
    }

    /** A server on a port that is free now. */
    public static EmbeddedDatabase onFreePort(Path folder) {
        return new EmbeddedDatabase(folder, FreePort.any());
    }

    /** Where JDBC finds the project's database. */
    public String jdbcUrl() {
        return jdbcUrl(port);
    }

    /** Where JDBC finds the project's database on a server of this machine. */
    public static String jdbcUrl(int port) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + NAME;
    }

    /**
     * Starts it; a server that a killed process left running on the folder is stopped first.
     *
     * @throws IOException if it does not start
     */
    public synchronized void start() throws IOException {
        if (server != null) {
            return;
        }
        Path data = folder.resolve("data");
        LeftoverPostgres.stop(data);
        forgetUnfinished(data);
        Files.createDirectories(data);
        EmbeddedPostgres starting = EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(data)
                .setPGStartupWait(START_WITHIN)
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(program().toFile())
                .setLocaleConfig("locale", "C.UTF-8")
                .setLocaleConfig("encoding", "UTF8")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setRegisterShutdownHook(false)
                .start();
        try {
            createDatabase(starting);
        } catch (SQLException e) {
            starting.close();
            throw new IOException("the database " + NAME + " cannot be created", e);
        }
        server = starting;
        if (!Files.exists(finished())) {
            Files.createFile(finished());
        }
    }

    /** A first start that was cut off leaves half a program and half a data folder, which would stop every later start. */
    private void forgetUnfinished(Path data) {
        if (!Files.exists(finished())) {
            Folders.delete(program());
            Folders.delete(data);
        }
    }

    /** There from the first successful start on. */
    private Path finished() {
        return folder.resolve("set-up");
    }

    private Path program() {
        return folder.resolve("program");
    }

    private static void createDatabase(EmbeddedPostgres server) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            try (ResultSet there = statement.executeQuery("SELECT 1 FROM pg_database WHERE datname = '" + NAME + "'")) {
                if (there.next()) {
                    return;
                }
            }
            statement.execute("CREATE DATABASE " + NAME);
        }
    }

    /**
     * The server process that runs on such a folder now, if one does.
     *
     * @throws IOException if its pid file cannot be read
     */
    public static Optional<ProcessHandle> server(Path folder) throws IOException {
        return LeftoverPostgres.running(folder.toAbsolutePath().resolve("data"));
    }

    /**
     * Waits until the server process has ended, whoever ended it; a full disk, for one, makes it end itself.
     *
     * @throws IOException if its pid file cannot be read
     */
    public void awaitEnd() throws IOException, InterruptedException {
        while (server(folder).isPresent()) {
            Thread.sleep(LOOK_MILLIS); // it is nobody's child, and may be a zombie for ever: only looking tells
        }
    }

    /**
     * Stops it; the data stay.
     *
     * @throws IOException if it does not stop
     */
    @Override
    public synchronized void close() throws IOException {
        if (server == null) {
            return;
        }
        server.close();
        server = null;
    }
}
