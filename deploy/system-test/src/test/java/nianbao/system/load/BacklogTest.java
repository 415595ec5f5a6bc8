package nianbao.system.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import nianbao.local.Ports;
import nianbao.system.RunningPipeline;
import org.junit.jupiter.api.Test;

class BacklogTest {

    @Test
    void a_full_queue_is_worked_through_with_little_heap_while_the_door_takes_more() throws Exception {
        Options options = Options.of("--queued", "2000", "--heap", "256m", "--minutes", "5");
        ByteArrayOutputStream printed = new ByteArrayOutputStream();

        boolean nothingGaveWay = Load.run(
                RunningPipeline.home(), new PrintStream(printed, true, StandardCharsets.UTF_8), options, Ports.free());

        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("heap 256m, 0 left");
        assertThat(nothingGaveWay).isTrue();
    }
}
