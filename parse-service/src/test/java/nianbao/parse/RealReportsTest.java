package nianbao.parse;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nianbao.model.Json;
import nianbao.model.event.ProducerHints;
import nianbao.model.event.Submission;
import nianbao.model.event.SubmissionId;
import nianbao.model.report.AnnualReport;
import nianbao.model.report.Place;
import nianbao.parse.extract.Extraction;
import nianbao.testing.Contracts;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class RealReportsTest {

    /** Figures that a document's own flaws leave open, by its name; one more is a fault of ours. All other documents are read whole. */
    private static final Map<String, Integer> UNREAD = Map.of(
            "pingtan_qu_2019.txt", 19,
            "pingtan_qu_2021.txt", 3,
            "pingtan_qu_2023.txt", 3,
            "pingtan_qu_2025.txt", 3);

    private final ReportParser parser = new ReportParser(Extraction::of, InstantSource.fixed(Instant.EPOCH));

    @TestFactory
    List<DynamicTest> the_seeds_are_read_as_a_person_reads_them() {
        return Shared.reports("seeds", ".txt").stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                    JsonNode expected = Shared.expected(file);

                    AnnualReport report = ((ReportParser.Parsed) parse(file)).report();

                    assertThat(report.agency().name())
                            .isEqualTo(expected.path("agency").asText());
                    assertThat(report.year()).isEqualTo(expected.path("year").asInt());
                    assertThat(report.form()).isEqualTo(expected.path("form").asText());
                    assertThat(report.figures().byPath().keySet())
                            .isEqualTo(Shared.figures(expected).keySet());
                    assertThat(differences(report, expected)).isEmpty();
                    assertThat(miscounted(report)).isEqualTo(expectedMiscounted(expected));
                    Contracts.assertMatches("annual-report", Json.write(report));
                    report.places().values().forEach(place -> assertThat(isWithin(place, report.text()))
                            .isTrue());
                }))
                .toList();
    }

    @TestFactory
    List<DynamicTest> other_reports_are_read_without_a_wrong_figure() {
        return Shared.reports("reports", ".txt", ".md", ".html").stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                    JsonNode expected = Shared.expected(file);

                    ReportParser.Result result = parse(file);

                    if (result instanceof ReportParser.Parsed parsed) {
                        List<String> differences = differences(parsed.report(), expected);
                        System.out.printf(
                                "%s: %s %d, form %s, expected %s %s, form %s; figures not read: %s%n",
                                file.getFileName(),
                                parsed.report().agency().name(),
                                parsed.report().year(),
                                parsed.report().form(),
                                expected.path("agency"),
                                expected.path("year"),
                                expected.path("form"),
                                differences);
                        assertThat(differences)
                                .allMatch(difference -> difference.endsWith("null"))
                                .hasSizeLessThanOrEqualTo(
                                        UNREAD.getOrDefault(file.getFileName().toString(), 0));
                    } else {
                        System.out.printf("%s: %s%n", file.getFileName(), result);
                        assertThat(expected.path("expect").asText()).isEqualTo("rejected");
                    }
                }))
                .toList();
    }

    private ReportParser.Result parse(Path file) {
        byte[] bytes = Shared.bytes(file);
        String mediaType = file.toString().endsWith(".html") ? "text/html" : "text/plain";
        return parser.parse(
                new Submission(
                        SubmissionId.of(bytes),
                        "0:0",
                        Instant.parse("2026-03-01T00:00:00Z"),
                        mediaType,
                        "UTF-8",
                        bytes.length,
                        ProducerHints.NONE),
                bytes);
    }

    private static List<String> miscounted(AnnualReport report) {
        return report.remarks().stream()
                .map(remark -> remark.rule().wireName())
                .filter(rule -> rule.endsWith(".row-cells"))
                .toList();
    }

    private static List<String> expectedMiscounted(JsonNode expected) {
        List<String> rules = new ArrayList<>();
        expected.path("findings")
                .forEach(finding -> rules.add(finding.path("rule").asText()));
        return rules.stream().filter(rule -> rule.endsWith(".row-cells")).toList();
    }

    private static boolean isWithin(Place place, String text) {
        return 0 <= place.from() && place.from() < place.to() && place.to() <= text.length();
    }

    private static List<String> differences(AnnualReport report, JsonNode expected) {
        List<String> differences = new ArrayList<>();
        for (Map.Entry<String, BigDecimal> figure : Shared.figures(expected).entrySet()) {
            BigDecimal read = report.figures().get(figure.getKey());
            boolean same = read == null || figure.getValue() == null
                    ? read == figure.getValue()
                    : read.compareTo(figure.getValue()) == 0;
            if (!same) {
                differences.add(figure.getKey() + " expected " + figure.getValue() + ", read " + read);
            }
        }
        return differences;
    }
}
