package nianbao.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import nianbao.local.Part;
import nianbao.local.Ports;

/**
 * Runs the commands of a README as a reader would type them, in a folder that has the repository's deploy/, against a pipeline on other
 * ports than the usual ones.
 */
final class ReadmeCommands {

    private static final int SECONDS = 60;

    private final Path folder;
    private final Ports ports;

    /**
     * For a pipeline that runs.
     *
     * @param repository the repository's root, its services built
     * @param folder an empty folder to run in; files that commands write stay there
     * @param ports where the pipeline listens
     */
    ReadmeCommands(Path repository, Path folder, Ports ports) throws IOException {
        this.folder = folder;
        this.ports = ports;
        Files.createSymbolicLink(folder.resolve("deploy"), repository.resolve("deploy"));
    }

    /** Lays down a file that later commands use. */
    void write(ReadmeBlock file) throws IOException {
        Files.writeString(folder.resolve(file.mark("file")), onOurPorts(file.text()));
    }

    /** Whether the machine has what the command takes besides a shell and Java. */
    boolean canRun(ReadmeBlock command) throws IOException, InterruptedException {
        String needs = command.mark("needs");
        return needs == null
                || shell("command -v " + needs + " || python3 -c 'import " + needs + "'", null)
                                .exitCode()
                        == 0;
    }

    /** Runs the command to its end, or to the text that its mark says it is to print. */
    Run run(ReadmeBlock command) throws IOException, InterruptedException {
        return shell(onOurPorts(command.text()), command.mark("until"));
    }

    /**
     * How a command went.
     *
     * @param exitCode 0 if it went well, or was stopped because it had printed what it was to print
     * @param output what it printed
     */
    record Run(int exitCode, String output) {}

    private Run shell(String script, String until) throws IOException, InterruptedException {
        Path output = Files.createTempFile(folder, "output", ".txt");
        ProcessBuilder builder = new ProcessBuilder("bash", "-euo", "pipefail", "-c", script)
                .directory(folder.toFile())
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("PATH", String.join(":", List.of(javaBin(), "/usr/bin", System.getenv("PATH"))));
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        try {
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
            while (System.nanoTime() < deadline) {
                if (until != null && read(output).contains(until)) {
                    return new Run(0, read(output));
                }
                if (process.waitFor(100, TimeUnit.MILLISECONDS)) {
                    return new Run(until == null ? process.exitValue() : -1, read(output));
                }
            }
            return new Run(-1, read(output) + "\n(not done after " + SECONDS + " s)");
        } finally {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
            process.waitFor();
        }
    }

    private static String read(Path output) throws IOException {
        return new String(Files.readAllBytes(output), UTF_8);
    }

    private static String javaBin() {
        return Path.of(System.getProperty("java.home"), "bin").toString();
    }

    private String onOurPorts(String text) {
        String moved = text.replace("localhost:9092", ports.bootstrapServers());
        for (Part part : Part.values()) {
            if (part.isService()) {
                moved = moved.replace("http://localhost:" + part.usualPort(), ports.url(part));
            }
        }
        return moved;
    }
}
