package nianbao.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The folder of a run's data, held by one run at a time. */
final class DataFolder implements AutoCloseable {

    private final Path path;
    private final FileChannel channel;

    private DataFolder(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /**
     * Takes the folder, makes it where it is missing, and ends what a killed run left running on it.
     *
     * @throws Complaint if it cannot be had
     */
    static DataFolder take(Path path) {
        try {
            Files.createDirectories(path);
            FileChannel channel =
                    FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                throw new Complaint(
                        "Another run is using " + path + ": end it, or name another folder with --data DIR.");
            }
            DataFolder folder = new DataFolder(path, channel);
            LeftoverPostgres.stop(path.resolve("database/data"));
            folder.emptyLogs();
            return folder;
        } catch (IOException e) {
            throw new Complaint("The data folder " + path + " cannot be used: " + e.getMessage(), e);
        }
    }

    private void emptyLogs() throws IOException {
        Files.createDirectories(logs());
        try (DirectoryStream<Path> old = Files.newDirectoryStream(logs(), "*.log")) {
            for (Path log : old) {
                Files.delete(log);
            }
        }
    }

    Path path() {
        return path;
    }

    Path logs() {
        return path.resolve("logs");
    }

    /** Leaves it to the next run; the lock goes with the channel. */
    @Override
    public void close() throws IOException {
        channel.close();
    }
}
