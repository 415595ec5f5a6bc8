package nianbao.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A PostgreSQL server that outlived the process that started it: it would hold the folder, and perhaps the port, of the next one. */
final class LeftoverPostgres {

    private static final int STOP_SECONDS = 20;

    private LeftoverPostgres() {}

    /**
     * Stops the server that still runs on that data folder, if there is one.
     *
     * @throws IOException if it does not stop
     */
    static void stop(Path data) throws IOException {
        Optional<ProcessHandle> server = running(data);
        if (server.isPresent() && !stopped(server.get())) {
            throw new IOException("a PostgreSQL server (process " + server.get().pid() + ") still runs on " + data
                    + " and does not stop");
        }
        // a server that was killed leaves it, and another process may have its number by now
        Files.deleteIfExists(pidFile(data));
    }

    /**
     * The server that runs on that data folder, if there is one.
     *
     * @throws IOException if its pid file cannot be read
     */
    static Optional<ProcessHandle> running(Path data) throws IOException {
        List<String> lines; // the process's number, its data folder, and more
        try {
            lines = Files.readAllLines(pidFile(data));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
        if (lines.size() < 2 || !Path.of(lines.get(1)).equals(data.toAbsolutePath())) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                .filter(process -> process.info().command().orElse("").contains("postgres"));
    }

    private static Path pidFile(Path data) {
        return data.resolve("postmaster.pid");
    }

    /** SIGINT is PostgreSQL's fast shutdown: it ends the sessions and leaves the files in order. */
    private static boolean stopped(ProcessHandle server) throws IOException {
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(server.pid()))
                    .start()
                    .waitFor();
            server.onExit().get(STOP_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | TimeoutException e) {
            return false;
        }
    }
}
