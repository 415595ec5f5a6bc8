package nianbao.local;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A process that this one started and will stop. Ctrl-C reaches it through its parent only, so that all stop in order. */
final class Child {

    private static final int STOP_SECONDS = 20;

    private final Part part;
    private final Path log;
    private final Process process;

    private Child(Part part, Path log, Process process) {
        this.part = part;
        this.log = log;
        this.process = process;
    }

    /**
     * Starts it; what it prints is added to its log.
     *
     * @throws Complaint if it cannot be started
     */
    static Child start(Part part, List<String> command, Path log) {
        // A terminal sends Ctrl-C to all processes in its foreground; a JVM leaves a signal alone that its parent
        // ignored.
        List<String> shielded = new ArrayList<>(List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$@\"", "sh"));
        shielded.addAll(command);
        try {
            Process process = new ProcessBuilder(shielded)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            return new Child(part, log, process);
        } catch (IOException e) {
            throw new Complaint("The " + part.processName() + " cannot be started: " + e.getMessage(), e);
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** That it ended although nobody asked it to, and where to read why. */
    String obituary() {
        return "The " + part.processName() + " ended by itself (exit code " + process.exitValue() + "); its log is "
                + log + ".";
    }

    long pid() {
        return process.pid();
    }

    /** Asks it to end; it may still be ending when this returns. */
    void askToStop() {
        process.destroy();
    }

    /** Waits until it ended, and helps where it does not. */
    void awaitEnd() {
        boolean interrupted = false;
        try {
            if (process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            interrupted = true;
        }
        kill();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** SIGKILL, and waits until it is gone. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }
}
