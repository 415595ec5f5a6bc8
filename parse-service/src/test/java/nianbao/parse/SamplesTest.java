package nianbao.parse;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nianbao.model.event.ProducerHints;
import nianbao.model.event.Submission;
import nianbao.model.event.SubmissionId;
import nianbao.model.report.AnnualReport;
import nianbao.model.report.Place;
import nianbao.model.report.Span;
import nianbao.parse.extract.Extraction;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The repository's own sample reports, with what a person read in them. */
class SamplesTest {

    private static final Comparator<BigDecimal> NUMERICALLY = Comparator.nullsFirst(Comparator.naturalOrder());

    private final ReportParser parser = new ReportParser(Extraction::of, InstantSource.fixed(Instant.EPOCH));

    @TestFactory
    List<DynamicTest> the_samples_are_read_as_a_person_reads_them() throws IOException {
        List<Path> files = samples();
        assertThat(files).isNotEmpty();
        return files.stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                    JsonNode expected = Shared.expected(file);
                    byte[] bytes = Shared.bytes(file);

                    AnnualReport report = parse(bytes);

                    assertThat(report.agency().name())
                            .isEqualTo(expected.path("agency").asText());
                    assertThat(report.agency().regionCode())
                            .isEqualTo(expected.path("regionCode").asText());
                    assertThat(report.agency().id())
                            .startsWith(expected.path("regionCode").asText() + ":");
                    assertThat(report.year()).isEqualTo(expected.path("year").asInt());
                    assertThat(report.form()).isEqualTo(expected.path("form").asText());
                    Map<String, BigDecimal> figures = Shared.figures(expected);
                    assertThat(report.figures().byPath().keySet()).isEqualTo(figures.keySet());
                    figures.forEach(
                            (path, figure) -> assertThat(report.figures().get(path))
                                    .as(path)
                                    .usingComparator(NUMERICALLY)
                                    .isEqualTo(figure));
                    report.places().forEach((row, place) -> assertExact(report, row, place));
                }))
                .toList();
    }

    /** The stretch of a row with a label begins at a character, ends with its last value, and each cell's is its number: no more, no less. */
    private static void assertExact(AnnualReport report, String row, Place place) {
        String text = report.text();
        List<String> paths = report.figures().byPath().keySet().stream()
                .filter(path -> path.startsWith(row + "."))
                .toList();
        assertThat(place.cells()).as(row).hasSameSizeAs(paths);
        for (int i = 0; i < paths.size(); i++) {
            Span span = place.cells().get(i);
            BigDecimal figure = report.figures().get(paths.get(i));
            String stretch = span == null ? "" : text.substring(span.from(), span.to());
            if (!report.cells().containsKey(paths.get(i))) {
                assertThat(stretch).as(paths.get(i)).isIn(figure.toPlainString(), "+" + figure.toPlainString());
            }
        }
        if (!row.startsWith("review.")) {
            assertThat(text.substring(place.from(), place.from() + 1)).as(row).isNotBlank();
        }
        int lastValue = place.cells().stream()
                .filter(Objects::nonNull)
                .mapToInt(Span::to)
                .max()
                .orElse(place.to());
        assertThat(place.to()).as(row).isEqualTo(lastValue);
    }

    private AnnualReport parse(byte[] bytes) {
        Submission submission = new Submission(
                SubmissionId.of(bytes), "0:0", Instant.EPOCH, "text/plain", "UTF-8", bytes.length, ProducerHints.NONE);
        return ((ReportParser.Parsed) parser.parse(submission, bytes)).report();
    }

    private static List<Path> samples() throws IOException {
        Path at = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(at.resolve("deploy/samples"))) {
            at = at.getParent();
        }
        try (Stream<Path> files = Files.list(at.resolve("deploy/samples"))) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
    }
}
