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
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Every command of the README does what the README says, in its order. */
@ExtendWith(WithPipeline.class)
class ReadmeTest {

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> a_command_of_the_readme_does_what_it_says(RunningPipeline pipeline) throws IOException {
        ReadmeCommands commands = new ReadmeCommands(RunningPipeline.home(), folder, pipeline.ports());
        List<ReadmeBlock> blocks =
                ReadmeBlock.of(Files.readString(RunningPipeline.home().resolve("README.md")));
        for (ReadmeBlock block : blocks) {
            if (block.isFile()) {
                commands.write(block);
            }
        }
        return blocks.stream()
                .filter(ReadmeBlock::isCommand)
                .map(block -> DynamicTest.dynamicTest(block.toString(), () -> itDoesWhatItSays(block, commands)));
    }

    private static void itDoesWhatItSays(ReadmeBlock command, ReadmeCommands commands)
            throws IOException, InterruptedException {
        boolean canRun = commands.canRun(command);
        if (!canRun) {
            System.out.println("!! NOT RUN, this machine has no " + command.mark("needs") + ": " + command);
        }
        assumeTrue(canRun, () -> "this machine has no " + command.mark("needs"));

        if (command.mark("eventually") == null) {
            assertWentWell(command, command.mark("expects"), commands);
        } else {
            await().atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofSeconds(1))
                    .untilAsserted(() -> assertWentWell(command, command.mark("eventually"), commands));
        }
    }

    private static void assertWentWell(ReadmeBlock command, String expected, ReadmeCommands commands)
            throws IOException, InterruptedException {
        ReadmeCommands.Run run = commands.run(command);

        assertThat(run.exitCode()).as("exit code; it printed: %s", run.output()).isZero();
        assertThat(run.output()).contains(expected == null ? "" : expected);
    }
}
