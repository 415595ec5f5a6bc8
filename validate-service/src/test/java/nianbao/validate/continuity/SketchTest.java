package nianbao.validate.continuity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.ObjectMapper;
import nianbao.validate.ReportBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SketchTest {

    private static double likeness(String one, String other) {
        return Sketch.of(one).orElseThrow().likeness(Sketch.of(other).orElseThrow());
    }

    /** Two texts of 2,000 runs that share their first part: shared / (4,000 - shared) of all runs are in both. */
    @ParameterizedTest
    @CsvSource({"0, 0.0", "1000, 0.333", "1500, 0.6", "1800, 0.818", "2000, 1.0"})
    void the_estimate_is_near_the_share_of_runs_in_common(int shared, double expected) {
        String common = Narratives.of(1, shared);

        double estimate = likeness(common + Narratives.of(2, 2004 - shared), common + Narratives.of(3, 2004 - shared));

        assertThat(estimate).isCloseTo(expected, within(0.1));
    }

    @Test
    void numbers_marks_and_blanks_make_no_difference() {
        String narrative = Narratives.of(1, 400);
        String written = "2021：" + narrative.replaceAll("(.{20})", "$1 37，\n");

        assertThat(Sketch.of(written)).isEqualTo(Sketch.of(narrative));
    }

    @Test
    void a_short_text_tells_nothing() {
        assertThat(Sketch.of(Narratives.of(1, 299))).isEmpty();
        assertThat(Sketch.of(Narratives.of(1, 300))).isPresent();
    }

    @Test
    void what_stands_in_the_tables_is_no_narrative() {
        String narrative = Narratives.of(1, 5_000);
        String tables = Narratives.of(2, 25_000);
        String report = " ".repeat(10_000) + narrative + " ".repeat(5_000) + tables;

        Sketch sketch = Sketch.of(ReportBuilder.of2021().text(report).build()).orElseThrow();

        assertThat(sketch).isEqualTo(Sketch.of(narrative).orElseThrow());
    }

    @Test
    void it_comes_back_from_json_and_is_short() throws Exception {
        Sketch sketch = Sketch.of(Narratives.of(1, 1000)).orElseThrow();
        ObjectMapper mapper = new ObjectMapper();

        String json = mapper.writeValueAsString(sketch);

        assertThat(mapper.readValue(json, Sketch.class)).isEqualTo(sketch);
        assertThat(json).hasSizeLessThan(700);
    }
}
