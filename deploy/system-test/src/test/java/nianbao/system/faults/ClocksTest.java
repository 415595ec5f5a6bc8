package nianbao.system.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nianbao.local.Complaint;
import nianbao.local.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClocksTest {

    private static final String CLOCK = "while sleep 0.2; do printf '%(%s)T\\n'; done";

    @TempDir
    private Path folder;

    @Test
    void the_clock_of_a_process_is_right_until_it_jumps_and_right_again_afterwards() throws Exception {
        try (Clocks clocks = clocks()) {
            ProcessBuilder builder = new ProcessBuilder("/bin/bash", "-c", CLOCK);
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

    private Clocks clocks() throws IOException, InterruptedException {
        Clocks clocks = null;
        String why = "";
        try {
            clocks = Clocks.in(folder);
        } catch (Complaint e) {
            why = e.getMessage();
        }
        assumeTrue(clocks != null, why);
        return clocks;
    }

    private static long ahead(BufferedReader said) throws IOException {
        return Long.parseLong(said.readLine()) - Instant.now().getEpochSecond();
    }
}
