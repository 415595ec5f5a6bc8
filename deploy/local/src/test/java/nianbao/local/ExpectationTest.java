package nianbao.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nianbao.model.Json;
import nianbao.model.event.Rejection;
import nianbao.model.report.ValidatedReport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compares the model's published samples with expectations that were made from them and then changed in one place. */
class ExpectationTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    @TempDir
    private Path folder;

    private ValidatedReport report;
    private ObjectNode expected;

    @BeforeEach
    void an_expectation_that_the_report_meets() throws IOException {
        report = sample("validated-report.json", ValidatedReport.class);
        expected = MAPPER.createObjectNode()
                .put("agency", report.agency().name())
                .put("regionCode", report.agency().regionCode())
                .put("year", report.year())
                .put("form", report.form())
                .put("verdict", report.verdict().wireName());
        ObjectNode figures = expected.putObject("figures");
        report.figures().byPath().forEach(figures::put);
        expected.set("findings", MAPPER.readTree(Json.write(report.findings())));
        assertThat(report.figures().byPath()).isNotEmpty();
        assertThat(report.findings()).isNotEmpty();
    }

    @Test
    void a_report_that_is_as_expected_has_no_differences() throws IOException {
        assertThat(differences()).isEmpty();
    }

    @Test
    void what_the_expectation_does_not_say_is_not_compared() throws IOException {
        expected.removeAll();

        assertThat(differences()).isEmpty();
    }

    @Test
    void each_field_that_differs_is_named() throws IOException {
        expected.put("agency", "别的局")
                .put("regionCode", "000001")
                .put("year", 1999)
                .put("form", "none")
                .put("verdict", "x");

        assertThat(differences())
                .hasSize(5)
                .anyMatch(line -> line.startsWith("agency: expected 别的局"))
                .anyMatch(line -> line.startsWith("year: expected 1999"));
    }

    @Test
    void any_of_several_names_will_do() throws IOException {
        expected.put("agency", "别的局");
        expected.putArray("agencies").add("又一个局").add(report.agency().name());

        assertThat(differences()).isEmpty();
    }

    @Test
    void a_figure_that_differs_is_named_with_both_values() throws IOException {
        String path = report.figures().byPath().keySet().iterator().next();
        ((ObjectNode) expected.get("figures")).put(path, 123_456);

        assertThat(differences()).singleElement().asString().contains(path).contains("123456");
    }

    @Test
    void a_number_is_not_the_same_as_none() throws IOException {
        String path = report.figures().byPath().entrySet().stream()
                .filter(figure -> figure.getValue() != null)
                .findFirst()
                .orElseThrow()
                .getKey();
        ((ObjectNode) expected.get("figures")).putNull(path);

        assertThat(differences()).singleElement().asString().contains(path).contains("null");
    }

    @Test
    void figures_must_be_those_and_no_others() throws IOException {
        String path = report.figures().byPath().keySet().iterator().next();
        ObjectNode figures = (ObjectNode) expected.get("figures");
        figures.remove(path);
        figures.put("proactive.moon.landings", 1);

        assertThat(differences())
                .hasSize(2)
                .anyMatch(line -> line.startsWith(path))
                .anyMatch(line -> line.startsWith("proactive.moon.landings"));
    }

    @Test
    void a_finding_that_is_missing_and_one_too_many_are_both_named() throws IOException {
        ((ObjectNode) expected.get("findings").get(0)).putArray("cells").add("requests.other.total");

        assertThat(differences())
                .hasSize(2)
                .anyMatch(line -> line.startsWith("finding missing"))
                .anyMatch(line -> line.startsWith("finding not expected"));
    }

    @Test
    void the_correction_must_be_among_the_explanations() throws IOException {
        ObjectNode finding = (ObjectNode) expected.get("findings").get(0);
        finding.putObject("set").put("requests.other.total", 99);

        assertThat(differences()).hasSize(2);
    }

    @Test
    void a_report_where_a_rejection_was_expected_differs() throws IOException {
        expected.put("expect", "rejected");

        assertThat(differences()).singleElement().asString().contains("expected a rejection");
    }

    @Test
    void a_rejection_is_compared_by_its_code() throws IOException {
        Rejection rejection = sample("rejection.json", Rejection.class);
        expected.removeAll();
        expected.put("expect", "rejected").put("code", rejection.code().wireName());
        assertThat(written().differences(rejection)).isEmpty();

        expected.put("code", "blank-form");

        assertThat(written().differences(rejection)).singleElement().asString().contains("blank-form");
    }

    @Test
    void a_rejection_where_a_report_was_expected_differs() throws IOException {
        assertThat(written().differences(sample("rejection.json", Rejection.class)))
                .singleElement()
                .asString()
                .contains("expected a report");
    }

    @Test
    void a_document_may_have_no_expectation() {
        assertThat(Expectation.beside(folder.resolve("other.txt"))).isEmpty();
    }

    private List<String> differences() throws IOException {
        return written().differences(report);
    }

    private Expectation written() throws IOException {
        Path document = folder.resolve("report.txt");
        Files.write(folder.resolve("report.txt.expected.json"), MAPPER.writeValueAsBytes(expected));
        return Expectation.beside(document).orElseThrow();
    }

    private static <T> T sample(String name, Class<T> type) throws IOException {
        try (InputStream json = Json.class.getResourceAsStream("/nianbao/model/samples/" + name)) {
            return Json.read(json.readAllBytes(), type);
        }
    }
}
