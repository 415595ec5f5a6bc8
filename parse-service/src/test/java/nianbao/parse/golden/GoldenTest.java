package nianbao.parse.golden;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nianbao.model.Json;
import nianbao.model.form.FormVersion;
import nianbao.testing.Contracts;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every document of the golden corpus is read exactly as it is written there, and what is written there is true. */
class GoldenTest {

    private static final Path SAMPLES = Path.of("../deploy/samples");

    @TestFactory
    Stream<DynamicTest> a_document_is_read_as_it_is_written_in_the_corpus() {
        return Case.all().stream()
                .map(golden -> DynamicTest.dynamicTest(golden.name(), () -> {
                    Reading reading = Reading.of(golden);

                    assertThat(golden.files())
                            .containsExactlyInAnyOrderElementsOf(
                                    golden.wanted(reading.text().isPresent()));
                    assertThat(golden.text()).isEqualTo(reading.text());
                    assertThat(golden.report()).isEqualTo(reading.report());
                    assertThat(Truth.disagreements(golden.truth(), json(golden.report())))
                            .isEmpty();
                    Contracts.assertMatches(reading.schema(), reading.json());
                }));
    }

    @Test
    void every_layout_is_there_in_both_forms() {
        Set<String> there = Case.all().stream()
                .map(Case::truth)
                .map(truth ->
                        truth.path("layout").asText() + " " + truth.path("form").asText())
                .collect(Collectors.toSet());

        assertThat(there)
                .containsAll(Layout.all()
                        .flatMap(layout ->
                                Stream.of(FormVersion.values()).map(form -> layout.name() + " " + form.wireName()))
                        .toList());
    }

    @Test
    void every_sample_of_the_repository_is_there() throws IOException {
        List<String> there = Case.all().stream()
                .map(golden -> golden.document().getFileName().toString())
                .toList();

        try (Stream<Path> samples = Files.list(SAMPLES)) {
            assertThat(there)
                    .containsAll(samples.map(file -> file.getFileName().toString())
                            .filter(name -> !name.endsWith(".json"))
                            .toList());
        }
    }

    private static JsonNode json(String text) {
        return Json.read(text.getBytes(StandardCharsets.UTF_8), JsonNode.class);
    }
}
