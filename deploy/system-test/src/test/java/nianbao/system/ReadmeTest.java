package nianbao.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import nianbao.local.Pipeline;
import nianbao.local.Ports;
import nianbao.local.Progress;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every command of the README does what the README says, in its order, on a pipeline that has seen no document before. */
class ReadmeTest {

    private static Pipeline pipeline;
    private static ReadmeCommands commands;

    @BeforeAll
    static void start(@TempDir Path data, @TempDir Path folder) throws Exception {
        Path repository = ReadmeTwinsTest.repository();
        pipeline = new Pipeline(repository, data, Ports.free(), new Progress(System.out));
        pipeline.start();
        commands = new ReadmeCommands(repository, folder, pipeline.ports());
    }

    @AfterAll
    static void stop() {
        if (pipeline != null) {
            pipeline.close();
        }
    }

    @TestFactory
    Stream<DynamicTest> theReadmesCommands() throws IOException {
        List<ReadmeBlock> blocks =
                ReadmeBlock.of(Files.readString(ReadmeTwinsTest.repository().resolve("README.md")));
        for (ReadmeBlock block : blocks) {
            if (block.isFile()) {
                commands.write(block);
            }
        }
        return blocks.stream()
                .filter(ReadmeBlock::isCommand)
                .map(block -> DynamicTest.dynamicTest(block.toString(), () -> itDoesWhatItSays(block)));
    }

    private static void itDoesWhatItSays(ReadmeBlock command) throws IOException, InterruptedException {
        boolean canRun = commands.canRun(command);
        if (!canRun) {
            System.out.println("!! NOT RUN, this machine has no " + command.mark("needs") + ": " + command);
        }
        assumeTrue(canRun, () -> "this machine has no " + command.mark("needs"));

        if (command.mark("eventually") == null) {
            assertWentWell(command, command.mark("expects"));
        } else {
            await().atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofSeconds(1))
                    .untilAsserted(() -> assertWentWell(command, command.mark("eventually")));
        }
    }

    private static void assertWentWell(ReadmeBlock command, String expected) throws IOException, InterruptedException {
        ReadmeCommands.Run run = commands.run(command);

        assertThat(run.exitCode()).as("exit code; it printed: %s", run.output()).isZero();
        assertThat(run.output()).contains(expected == null ? "" : expected);
    }
}
