package nianbao.parse.extract.isolated;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;

/**
 * A private folder below the system's temporary one, for one pool; gone when it is closed. What a killed process left is removed by the
 * next: a lock, which the system takes back from the dead, tells which is whose.
 */
final class Scratch implements AutoCloseable {

    private static final String PREFIX = "nianbao-extractors-";
    private static final String LOCK = "lock";

    /** A folder that is younger may not have its lock yet. */
    private static final Duration SETTLED = Duration.ofMinutes(1);

    private final Path folder;
    private final FileChannel lock;

    private Scratch(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /** Removes leftovers and makes a new folder, which only this user may enter. */
    static Scratch in(Path parent) throws IOException {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(parent, PREFIX + "*")) {
            for (Path each : left) {
                if (isLeftOver(each)) {
                    delete(each);
                }
            }
        }
        Path folder = Files.createTempDirectory(parent, PREFIX);
        FileChannel lock =
                FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        lock.lock();
        return new Scratch(folder, lock);
    }

    /** An empty folder in it. */
    Path newFolder() throws IOException {
        return Files.createTempDirectory(folder, "child-");
    }

    private static boolean isLeftOver(Path folder) {
        try {
            Instant changed =
                    Files.getLastModifiedTime(folder, LinkOption.NOFOLLOW_LINKS).toInstant();
            if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                    || changed.isAfter(Instant.now().minus(SETTLED))) {
                return false;
            }
            if (Files.notExists(folder.resolve(LOCK), LinkOption.NOFOLLOW_LINKS)) {
                return true;
            }
            try (FileChannel channel = FileChannel.open(
                            folder.resolve(LOCK), StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
                    FileLock free = channel.tryLock()) {
                return free != null;
            }
        } catch (IOException | OverlappingFileLockException e) {
            return false; // another's, or in use
        }
    }

    /** Deletes a folder with what is in it, as far as it goes; links are not followed. */
    static void delete(Path folder) {
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.deleteIfExists(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path left, IOException e) throws IOException {
                    Files.deleteIfExists(left);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            // another's, or something came in meanwhile: the next start tries again
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            // the lock goes with the process
        }
        delete(folder);
    }
}
