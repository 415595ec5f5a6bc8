package nianbao.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** The database as a child process: whatever happens to the local run, somebody is there to stop the server. */
public final class DatabaseMain {

    private static final int SERVER_ENDED = 1;

    private DatabaseMain() {}

    /** Its folder, its port. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        EmbeddedDatabase database = new EmbeddedDatabase(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(database)));
        database.start();
        database.awaitEnd(); // that of a server that was asked to stop comes while this process is ending already
        System.exit(SERVER_ENDED);
    }

    private static void stop(EmbeddedDatabase database) {
        try {
            database.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
