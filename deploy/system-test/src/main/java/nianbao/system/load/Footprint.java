package nianbao.system.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * The memory that a process took.
 *
 * @param heap as its collector saw it
 * @param residentMib the most that was in memory at once, in MiB; 0 where the system does not tell
 */
record Footprint(GcLog heap, int residentMib) {

    /** Of a process that still runs. */
    static Footprint of(long pid, Path gcLog) throws IOException {
        return new Footprint(GcLog.read(gcLog), residentMib(pid));
    }

    private static int residentMib(long pid) throws IOException {
        Path status = Path.of("/proc", Long.toString(pid), "status");
        if (!Files.exists(status)) {
            return 0;
        }
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToInt(line -> Integer.parseInt(line.replaceAll("\\D", "")) / 1_024)
                    .findFirst()
                    .orElse(0);
        }
    }

    /** The size of all files in a folder, in MiB; of those that go while it is looked through, nothing. */
    static long diskMib(Path folder) throws IOException {
        long bytes = 0;
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                bytes += size(file);
            }
        }
        return bytes >> 20;
    }

    private static long size(Path file) throws IOException {
        try {
            return Files.isRegularFile(file) ? Files.size(file) : 0;
        } catch (NoSuchFileException e) {
            return 0;
        }
    }
}
