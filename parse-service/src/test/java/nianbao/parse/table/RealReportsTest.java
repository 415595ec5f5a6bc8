package nianbao.parse.table;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nianbao.parse.Shared;
import nianbao.parse.extract.Extraction;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class RealReportsTest {

    @TestFactory
    List<DynamicTest> every_figure_of_the_seeds_is_read_as_a_person_reads_it() {
        return Shared.reports("seeds", ".txt").stream()
                .map(report -> DynamicTest.dynamicTest(name(report), () -> {
                    JsonNode expected = Shared.expected(report);

                    TableReading reading = read(report);

                    assertThat(reading.form()).isEqualTo(expected.path("form").asText());
                    assertThat(wrong(reading, expected, false)).isEmpty();
                }))
                .toList();
    }

    @TestFactory
    List<DynamicTest> no_figure_of_other_layouts_is_wrong_in_silence() {
        return Shared.reports("reports", ".txt", ".md", ".html").stream()
                .map(report -> DynamicTest.dynamicTest(name(report), () -> {
                    JsonNode expected = Shared.expected(report);

                    TableReading reading = read(report);

                    System.out.printf(
                            "%s: form %s (expected %s), %d cells, not read: %s%n",
                            name(report),
                            reading.form(),
                            expected.path("form"),
                            reading.cells().paths().size(),
                            wrong(reading, expected, false));
                    assertThat(wrong(reading, expected, true)).isEmpty();
                }))
                .toList();
    }

    private static TableReading read(Path report) {
        String mediaType = name(report).endsWith(".html") ? "text/html" : "text/plain";
        Extraction.Result result = Extraction.of(Shared.bytes(report), mediaType, "UTF-8");
        return TableReader.read(((Extraction.Extracted) result).document(), List.of());
    }

    private static String name(Path report) {
        return report.getFileName().toString();
    }

    /** The figures that differ; with {@code silently} only where a number was read that is another one. */
    private static List<String> wrong(TableReading reading, JsonNode expected, boolean silently) {
        Map<String, BigDecimal> wanted = Shared.figures(expected);
        List<String> wrong = new ArrayList<>();
        reading.cells().paths().stream()
                .filter(path -> !wanted.containsKey(path))
                .forEach(path -> wrong.add("+" + path));
        wanted.forEach((path, number) -> {
            var cell = reading.cells().get(path);
            BigDecimal read = cell == null ? null : cell.number().orElse(null);
            boolean same = number == null || read == null ? Objects.equals(number, read) : number.compareTo(read) == 0;
            if (!same && !(silently && read == null)) {
                wrong.add(path + " expected " + number + " but " + cell);
            }
        });
        return wrong;
    }
}
