package nianbao.system.faults;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import nianbao.local.Part;

/**
 * The small disks of brokers and database, which can be filled: each a tmpfs of its own on the part's data folder. What is on them goes
 * with them.
 */
final class Disks implements AutoCloseable {

    /** What a broker keeps besides its records, and what PostgreSQL does besides its rows: its program, its log of changes. */
    private static final long BROKER_MIB = 320;

    private static final long DATABASE_MIB = 1_400;

    /** A document on all topics of a broker; the same in the database, as it came, as it was read, and by figure. */
    private static final long BROKER_DOCUMENT_KIB = 50;

    private static final long DATABASE_DOCUMENT_KIB = 100;

    private static final int MOUNT_SECONDS = 10;
    private static final int LOOK_MILLIS = 50;
    private static final int CHUNK_BYTES = 1 << 20;

    private final Map<Part, Path> mounted = new EnumMap<>(Part.class);

    /**
     * Unmounts what a run that was killed left mounted under that folder.
     *
     * @throws IOException if it cannot be unmounted
     */
    static void unmountLeftovers(Path data) throws IOException, InterruptedException {
        for (String mount : Files.readAllLines(Path.of("/proc/self/mounts"))) {
            Path point = Path.of(mount.split(" ")[1].replace("\\040", " "));
            if (point.startsWith(data)) {
                unmount(point);
            }
        }
    }

    /**
     * Mounts one for each of these parts, with room for so many documents.
     *
     * @throws IOException if this machine does not let it, with its own words
     */
    void mount(Path data, List<Part> parts, int documents) throws IOException, InterruptedException {
        for (Part part : parts) {
            Path folder = data.resolve(part.processName());
            Files.createDirectories(folder);
            long mebibytes = part == Part.DATABASE
                    ? DATABASE_MIB + documents * DATABASE_DOCUMENT_KIB / 1024
                    : BROKER_MIB + documents * BROKER_DOCUMENT_KIB / 1024;
            run("mount", "-t", "tmpfs", "-o", "size=" + mebibytes + "m", "nianbao-faults", folder.toString());
            synchronized (mounted) {
                mounted.put(part, folder);
            }
        }
    }

    /**
     * Fills the part's disk to the last byte.
     *
     * @throws IOException if the file that fills it cannot be made
     */
    void fill(Part part) throws IOException {
        ByteBuffer zeros = ByteBuffer.allocate(CHUNK_BYTES);
        try (FileChannel file = FileChannel.open(ballast(part), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            boolean room = true;
            while (room) {
                room = isWritten(file, zeros.clear());
            }
        }
    }

    private static boolean isWritten(FileChannel file, ByteBuffer bytes) {
        try {
            file.write(bytes);
            return true;
        } catch (IOException e) {
            return false; // there is no room left
        }
    }

    /**
     * Keeps the part's full disk full for so long, whatever is freed on it, and gives the room back.
     *
     * @throws IOException if the file that fills it cannot be removed
     */
    void keepFull(Part part, Duration lasting) throws IOException, InterruptedException {
        long until = System.nanoTime() + lasting.toNanos();
        while (System.nanoTime() < until) {
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS); // between two looks
            fill(part);
        }
        Files.delete(ballast(part));
    }

    private Path ballast(Part part) {
        synchronized (mounted) {
            return mounted.get(part).resolve("ballast");
        }
    }

    /** Unmounts them all, whoever still uses them. */
    @Override
    public void close() throws IOException {
        synchronized (mounted) {
            for (Path folder : mounted.values()) {
                try {
                    unmount(folder);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return;
                }
            }
            mounted.clear();
        }
    }

    /** Lazily: at once out of sight, and gone when the last process that uses it is. */
    private static void unmount(Path folder) throws IOException, InterruptedException {
        run("umount", "-l", folder.toString());
    }

    private static void run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), Charset.defaultCharset());
        if (!process.waitFor(MOUNT_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IOException(said.strip());
        }
    }
}
