package nianbao.parse.extract.isolated;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Whether children live in a network namespace of their own, in which there is no network. */
public enum Isolation {

    /** Where the system lets them. */
    AUTO,

    /** Always: a system that does not let them is a fault of the set-up. */
    ON,

    /** Never. */
    OFF;

    private static final int TRY_SECONDS = 10;

    /**
     * What goes before a child's command; the process is the same one, so that killing it kills the child. Empty where children share
     * this process's network.
     *
     * @throws IllegalStateException if it is to be and cannot
     */
    List<String> prefix() {
        if (this == OFF) {
            return List.of();
        }
        Optional<List<String>> found = unshare()
                .map(program -> List.of(program.toString(), "--net", "--map-current-user", "--"))
                .filter(Isolation::works);
        if (this == ON && found.isEmpty()) {
            throw new IllegalStateException(
                    "nianbao.parse.extractor.isolation is on, but unshare --net --map-current-user does not work here: install"
                            + " util-linux and allow user namespaces, or set it to auto");
        }
        return found.orElse(List.of());
    }

    private static Optional<Path> unshare() {
        String path = System.getenv("PATH");
        return path == null
                ? Optional.empty()
                : Arrays.stream(path.split(File.pathSeparator))
                        .filter(folder -> !folder.isBlank())
                        .map(folder -> Path.of(folder, "unshare").toAbsolutePath())
                        .filter(Files::isExecutable)
                        .findFirst();
    }

    private static boolean works(List<String> prefix) {
        try {
            Process tried = new ProcessBuilder(
                            Stream.concat(prefix.stream(), Stream.of("true")).toList())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!tried.waitFor(TRY_SECONDS, TimeUnit.SECONDS)) {
                tried.destroyForcibly();
                return false;
            }
            return tried.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
