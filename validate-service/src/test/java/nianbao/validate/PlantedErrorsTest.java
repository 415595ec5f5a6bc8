package nianbao.validate;

import static nianbao.validate.Judgements.errors;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nianbao.model.form.FormVersion;
import nianbao.model.report.Checks;
import nianbao.model.report.Finding;
import nianbao.model.report.RuleId;
import nianbao.model.report.ValidatedReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Properties over random figures; the seeds are fixed, so that a failure can be seen again. */
class PlantedErrorsTest {

    private static final int REPORTS = 40;

    @ParameterizedTest
    @EnumSource
    void consistent_figures_never_give_an_error_or_a_warning(FormVersion version) {
        for (int seed = 0; seed < REPORTS; seed++) {
            var report = RandomReports.report(version, RandomReports.consistent(version, new Random(seed)));

            ValidatedReport judged = Validator.validate(report.build());

            assertThat(Judgements.errorsAndWarnings(judged)).as("seed %d", seed).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void consistent_figures_with_cells_blanked_never_give_an_error(FormVersion version) {
        for (int seed = 0; seed < REPORTS; seed++) {
            Random random = new Random(seed);
            Map<String, Long> figures = RandomReports.consistent(version, random);
            var report = RandomReports.report(version, figures);
            List<String> paths = new ArrayList<>(figures.keySet());
            Collections.shuffle(paths, random);
            List<String> blanks = paths.subList(0, random.nextInt(paths.size()));
            blanks.forEach(report::blank);

            ValidatedReport judged = Validator.validate(report.build());

            assertThat(errors(judged)).as("seed %d", seed).isEmpty();
            for (var forced : forced(judged).entrySet()) {
                assertThat(forced.getValue().longValueExact())
                        .as("seed %d, %s", seed, forced.getKey())
                        .isEqualTo(figures.get(forced.getKey()));
            }
        }
    }

    private static Map<String, BigDecimal> forced(ValidatedReport judged) {
        Map<String, BigDecimal> forced = new HashMap<>();
        judged.findings().stream()
                .filter(finding -> finding.rule() == RuleId.REQUESTS_UNKNOWN || finding.rule() == RuleId.REVIEW_UNKNOWN)
                .flatMap(finding -> finding.explanations().stream())
                .forEach(explanation -> forced.putAll(explanation.set()));
        return forced;
    }

    @ParameterizedTest
    @EnumSource
    void one_wrong_cell_anywhere_is_one_error_that_has_it_among_its_explanations(FormVersion version) {
        int first = 0;
        int all = 0;
        for (int seed = 0; seed < 2; seed++) {
            Random random = new Random(seed);
            Map<String, Long> figures = RandomReports.consistent(version, random);
            for (String wrong : figures.keySet()) {
                Map<String, Long> changed = new HashMap<>(figures);
                changed.put(wrong, otherThan(figures.get(wrong), random));

                ValidatedReport judged = Validator.validate(
                        RandomReports.report(version, changed).build());

                assertThat(errors(judged)).as("seed %d, %s", seed, wrong).hasSize(1);
                Finding finding = errors(judged).getFirst();
                assertThat(finding.explanations())
                        .as("seed %d, %s", seed, wrong)
                        .anySatisfy(explanation -> {
                            assertThat(explanation.set()).containsOnlyKeys(wrong);
                            assertThat(explanation.set().get(wrong).longValueExact())
                                    .isEqualTo(figures.get(wrong));
                            assertThat(explanation.restores())
                                    .isEqualTo(judged.checks().broken());
                        });
                all++;
                first += finding.cells().equals(List.of(wrong)) ? 1 : 0;
            }
        }
        assertThat(first).as("of %d, the wrong cell came first", all).isGreaterThanOrEqualTo(all * 9 / 10);
    }

    private static long otherThan(long number, Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> number == 0 ? 1 : 0;
            case 1 -> number * 10 + 1;
            default -> number + 1 + random.nextInt(50);
        };
    }

    @Test
    void whatever_the_figures_are_each_identity_is_counted_once_and_the_judgement_is_the_same_again() {
        for (int seed = 0; seed < REPORTS; seed++) {
            Random random = new Random(seed);
            Map<String, Long> figures = RandomReports.consistent(FormVersion.FORM_2021, random);
            var report = RandomReports.report(FormVersion.FORM_2021, figures);
            for (String path : figures.keySet()) {
                switch (random.nextInt(8)) {
                    case 0 -> report.blank(path);
                    case 1 -> report.number(path, random.nextInt(2_000) - 10L);
                    case 2 -> report.number(path, random.nextInt(100) + ".5");
                    default -> {
                        // stays as it is
                    }
                }
            }

            ValidatedReport judged = Validator.validate(report.build());

            Checks checks = judged.checks();
            assertThat(checks.held() + checks.broken() + checks.byConstruction() + checks.notCheckable())
                    .as("seed %d", seed)
                    .isEqualTo(42);
            assertThat(Validator.validate(report.build())).isEqualTo(judged);
        }
    }
}
