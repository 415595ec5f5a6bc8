package nianbao.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** README.md and README.zh.md say the same to a machine and to a reader who skims. */
class ReadmeTwinsTest {

    private static final Pattern HEADING = Pattern.compile("^(#+) ", Pattern.MULTILINE);
    private static final Pattern FIRST_CELL = Pattern.compile("^\\| (`[^|]*) \\|", Pattern.MULTILINE);
    private static final Pattern CODE = Pattern.compile("`[^`\n]+`");

    private final String english = read("README.md");
    private final String chinese = read("README.zh.md");

    @Test
    void bothCarryTheSameCommandsFilesAndExamples() {
        List<ReadmeBlock> blocks = withLanguage(english);

        assertThat(blocks).hasSizeGreaterThan(15);
        assertThat(withLanguage(chinese)).isEqualTo(blocks);
    }

    @Test
    void bothHaveTheSameChapters() {
        assertThat(HEADING.matcher(chinese).results().map(heading -> heading.group(1)))
                .isEqualTo(HEADING.matcher(english)
                        .results()
                        .map(heading -> heading.group(1))
                        .toList());
    }

    @Test
    void bothTablesNameTheSameThings() {
        assertThat(codeOfFirstCells(chinese)).hasSizeGreaterThan(30).isEqualTo(codeOfFirstCells(english));
    }

    @Test
    void everyCommandOfTheReadmeIsRunByTheTestOrByCi() {
        assertThat(withLanguage(english).stream()
                        .filter(block -> block.language().equals("sh") && !block.isCommand()))
                .singleElement()
                .satisfies(block -> assertThat(block.text()).contains("./deploy/local/up", "./mvnw verify"));
        assertThat(read(".ci/run")).contains("./deploy/local/up --once", "./mvnw -B -ntp verify");
    }

    private static List<String> codeOfFirstCells(String readme) {
        return FIRST_CELL
                .matcher(readme)
                .results()
                .flatMap(cell -> CODE.matcher(cell.group(1)).results())
                .map(code -> code.group())
                .toList();
    }

    private static List<ReadmeBlock> withLanguage(String readme) {
        return ReadmeBlock.of(readme).stream()
                .filter(block -> !block.language().isEmpty())
                .toList();
    }

    private static String read(String name) {
        try {
            return Files.readString(RunningPipeline.home().resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
