package nianbao.bench.accuracy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccuracyTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void a_folder_without_a_wrong_figure_ends_with_0() throws IOException {
        put(Samples.truth(Samples.YUEQING));

        assertThat(run(folder.toString())).isZero();
        assertThat(printed.toString(UTF_8)).contains("txt, documents: 1").doesNotContain("What was not read right");
    }

    @Test
    void a_golden_case_is_a_folder_with_an_input_and_its_truth() throws IOException {
        Path golden = Files.createDirectory(folder.resolve("yueqing"));
        Files.write(golden.resolve("input.txt"), Samples.document(Samples.YUEQING));
        Files.writeString(golden.resolve(TruthFile.GOLDEN), Samples.truth(Samples.YUEQING));

        assertThat(run(folder.toString())).isZero();
        assertThat(printed.toString(UTF_8)).contains("documents: 1").doesNotContain("What was not read right");
    }

    @Test
    void a_wrong_figure_is_printed_and_ends_with_1() throws IOException {
        put(Samples.truth(Samples.YUEQING).replace("\"requests.granted.total\": 0", "\"requests.granted.total\": 7"));

        assertThat(run(folder.toString())).isEqualTo(1);
        assertThat(printed.toString(UTF_8)).contains("WRONG  requests.granted.total  read 0  truth 7  from “0”");
    }

    @Test
    void what_cannot_be_tried_ends_with_2() throws IOException {
        assertThat(run(folder.toString())).isEqualTo(2);
        assertThat(run(folder.resolve("nowhere").toString())).isEqualTo(2);
        assertThat(run("--seed", "1")).isEqualTo(2);
        assertThat(run("--seeds", "0")).isEqualTo(2);
        put("no truth");
        assertThat(run(folder.toString())).isEqualTo(2);
    }

    private int run(String... arguments) {
        return Accuracy.run(new PrintStream(printed, true, UTF_8), arguments);
    }

    private void put(String truth) throws IOException {
        Files.write(folder.resolve(Samples.YUEQING), Samples.document(Samples.YUEQING));
        Files.writeString(folder.resolve(Samples.YUEQING + TruthFile.ENDING), truth);
    }
}
