package nianbao.parse.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every input that ever broke an extractor, for ever. {@code NAME.CHARSET.ENDING}; binary formats have {@code null} for a charset. */
class RegressionsTest {

    private static final Map<String, String> MEDIA_TYPES = Map.of(
            "txt", "text/plain",
            "plain", "text/plain",
            "md", "text/markdown",
            "markdown", "text/markdown",
            "html", "text/html",
            "pdf", "application/pdf",
            "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    @TestFactory
    List<DynamicTest> inputs_that_once_broke_an_extractor_are_sound() throws IOException, URISyntaxException {
        Path folder = Path.of(RegressionsTest.class.getResource("/regressions").toURI());
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> inputs = files.sorted().toList();
            assertThat(inputs).isNotEmpty();
            return inputs.stream()
                    .map(file -> DynamicTest.dynamicTest(
                            file.getFileName().toString(), () -> Invariants.check(sample(file))))
                    .toList();
        }
    }

    private static Sample sample(Path file) throws IOException {
        String[] name = file.getFileName().toString().split("\\.");
        String charset = name[name.length - 2];
        String mediaType = MEDIA_TYPES.get(name[name.length - 1]);
        assertThat(mediaType).as(file.toString()).isNotNull();
        return new Sample(mediaType, charset.equals("null") ? null : charset, Files.readAllBytes(file));
    }
}
