package nianbao.parse.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nianbao.model.event.RejectionCode;
import nianbao.parse.extract.Extraction;
import nianbao.parse.extract.isolated.ClassPath;
import nianbao.parse.extract.isolated.ExtractorPool;
import nianbao.parse.extract.isolated.ExtractorPool.End;
import nianbao.parse.extract.isolated.ExtractorPool.Settings;
import nianbao.parse.extract.isolated.Isolation;
import nianbao.parse.extract.pdf.SmallPdf;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every input that ever broke an extractor, for ever. {@code WHAT.CHARSET.ENDING}; binary formats have {@code null} for a charset. What must
 * come of it may lie beside it in {@code WHAT.expected}. Those in {@code unending} are for child processes alone.
 */
class RegressionsTest {

    private static final Path FOLDER = folder();
    private static final String TITLE = "乐清市教育局2021年政府信息公开工作年度报告";

    private static final Map<String, String> MEDIA_TYPES = Map.of(
            "txt", "text/plain",
            "plain", "text/plain",
            "md", "text/markdown",
            "markdown", "text/markdown",
            "html", "text/html",
            "pdf", "application/pdf",
            "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    /** Longer than a small document takes on a busy machine; the inputs here take hours. */
    private static final Duration LIMIT = Duration.ofSeconds(15);

    @TestFactory
    Stream<DynamicTest> inputs_that_once_broke_an_extractor_are_sound() throws IOException {
        return inputs(FOLDER)
                .map(file ->
                        DynamicTest.dynamicTest(file.getFileName().toString(), () -> Invariants.check(sample(file))));
    }

    @TestFactory
    Stream<DynamicTest> what_must_come_of_an_input_comes_of_it() throws IOException {
        Map<String, Path> inputs = inputs(FOLDER).collect(Collectors.toMap(RegressionsTest::what, Function.identity()));
        return files(FOLDER)
                .filter(RegressionsTest::isExpected)
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                    assertThat(inputs).as("inputs").containsKey(what(file));
                    Expected.of(file).check(Invariants.parsed(sample(inputs.get(what(file)))));
                }));
    }

    @TestFactory
    Stream<DynamicTest> an_input_without_end_costs_a_child_process_and_the_next_document_is_read() throws IOException {
        return inputs(FOLDER.resolve("unending"))
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> timesOut(sample(file))));
    }

    private static void timesOut(Sample unending) throws IOException {
        Settings settings = new Settings(1, 256, LIMIT, 100, Isolation.AUTO, ClassPath.own());
        List<End> ends = new CopyOnWriteArrayList<>();
        try (ExtractorPool pool = new ExtractorPool(settings, ends::add)) {
            pool.start();

            Extraction.Result result = pool.extract(unending.bytes(), unending.mediaType(), unending.charset());

            assertThat(result).isInstanceOfSatisfying(Extraction.Refused.class, refused -> assertThat(refused.code())
                    .isEqualTo(RejectionCode.EXTRACTOR_TIMEOUT));
            assertThat(ends).containsExactly(End.TIMEOUT);
            assertThat(pool.extract(SmallPdf.titled(TITLE), "application/pdf", null))
                    .isInstanceOfSatisfying(
                            Extraction.Extracted.class,
                            next -> assertThat(next.document().text()).startsWith(TITLE));
        }
    }

    private static Stream<Path> inputs(Path folder) throws IOException {
        List<Path> inputs = files(folder).filter(file -> !isExpected(file)).toList();
        assertThat(inputs).isNotEmpty();
        return inputs.stream();
    }

    private static Stream<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList().stream();
        }
    }

    private static boolean isExpected(Path file) {
        return file.toString().endsWith(Expected.ENDING);
    }

    /** The first part of a file's name, which an input and what is expected of it share. */
    private static String what(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.indexOf('.'));
    }

    private static Sample sample(Path file) throws IOException {
        String[] name = file.getFileName().toString().split("\\.");
        String charset = name[name.length - 2];
        String mediaType = MEDIA_TYPES.get(name[name.length - 1]);
        assertThat(mediaType).as(file.toString()).isNotNull();
        return new Sample(mediaType, charset.equals("null") ? null : charset, Files.readAllBytes(file));
    }

    private static Path folder() {
        try {
            return Path.of(RegressionsTest.class.getResource("/regressions").toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
