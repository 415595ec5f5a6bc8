package nianbao.system.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nianbao.local.Complaint;
import nianbao.local.Part;

/**
 * The wall clocks of single processes, which can jump while they run: each process is started under libfaketime (Debian: libfaketime)
 * and shown a file with the clock's offset. Monotonic time is left alone, as it is when a real clock is set.
 */
final class Clocks implements AutoCloseable {

    /** Not its variant with locks, libfaketimeMT: it makes a JVM's clock many times slower, and err by a second now and then. */
    private static final String LIBRARY = "libfaketime.so.1";

    private static final Path LIBRARIES = Path.of("/usr/lib");
    private static final List<Path> FOLDERS = List.of(LIBRARIES, Path.of("/usr/lib64"), Path.of("/usr/local/lib"));
    private static final Pattern SHARED_MEMORY = Pattern.compile("(?:sem\\.)?faketime_(?:sem|shm)_(\\d+)");
    private static final long TRIED_SECONDS = 3_600;

    private final Path folder;
    private final Path library;

    private Clocks(Path folder, Path library) {
        this.folder = folder;
        this.library = library;
    }

    /**
     * Looks for the library and tries it.
     *
     * @param folder for the offsets
     * @throws Complaint if there is none, or none that works
     */
    static Clocks in(Path folder) throws IOException, InterruptedException {
        Clocks clocks = new Clocks(folder, library());
        Files.createDirectories(folder);
        Path trial = folder.resolve("trial");
        Files.writeString(trial, "+" + TRIED_SECONDS + "\n");
        ProcessBuilder date = new ProcessBuilder("date", "+%s").redirectErrorStream(true);
        date.environment().putAll(clocks.environment(trial));
        Process process = date.start();
        String said = new String(process.getInputStream().readAllBytes(), Charset.defaultCharset()).strip();
        long ahead = said.matches("\\d+") ? Long.parseLong(said) - System.currentTimeMillis() / 1_000 : 0;
        if (process.waitFor() != 0 || Math.abs(ahead - TRIED_SECONDS) > TRIED_SECONDS / 2) {
            throw new Complaint(clocks.library + " does not move the clock: " + said);
        }
        return clocks;
    }

    private static Path library() throws IOException {
        try (Stream<Path> machines = Files.list(LIBRARIES)) { // Debian has a folder for each kind of machine
            return Stream.concat(FOLDERS.stream(), machines)
                    .map(folder -> folder.resolve("faketime").resolve(LIBRARY))
                    .filter(Files::exists)
                    .findFirst()
                    .orElseThrow(() -> new Complaint("there is no " + LIBRARY + " (Debian: apt install libfaketime)"));
        }
    }

    /** What these parts' processes are started with; all their clocks are right. */
    Map<Part, Map<String, String>> environments(List<Part> parts) throws IOException {
        Map<Part, Map<String, String>> environments = new EnumMap<>(Part.class);
        for (Part part : parts) {
            set(part, Duration.ZERO);
            environments.put(part, environment(file(part)));
        }
        return environments;
    }

    private Map<String, String> environment(Path file) {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("FAKETIME_TIMESTAMP_FILE", file.toString());
        environment.put("FAKETIME_CACHE_DURATION", "1"); // seconds until a change of the file is seen
        environment.put("FAKETIME_DONT_FAKE_MONOTONIC", "1");
        environment.put("FAKETIME_FORCE_MONOTONIC_FIX", "0"); // with it, a JVM's timed waits return at once
        environment.put("LD_PRELOAD", library.toString());
        return environment;
    }

    /** The part's clock, from within a second on. */
    void set(Part part, Duration offset) throws IOException {
        Path written = folder.resolve(part.processName() + ".new");
        Files.writeString(written, "%+d%n".formatted(offset.toSeconds()));
        Files.move(written, file(part), StandardCopyOption.ATOMIC_MOVE); // never seen half written
    }

    private Path file(Part part) {
        return folder.resolve(part.processName());
    }

    /** Removes the shared memory that the library leaves of every process that was killed. */
    @Override
    public void close() {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(Path.of("/dev/shm"))) {
            for (Path file : files) {
                Matcher name = SHARED_MEMORY.matcher(file.getFileName().toString());
                if (name.matches()
                        && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty()) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
