package nianbao.parse.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import nianbao.testing.render.Format;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Labels that are not as the form prints them: what stands beside them is read the same, or told to be missing. More reports: {@code -Drender.seeds=FROM-TO}. */
class NoisyLabelsTest {

    private static final int USUAL = 4;

    @ParameterizedTest
    @EnumSource
    void no_figure_is_read_wrong_for_a_label_that_is_noisy(LabelNoise noise) {
        Findings findings = new Findings();

        Stream.of(Format.values()).forEach(format -> Seeds.reports(USUAL)
                .filter(report -> format.showsBlanks() || !report.hasBlanks())
                .map(noise::in)
                .forEach(report -> findings.add(
                        format.name(),
                        report,
                        Comparison.of(report, format.of(report), format.mediaType(), format.charset()))));

        System.out.println(noise + ": " + findings.summary());
        boolean legible = noise != LabelNoise.MISPRINTS && Seeds.areUsual();
        assertThat(legible ? findings.count() : findings.wrong())
                .as(findings::table)
                .isZero();
    }
}
