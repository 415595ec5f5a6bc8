package nianbao.parse.extract.isolated;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How a child is started.
 *
 * @param prefix what goes before its command
 * @param heapMiB its heap, in MiB
 * @param classPath its classes
 * @param main its main class
 */
record Launch(List<String> prefix, int heapMiB, String classPath, String main) {

    /** What a JVM may know of its surroundings: how names on the class path are spelt. */
    private static final List<String> KEPT = List.of("LANG", "LC_ALL", "LC_CTYPE");

    Launch {
        prefix = List.copyOf(prefix);
    }

    /** A process that works in this folder, which is its only place for files. */
    ProcessBuilder in(Path folder) {
        List<String> command = new ArrayList<>(prefix);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-Xmx" + heapMiB + "m",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:+DisplayVMOutputToStderr", // stdout is the conversation's
                "-XX:+UseSerialGC",
                "-XX:MaxMetaspaceSize=128m",
                "-XX:-UsePerfData", // a file in the system's folder
                "-XX:+DisableAttachMechanism",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:ErrorFile=/dev/null", // would show the document's text
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + folder,
                "-Djava.net.useSystemProxies=false",
                "-Dorg.jboss.logging.provider=jdk",
                "-cp",
                classPath,
                main));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        Map<String, String> environment = builder.environment();
        environment.keySet().retainAll(KEPT);
        environment.put("MALLOC_ARENA_MAX", "2"); // what glibc holds back for each thread
        return builder;
    }
}
