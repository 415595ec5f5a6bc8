package nianbao.parse.extract.isolated;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where a child finds the classes of its parent. */
public final class ClassPath {

    private static final String QUARKUS_LAUNCHER = "quarkus-run.jar";

    private ClassPath() {}

    /**
     * This process's own: of a built service, whose launcher names its jars in a way of its own, the jars of its folder; else what the
     * JVM was started with (in a test).
     */
    public static String own() {
        return of(System.getProperty("java.class.path"));
    }

    /** The same for a given class path; every entry becomes absolute, since a child works in another folder. */
    static String of(String classPath) {
        List<Path> entries = Arrays.stream(classPath.split(File.pathSeparator))
                .filter(entry -> !entry.isBlank())
                .map(entry -> Path.of(entry).toAbsolutePath())
                .toList();
        Stream<Path> own = entries.stream()
                .filter(entry -> entry.endsWith(QUARKUS_LAUNCHER))
                .findFirst()
                .map(launcher -> Stream.of("app", "lib/main", "lib/boot")
                        .flatMap(folder -> jars(launcher.resolveSibling(folder)).stream()))
                .orElseGet(entries::stream);
        return own.map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    private static List<Path> jars(Path folder) {
        List<Path> jars = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*.jar")) {
                found.forEach(jars::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return jars.stream().sorted().toList();
    }
}
