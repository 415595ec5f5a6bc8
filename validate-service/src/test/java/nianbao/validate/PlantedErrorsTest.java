package nianbao.validate;

import static nianbao.validate.Judgements.errors;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
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
    private static final int CONSISTENT = 2_000;

    @ParameterizedTest
    @EnumSource
    void consistent_figures_never_give_an_error_or_a_warning(FormVersion version) {
        for (int seed = 0; seed < CONSISTENT; seed++) {
            var report = RandomReports.report(version, RandomReports.consistent(version, new Random(seed)));

            ValidatedReport judged = Validator.validate(report.build());

            assertThat(Judgements.errorsAndWarnings(judged)).as("seed %d", seed).isEmpty();
            assertThat(judged.checks().broken() + judged.checks().notCheckable())
                    .as("seed %d", seed)
                    .isZero();
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

    /** Every cell of tables three and four, wrong in every way that a typist gets such a number wrong. */
    @ParameterizedTest
    @EnumSource
    void one_wrong_cell_anywhere_is_one_error_that_has_it_among_its_explanations(FormVersion version) {
        Random random = new Random(1);
        Map<String, Long> figures = RandomReports.consistent(version, random);
        Share share = new Share();
        for (String wrong : figures.keySet()) {
            for (PlantedSlip slip : PlantedSlip.values()) {
                slip.of(figures.get(wrong), random).ifPresent((long printed) -> {
                    Map<String, Long> changed = new HashMap<>(figures);
                    changed.put(wrong, printed);

                    ValidatedReport judged = Validator.validate(
                            RandomReports.report(version, changed).build());

                    String plant = slip + " in " + wrong + ": " + printed + " for " + figures.get(wrong);
                    assertThat(errors(judged)).as(plant).hasSize(1);
                    Finding finding = errors(judged).getFirst();
                    assertThat(finding.explanations()).as(plant).anySatisfy(explanation -> {
                        assertThat(explanation.set()).containsOnlyKeys(wrong);
                        assertThat(explanation.set().get(wrong).longValueExact())
                                .isEqualTo(figures.get(wrong));
                        assertThat(explanation.restores())
                                .isEqualTo(judged.checks().broken());
                    });
                    share.count(slip, finding.cells().equals(List.of(wrong)));
                });
            }
        }
        System.out.println("form " + version.wireName() + ", the wrong cell came first: " + share);
        assertThat(share.first()).as("the wrong cell came first: %s", share).isGreaterThanOrEqualTo(0.9);
    }

    /** How often the wrong cell came first, by the kind of slip and in all. */
    private static final class Share {
        private final Map<PlantedSlip, int[]> counts = new EnumMap<>(PlantedSlip.class);

        void count(PlantedSlip slip, boolean first) {
            int[] count = counts.computeIfAbsent(slip, kind -> new int[2]);
            count[0] += first ? 1 : 0;
            count[1]++;
        }

        double first() {
            return (double) sum(0) / sum(1);
        }

        private int sum(int index) {
            return counts.values().stream().mapToInt(count -> count[index]).sum();
        }

        @Override
        public String toString() {
            StringBuilder words = new StringBuilder("%d of %d (%.1f %%)".formatted(sum(0), sum(1), 100 * first()));
            counts.forEach((slip, count) -> words.append(", %s %d/%d".formatted(slip, count[0], count[1])));
            return words.toString();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_row_of_table_three_that_stands_a_column_off_is_one_error_that_moves_it_back(FormVersion version) {
        for (int seed = 0; seed < 4; seed++) {
            Map<String, Long> figures = RandomReports.consistent(version, new Random(seed));
            for (String row : RandomReports.rowsOfTableThree(version)) {
                Map<String, Long> moved = RandomReports.movedRight(row, figures);
                boolean movedTwoAtLeast = figures.keySet().stream()
                                .filter(path -> !figures.get(path).equals(moved.get(path)))
                                .count()
                        > 1;
                if (movedTwoAtLeast) {
                    ValidatedReport judged = Validator.validate(
                            RandomReports.report(version, moved).build());

                    assertThat(errors(judged)).as("seed %d, %s", seed, row).hasSize(1);
                    assertThat(errors(judged).getFirst().explanations())
                            .as("seed %d, %s", seed, row)
                            .anySatisfy(explanation -> assertThat(explanation.set())
                                    .allSatisfy((path, number) ->
                                            assertThat(number.longValueExact()).isEqualTo(figures.get(path))));
                }
            }
        }
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
