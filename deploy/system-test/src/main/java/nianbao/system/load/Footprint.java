package nianbao.system.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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

    /** What a folder takes of the disk, in MiB: a broker's files are larger than what they hold. */
    static long diskMib(Path folder) throws IOException {
        Process du = new ProcessBuilder("du", "-sm", folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD) // files that go while they are counted
                .start();
        String said = new String(du.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return Long.parseLong(said.split("\\s", 2)[0]);
    }
}
