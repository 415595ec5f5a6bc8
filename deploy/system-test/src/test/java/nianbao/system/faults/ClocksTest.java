package nianbao.system.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nianbao.local.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClocksTest {

    @TempDir
    private Path folder;

    @Test
    void the_clock_of_a_process_is_right_until_it_jumps_and_right_again_afterwards() throws Exception {
        try (Clocks clocks = MovableClocks.in(folder)) {
            ProcessBuilder builder = new ProcessBuilder(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-cp",
                    System.getProperty("java.class.path"),
                    Clock.class.getName());
            builder.environment()
                    .putAll(clocks.environments(List.of(Part.PARSE)).get(Part.PARSE));
            Process process = builder.start();
            try (BufferedReader said = process.inputReader()) {
                assertThat(ahead(said)).isBetween(-60L, 60L);

                clocks.set(Part.PARSE, Duration.ofHours(-1));

                await().until(() -> ahead(said) < -3_000);
                clocks.set(Part.PARSE, Duration.ZERO);
                await().until(() -> ahead(said) > -60);
            } finally {
                process.destroy();
            }
        }
    }

    /** A process that says what time it is, again and again. */
    static final class Clock {

        private Clock() {}

        public static void main(String[] arguments) throws InterruptedException {
            while (true) {
                System.out.println(Instant.now().getEpochSecond());
                Thread.sleep(200);
            }
        }
    }

    private static long ahead(BufferedReader said) throws IOException {
        return Long.parseLong(said.readLine()) - Instant.now().getEpochSecond();
    }
}
