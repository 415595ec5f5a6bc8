package nianbao.system.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GcLogTest {

    @Test
    void it_tells_how_full_collections_found_and_left_the_heap(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("gc");
        Files.writeString(file, """
                [0.005s][info][gc] Using Serial
                [1.204s][info][gc] GC(0) Pause Young (Allocation Failure) 68M->5M(247M) 6.500ms
                [2.407s][info][gc] GC(1) Pause Young (Allocation Failure) 201M->80M(247M) 13.500ms
                [2.900s][info][gc] GC(2) Pause Full (Allocation Failure) 190M->12M(247M) 100.000ms
                """);

        GcLog log = GcLog.read(file);

        assertThat(log.peakMib()).isEqualTo(201);
        assertThat(log.peakLeftMib()).isEqualTo(80);
        assertThat(log.pauseSeconds()).isCloseTo(0.12, within(0.0001));
    }

    @Test
    void a_jvm_writes_it_as_it_is_read(@TempDir Path folder) throws IOException, InterruptedException {
        Path file = folder.resolve("gc");
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");

        new ProcessBuilder(java.toString(), "-XX:+UseSerialGC", GcLog.option(file), "--list-modules")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();

        assertThat(GcLog.read(file)).isNotNull();
        assertThat(file).content().contains("Using Serial");
    }
}
