package nianbao.system.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import nianbao.local.Detours;
import nianbao.local.Part;
import nianbao.local.Pipeline;
import nianbao.local.Ports;
import nianbao.local.Progress;
import nianbao.system.RunningPipeline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a service does when its machine's clock is set back: it ends, for its supervisor to start it again. */
class ClockSetBackTest {

    private static final Duration END_WITHIN = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    @Test
    void aServiceEndsAndSaysWhy() throws Exception {
        try (Clocks clocks = MovableClocks.in(folder.resolve("clocks"));
                Pipeline pipeline = pipeline(clocks)) {
            pipeline.start(Part.BROKER);
            pipeline.awaitReady(Part.BROKER);
            pipeline.start(Part.INGEST);
            pipeline.awaitReady(Part.INGEST);

            clocks.set(Part.INGEST, Duration.ofMinutes(-1));

            await().atMost(END_WITHIN).until(() -> !pipeline.isAlive(Part.INGEST));
            assertThatThrownBy(pipeline::requireAlive).hasMessageContaining("exit code 1)");
            assertThat(Files.readString(pipeline.logs().resolve("ingest-service.log")))
                    .containsPattern("The system's clock was set back by \\d+ s");
        }
    }

    private Pipeline pipeline(Clocks clocks) throws IOException {
        Ports ports = Ports.free();
        Detours detours =
                new Detours(Detours.none(ports).entrances(), Map.of(), clocks.environments(List.of(Part.INGEST)));
        return new Pipeline(RunningPipeline.home(), folder.resolve("data"), ports, new Progress(System.out), detours);
    }
}
