package nianbao.parse.narrative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nianbao.model.event.ProducerHints;
import nianbao.model.report.Section;
import nianbao.parse.narrative.NarrativeReading.Narrative;
import nianbao.parse.narrative.NarrativeReading.Refused;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Published reports in a folder beside the repository, held against what a person read in them; skipped aloud where it is absent. */
class RealReportsTest {

    @TestFactory
    Stream<DynamicTest> agency_and_year_are_those_a_person_reads() throws IOException {
        return Stream.concat(documents("seeds"), documents("reports"))
                .map(document -> DynamicTest.dynamicTest(
                        document.getFileName().toString(), () -> matches(document, expected(document))));
    }

    @Test
    void seeds_have_six_sections_and_nothing_doubtful() throws IOException {
        for (Path seed : documents("seeds").toList()) {
            Narrative narrative = (Narrative) reading(seed);

            assertThat(narrative.sections()).extracting(Section::number).containsExactly(1, 2, 3, 4, 5, 6);
            assertThat(narrative.remarks()).isEmpty();
        }
    }

    @Test
    void sums_that_a_person_found_wrong_have_their_parts() throws IOException {
        assertThat(sumOfParts("pingtan_qu_2019.txt", 2599)).isEqualTo(2533);
        assertThat(sumOfParts("pingtan_qu_2011.txt", 425)).isEqualTo(421);
        assertThat(sumOfParts("shanghai_stc_2024.md", 2139)).isEqualTo(2160);
    }

    private static int sumOfParts(String name, int total) throws IOException {
        Path document = documents("reports")
                .filter(path -> path.getFileName().toString().equals(name))
                .findFirst()
                .orElseThrow();
        return ((Narrative) reading(document))
                .statements().stream()
                        .filter(statement -> statement.value().intValue() == total
                                && !statement.parts().isEmpty())
                        .findFirst()
                        .orElseThrow()
                        .parts()
                        .stream()
                        .mapToInt(part -> part.value().intValueExact())
                        .sum();
    }

    private static void matches(Path document, JsonNode expected) throws IOException {
        NarrativeReading reading = reading(document);
        if (expected.path("expect").asText().equals("rejected")) {
            assertThat(((Refused) reading).code().wireName())
                    .isEqualTo(expected.path("code").asText());
            return;
        }
        Narrative narrative = (Narrative) reading;
        assertThat(narrative.year()).isEqualTo(expected.path("year").asInt());
        if (expected.has("regionCode")) {
            assertThat(narrative.agency().regionCode())
                    .isEqualTo(expected.path("regionCode").asText());
        }
        List<String> names = expected.has("agencies")
                ? StreamSupport.stream(expected.path("agencies").spliterator(), false)
                        .map(JsonNode::asText)
                        .toList()
                : List.of(expected.path("agency").asText());
        // An office of a listed government is listed with its government.
        assertThat(names).anyMatch(name -> narrative.agency().name().startsWith(name));
    }

    private static NarrativeReading reading(Path document) throws IOException {
        String text = Files.readString(document, StandardCharsets.UTF_8);
        if (document.toString().endsWith(".html")) {
            text = text.replaceAll("<[^>]+>", "\n");
        }
        return new NarrativeReader().read(text, ProducerHints.NONE, Reports.SUBMISSION, Reports.SUBMITTED);
    }

    private static JsonNode expected(Path document) throws IOException {
        return new ObjectMapper()
                .readTree(document.resolveSibling(document.getFileName() + ".expected.json")
                        .toFile());
    }

    private static Stream<Path> documents(String folder) throws IOException {
        Path at = Path.of("").toAbsolutePath();
        while (at != null && !Files.isDirectory(at.resolve("shared/seeds"))) {
            at = at.getParent();
        }
        if (at == null || !Files.isDirectory(at.resolve("shared").resolve(folder))) {
            System.err.println(
                    "SKIPPED: no folder shared/" + folder + " beside the repository, so no published report was read");
            abort("no folder shared/" + folder);
        }
        try (Stream<Path> files = Files.list(at.resolve("shared").resolve(folder))) {
            return files.filter(path -> path.toString().matches(".*\\.(txt|md|html)")).sorted().toList().stream();
        }
    }
}
