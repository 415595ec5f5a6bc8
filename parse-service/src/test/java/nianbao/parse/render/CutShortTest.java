package nianbao.parse.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nianbao.model.event.ProducerHints;
import nianbao.model.event.Submission;
import nianbao.model.event.SubmissionId;
import nianbao.model.report.AnnualReport;
import nianbao.parse.ReportParser;
import nianbao.parse.extract.Extraction;
import nianbao.testing.render.Format;
import nianbao.testing.render.GeneratedReport;
import nianbao.testing.reports.Entry;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A file that was cut short is read as far as it goes: what is lost is said to be missing, and no other number is read for it. */
class CutShortTest {

    private static final int USUAL = 5;

    /** Characters between two of the places where a file is cut: without a divisor that lines of tables have in common. */
    private static final int STEP = 41;

    private final ReportParser parser = new ReportParser(Extraction::of, InstantSource.fixed(Instant.EPOCH));

    @ParameterizedTest
    @EnumSource(
            names = {
                "HTML",
                "MARKDOWN",
                "MARKDOWN_HTML",
                "TEXT_ROWS",
                "TEXT_STROKES",
                "TEXT_COLUMNS",
                "TEXT_CELLS",
                "TEXT_FLOWED"
            })
    void no_number_is_read_but_those_that_were_written(Format format) {
        List<String> wrong = new ArrayList<>();
        List<String> right = new ArrayList<>();

        Seeds.reports(USUAL)
                .filter(report -> format.showsBlanks() || !report.hasBlanks())
                .forEach(report -> places(format, report).forEach(at -> numbers(format, report, at)
                        .forEach((path, number) -> (isWritten(report, path, number) ? right : wrong)
                                .add(report.seed() + " cut at " + at + ": " + path + " " + number))));

        assertThat(wrong).isEmpty();
        assertThat(right).isNotEmpty();
    }

    /** Each line's end, and places within lines. */
    private static List<Integer> places(Format format, GeneratedReport report) {
        String text = text(format, report);
        List<Integer> places = new ArrayList<>();
        for (int at = text.length() / 4; at < text.length(); at++) {
            if (text.charAt(at - 1) == '\n' || at % STEP == 0) {
                places.add(at);
            }
        }
        return places;
    }

    private static String text(Format format, GeneratedReport report) {
        return new String(format.of(report), format.charset());
    }

    private Map<String, BigDecimal> numbers(Format format, GeneratedReport report, int at) {
        byte[] bytes = text(format, report).substring(0, at).getBytes(format.charset());
        Submission submission = new Submission(
                SubmissionId.of(bytes),
                "0:0",
                Instant.parse("2026-11-22T00:00:00Z"),
                format.mediaType(),
                format.charset().name(),
                bytes.length,
                ProducerHints.NONE);
        return parser.parse(submission, bytes) instanceof ReportParser.Parsed parsed ? read(parsed.report()) : Map.of();
    }

    private static Map<String, BigDecimal> read(AnnualReport report) {
        Map<String, BigDecimal> numbers = new LinkedHashMap<>(report.figures().byPath());
        numbers.values().removeIf(Objects::isNull);
        return numbers;
    }

    private static boolean isWritten(GeneratedReport report, String path, BigDecimal number) {
        Entry entry = report.entries().get(path);
        return entry != null && entry.number() != null && entry.number().compareTo(number) == 0;
    }
}
