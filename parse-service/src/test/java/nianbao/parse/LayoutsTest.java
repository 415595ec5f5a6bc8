package nianbao.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nianbao.model.event.ProducerHints;
import nianbao.model.event.Submission;
import nianbao.model.event.SubmissionId;
import nianbao.model.report.AnnualReport;
import nianbao.model.report.Section;
import nianbao.parse.extract.Extraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One report as text of every layout: its figures are the same in all. */
class LayoutsTest {

    private static final String REPORT = Reports.small("乐清市教育局", 2021);

    private final ReportParser parser = new ReportParser(Extraction::of, InstantSource.fixed(Instant.EPOCH));

    static Stream<Arguments> layouts() {
        return Stream.of(
                layout("blanks", rows(cells -> String.join(" ", cells))),
                layout("tabs", rows(cells -> String.join("\t", cells))),
                layout("strokes", rows(cells -> "| " + String.join(" | ", cells) + " |")),
                layout("strokes of full width", rows(cells -> String.join("｜", cells) + "｜")),
                layout("inner strokes", rows(cells -> String.join("|", cells) + (cells.size() < 3 ? "|" : ""))),
                layout(
                        "Markdown, a rule below each row",
                        rows(cells -> "|" + String.join("|", cells) + "|\n" + "|---".repeat(cells.size()) + "|")),
                layout("a cell a line, behind tabs", rows(cells -> cells.stream()
                        .map(cell -> "\t" + cell + "\n")
                        .collect(Collectors.joining()))),
                layout("a cell a line, before strokes", rows(cells -> "|\n" + String.join(" |\n", cells) + " |")),
                layout("columns of commas", rows(cells -> String.join(",", cells))),
                layout("columns of blanks", rows(cells -> cells.stream()
                        .map(cell -> cell + " ".repeat(Math.max(2, 30 - 2 * cell.length())))
                        .collect(Collectors.joining()))),
                layout(
                        "drawn lines",
                        rows(cells -> rule(cells, "├", "┼", "┤") + "\n│" + String.join("│", cells) + "│")),
                layout(
                        "drawn lines of ASCII",
                        rows(cells ->
                                rule(cells, "+", "+", "+").replace('─', '-') + "\n|" + String.join("|", cells) + "|")),
                layout(
                        "tables of HTML",
                        rows(cells -> "<table><tr><td>" + String.join("</td><td>", cells) + "</td></tr></table>")),
                layout("emphasis", rows(cells -> "| **" + String.join("** | **", cells) + "** |")),
                layout(
                        "line ends of all kinds",
                        REPORT.replace("\n一、本年", "\r\n一、本年")
                                .replace("\n规章", "\r规章")
                                .replace("\n四、", "\u2028四、")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("layouts")
    void the_figures_are_the_same_in_every_layout(String what, String text) {
        AnnualReport expected = parse(REPORT, "text/plain");

        AnnualReport report = parse(text, "text/markdown");

        assertThat(report.figures().byPath()).isEqualTo(expected.figures().byPath());
        assertThat(report.cells()).isEqualTo(expected.cells());
        assertThat(report.remarks()).isEmpty();
        assertThat(report.title()).isEqualTo(expected.title());
        assertThat(report.sections()).extracting(Section::number).containsExactly(1, 2, 3, 4, 5, 6);
    }

    @Test
    void the_report_that_all_are_held_against_is_read_as_it_was_written() {
        AnnualReport report = parse(REPORT, "text/plain");

        assertThat(report.figures().byPath().values()).doesNotContainNull();
        assertThat(report.figures().get("proactive.licensing.decisions")).isEqualByComparingTo("17");
        assertThat(report.figures().get("requests.newRequests.total")).isEqualByComparingTo("2");
    }

    @Test
    void a_row_of_single_dashes_is_there_and_holds_no_number() {
        String dashes = rows(cells -> String.join(" | ", cells) + " |")
                .replace("0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |", "- | - | - | - | - | - | - | - | - |");

        AnnualReport report = parse(dashes, "text/plain");

        assertThat(report.figures().byPath()).containsEntry("review.reconsideration.total", null);
        assertThat(report.cells().get("review.reconsideration.total").raw()).isEqualTo("-");
        assertThat(report.figures().get("review.litigationDirect.total")).isEqualByComparingTo("0");
    }

    @Test
    void form_feeds_are_the_ends_of_pages_and_places_tell_which() {
        AnnualReport report =
                parse(REPORT.replace("\n三、收到", "\n\f三、收到").replace("\n四、政府", "\n- 2 -\n\f四、政府"), "text/plain");

        assertThat(report.places().get("proactive.licensing").page()).isEqualTo(1);
        assertThat(report.places().get("requests.granted").page()).isEqualTo(2);
        assertThat(report.sections())
                .extracting(section -> section.place().page())
                .containsExactly(1, 1, 2, 3, 3, 3);
        assertThat(report.figures().byPath())
                .isEqualTo(parse(REPORT, "text/plain").figures().byPath());
    }

    private static Arguments layout(String what, String text) {
        return Arguments.of(what, text);
    }

    /** The report's lines with blanks in them, which are the rows of its tables, each laid out in that way. */
    private static String rows(Function<List<String>, String> layout) {
        return REPORT.lines()
                .map(line -> line.contains(" ") ? layout.apply(List.of(line.split(" "))) : line)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String rule(List<String> cells, String left, String middle, String right) {
        return IntStream.range(0, cells.size()).mapToObj(i -> "───").collect(Collectors.joining(middle, left, right));
    }

    private AnnualReport parse(String text, String mediaType) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Submission submission = new Submission(
                SubmissionId.of(bytes),
                "0:0",
                Instant.parse("2026-03-01T00:00:00Z"),
                mediaType,
                "UTF-8",
                bytes.length,
                ProducerHints.NONE);
        return ((ReportParser.Parsed) parser.parse(submission, bytes)).report();
    }
}
