package nianbao.validate;

import static nianbao.validate.Judgements.errors;
import static nianbao.validate.Judgements.errorsAndWarnings;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import nianbao.model.form.TableId;
import nianbao.model.report.Cell;
import nianbao.model.report.Checks;
import nianbao.model.report.RuleId;
import nianbao.model.report.ValidatedReport;
import nianbao.model.report.Verdict;
import org.junit.jupiter.api.Test;

class UnknownCellsTest {

    @Test
    void blanks_that_can_all_be_zero_are_nothing_to_speak_of() {
        var report = ReportBuilder.of2019().allBlank(TableId.REQUESTS).allBlank(TableId.REVIEW);
        report.number("review.litigationDirect.other", 2).number("review.litigationDirect.total", 2);

        ValidatedReport judged = Validator.validate(report.build());

        assertThat(errorsAndWarnings(judged)).isEmpty();
        assertThat(judged.verdict()).isEqualTo(Verdict.CONSISTENT);
        assertThat(judged.checks()).isEqualTo(new Checks(0, 0, 0, 40));
    }

    @Test
    void a_blank_total_beside_a_number_is_one_warning_with_the_number_it_must_be() {
        var report = ReportBuilder.of2021()
                .number("requests.newRequests.naturalPerson", 36)
                .number("requests.newRequests.total", 36)
                .number("requests.granted.naturalPerson", 35)
                .number("requests.granted.total", 35)
                .number("requests.totalHandled.naturalPerson", 35)
                .number("requests.totalHandled.total", 35)
                .number("requests.carriedForward.naturalPerson", 1)
                .blank("requests.carriedForward.total");

        ValidatedReport judged = Validator.validate(report.build());

        assertThat(judged.verdict()).isEqualTo(Verdict.CONSISTENT);
        assertThat(errorsAndWarnings(judged)).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(RuleId.REQUESTS_UNKNOWN);
            assertThat(finding.cells()).containsExactly("requests.carriedForward.total");
            assertThat(finding.message()).isEqualTo("有的格没有明确的数，按其他格推算，“结转下年度继续办理”一行“总计”栏应为1，请补填");
            assertThat(finding.explanations()).singleElement().satisfies(explanation -> {
                assertThat(explanation.set())
                        .containsExactly(java.util.Map.entry("requests.carriedForward.total", BigDecimal.ONE));
                assertThat(explanation.restores()).isEqualTo(2);
            });
        });
    }

    @Test
    void a_sum_hidden_among_several_blanks_is_a_warning_without_a_guess() {
        var report = ReportBuilder.of2021()
                .blank("review.litigationDirect.upheld")
                .cell("review.litigationDirect.corrected", new Cell.Dash("—"))
                .number("review.litigationDirect.total", 3);

        ValidatedReport judged = Validator.validate(report.build());

        assertThat(errorsAndWarnings(judged)).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(RuleId.REVIEW_UNKNOWN);
            assertThat(finding.cells())
                    .containsExactly("review.litigationDirect.upheld", "review.litigationDirect.corrected");
            assertThat(finding.explanations()).isEmpty();
            assertThat(finding.message()).contains("“未经复议直接起诉”各项结果之和为0（有空格未计），总计栏填3");
        });
    }

    @Test
    void hidden_sums_of_one_table_are_one_warning() {
        var report = ReportBuilder.of2021()
                .blank("review.litigationDirect.upheld")
                .number("review.litigationDirect.total", 3)
                .blank("review.reconsideration.total")
                .number("review.reconsideration.other", 4);

        ValidatedReport judged = Validator.validate(report.build());

        assertThat(errorsAndWarnings(judged)).singleElement().satisfies(finding -> assertThat(finding.cells())
                .containsExactly("review.reconsideration.total", "review.litigationDirect.upheld"));
    }

    @Test
    void blanks_that_no_counts_can_fill_are_an_error() {
        var report = ReportBuilder.of2021()
                .blank("review.litigationDirect.upheld")
                .number("review.litigationDirect.other", 5)
                .number("review.litigationDirect.total", 3);

        ValidatedReport judged = Validator.validate(report.build());

        assertThat(errors(judged)).singleElement().satisfies(finding -> assertThat(finding.cells())
                .containsExactly("review.litigationDirect.total"));
    }

    @Test
    void an_ambiguous_cell_must_be_one_of_its_candidates() {
        var report = ReportBuilder.of2021()
                .cell(
                        "review.reconsideration.other",
                        new Cell.Ambiguous("1 2", List.of(BigDecimal.TWO, BigDecimal.valueOf(12)), null))
                .number("review.reconsideration.total", 12);

        ValidatedReport judged = Validator.validate(report.build());

        assertThat(errors(judged)).isEmpty();
        assertThat(judged.findings())
                .filteredOn(finding -> finding.rule() == RuleId.REVIEW_UNKNOWN)
                .singleElement()
                .satisfies(finding -> assertThat(
                                finding.explanations().getFirst().set())
                        .containsExactly(java.util.Map.entry("review.reconsideration.other", BigDecimal.valueOf(12))));
    }

    @Test
    void an_ambiguous_cell_none_of_whose_candidates_fits_is_an_error() {
        var report = ReportBuilder.of2021()
                .cell(
                        "review.reconsideration.other",
                        new Cell.Ambiguous("1 2", List.of(BigDecimal.TWO, BigDecimal.valueOf(12)), null))
                .number("review.reconsideration.total", 5);

        ValidatedReport judged = Validator.validate(report.build());

        assertThat(errors(judged)).singleElement().satisfies(finding -> assertThat(finding.rule())
                .isEqualTo(RuleId.REVIEW_CELL));
    }

    @Test
    void a_table_of_blanks_between_given_sums_is_judged_in_bounded_time() {
        var report = ReportBuilder.of2021().allBlank(TableId.REQUESTS);
        report.number("requests.newRequests.total", 1_000_003)
                .number("requests.totalHandled.total", 999_999)
                .number("requests.carriedForward.total", 4)
                .number("requests.carriedOver.total", 0)
                .number("requests.granted.naturalPerson", 17)
                .number("requests.totalHandled.naturalPerson", 500_000);

        ValidatedReport judged = org.junit.jupiter.api.Assertions.assertTimeout(
                Duration.ofSeconds(5), () -> Validator.validate(report.build()));

        assertThat(errors(judged)).isEmpty();
        assertThat(errorsAndWarnings(judged)).singleElement().satisfies(finding -> assertThat(finding.rule())
                .isEqualTo(RuleId.REQUESTS_UNKNOWN));
    }
}
