package nianbao.validate;

import static nianbao.validate.Judgements.errors;
import static nianbao.validate.Judgements.errorsAndWarnings;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import nianbao.model.form.Form;
import nianbao.model.form.FormVersion;
import nianbao.model.form.TableId;
import nianbao.model.report.Cell;
import nianbao.model.report.Checks;
import nianbao.model.report.Finding;
import nianbao.model.report.RuleId;
import nianbao.model.report.ValidatedReport;
import nianbao.model.report.Verdict;
import org.junit.jupiter.api.Test;

class RootCauseTest {

    private static ReportBuilder oneApplicationNotHeld() {
        return ReportBuilder.of2021()
                .number("requests.newRequests.naturalPerson", 1)
                .number("requests.newRequests.total", 1)
                .number("requests.unavailableNotHeld.naturalPerson", 1)
                .number("requests.totalHandled.naturalPerson", 1)
                .number("requests.totalHandled.total", 1);
    }

    @Test
    void a_forgotten_row_total_is_one_error_that_names_the_total_and_restores_two_identities() {
        var report = oneApplicationNotHeld();

        ValidatedReport judged = Validator.validate(report.build());

        assertThat(judged.verdict()).isEqualTo(Verdict.INCONSISTENT);
        assertThat(judged.checks()).isEqualTo(new Checks(40, 2, 0, 0));
        assertThat(errorsAndWarnings(judged)).singleElement().satisfies(finding -> {
            assertThat(finding.id()).isEqualTo("requests.cell:requests.unavailableNotHeld.total");
            assertThat(finding.rule()).isEqualTo(RuleId.REQUESTS_CELL);
            assertThat(finding.cells()).containsExactly("requests.unavailableNotHeld.total");
            assertThat(finding.identities())
                    .containsExactly("requests.row-total:unavailableNotHeld", "requests.column-total:total");
            assertThat(finding.message()).isEqualTo("“本机关不掌握相关政府信息”一行各栏之和为1，总计栏填0");
            assertThat(finding.places()).hasSize(1);
            assertThat(finding.explanations()).singleElement().satisfies(explanation -> {
                assertThat(explanation.set()).isEqualTo(Map.of("requests.unavailableNotHeld.total", BigDecimal.ONE));
                assertThat(explanation.restores()).isEqualTo(2);
                assertThat(explanation.why()).contains("改为1");
            });
        });
    }

    @Test
    void a_consistent_report_has_no_errors() {
        var report = oneApplicationNotHeld().number("requests.unavailableNotHeld.total", 1);

        ValidatedReport judged = Validator.validate(report.build());

        assertThat(judged.verdict()).isEqualTo(Verdict.CONSISTENT);
        assertThat(judged.findings()).isEmpty();
        assertThat(judged.checks()).isEqualTo(new Checks(42, 0, 0, 0));
    }

    @Test
    void a_group_of_table_four_that_does_not_add_up_may_be_wrong_in_any_cell_its_total_first() {
        var report = ReportBuilder.of2021()
                .number("requests.newRequests.naturalPerson", 1)
                .number("requests.newRequests.total", 1)
                .number("requests.carriedForward.naturalPerson", 1)
                .number("requests.carriedForward.total", 1)
                .number("review.reconsideration.upheld", 2)
                .number("review.reconsideration.other", 1)
                .number("review.reconsideration.total", 2);

        ValidatedReport judged = Validator.validate(report.build());

        assertThat(errorsAndWarnings(judged)).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(RuleId.REVIEW_CELL);
            assertThat(finding.cells()).containsExactly("review.reconsideration.total");
            assertThat(finding.identities()).containsExactly("review.row-total:reconsideration");
            assertThat(finding.message()).startsWith("“行政复议”各项结果之和为3，总计栏填2");
            assertThat(finding.explanations())
                    .extracting(Finding.Explanation::set)
                    .containsExactlyInAnyOrder(
                            Map.of("review.reconsideration.total", BigDecimal.valueOf(3)),
                            Map.of("review.reconsideration.upheld", BigDecimal.ONE),
                            Map.of("review.reconsideration.other", BigDecimal.ZERO));
        });
    }

    @Test
    void errors_that_share_no_identity_are_two_findings() {
        var report = oneApplicationNotHeld()
                .number("requests.unavailableNotHeld.total", 1)
                .number("requests.granted.commercialEnterprise", 4)
                .number("requests.deniedStateSecret.researchInstitution", 7);

        ValidatedReport judged = Validator.validate(report.build());

        assertThat(errors(judged))
                .extracting(Finding::cells)
                .containsExactly(
                        List.of("requests.granted.commercialEnterprise"),
                        List.of("requests.deniedStateSecret.researchInstitution"));
        assertThat(errors(judged)).allSatisfy(finding -> assertThat(finding.explanations())
                .singleElement()
                .satisfies(explanation -> assertThat(explanation.restores()).isEqualTo(2)));
    }

    @Test
    void errors_in_two_groups_of_table_four_are_two_findings() {
        var report = ReportBuilder.of2021()
                .number("requests.newRequests.naturalPerson", 1)
                .number("requests.newRequests.total", 1)
                .number("requests.carriedForward.naturalPerson", 1)
                .number("requests.carriedForward.total", 1)
                .number("review.reconsideration.total", 2)
                .number("review.litigationDirect.pending", 2);

        ValidatedReport judged = Validator.validate(report.build());

        assertThat(errors(judged))
                .extracting(Finding::cells)
                .containsExactly(List.of("review.reconsideration.total"), List.of("review.litigationDirect.total"));
    }

    @Test
    void two_errors_in_one_row_are_one_finding_of_two_cells() {
        var report = oneApplicationNotHeld()
                .number("requests.unavailableNotHeld.total", 1)
                .number("requests.granted.commercialEnterprise", 4)
                .number("requests.granted.researchInstitution", 7);

        ValidatedReport judged = Validator.validate(report.build());

        assertThat(errors(judged)).singleElement().satisfies(finding -> {
            assertThat(finding.cells())
                    .containsExactly("requests.granted.commercialEnterprise", "requests.granted.researchInstitution");
            assertThat(finding.identities())
                    .containsExactly(
                            "requests.row-total:granted",
                            "requests.column-total:commercialEnterprise",
                            "requests.column-total:researchInstitution");
            assertThat(finding.explanations().getFirst().restores()).isEqualTo(3);
        });
    }

    @Test
    void a_row_that_stands_a_column_off_is_one_error_that_says_so() {
        var report = ReportBuilder.of2021()
                .number("requests.newRequests.naturalPerson", 5)
                .number("requests.newRequests.commercialEnterprise", 3)
                .number("requests.newRequests.otherOrganization", 2)
                .number("requests.newRequests.total", 10)
                .number("requests.granted.commercialEnterprise", 5)
                .number("requests.granted.researchInstitution", 3)
                .number("requests.granted.total", 10)
                .number("requests.totalHandled.naturalPerson", 5)
                .number("requests.totalHandled.commercialEnterprise", 3)
                .number("requests.totalHandled.otherOrganization", 2)
                .number("requests.totalHandled.total", 10);

        ValidatedReport judged = Validator.validate(report.build());

        assertThat(errors(judged)).singleElement().satisfies(finding -> {
            assertThat(finding.cells())
                    .containsExactly(
                            "requests.granted.naturalPerson",
                            "requests.granted.commercialEnterprise",
                            "requests.granted.researchInstitution",
                            "requests.granted.otherOrganization");
            assertThat(finding.message()).endsWith("很可能是“予以公开”一行的数错开了一栏，应依次为5、3、0、0、0、2、10");
            assertThat(finding.explanations().getFirst().restores())
                    .isEqualTo(judged.checks().broken());
            assertThat(finding.explanations().getFirst().why()).contains("整行错开一栏");
        });
    }

    @Test
    void five_errors_apart_are_five_findings() {
        var report = oneApplicationNotHeld()
                .number("requests.unavailableNotHeld.total", 1)
                .number("requests.granted.commercialEnterprise", 4)
                .number("requests.deniedStateSecret.researchInstitution", 7)
                .number("requests.otherOther.socialWelfareOrganization", 9)
                .number("requests.notProcessedDuplicate.legalServiceOrganization", 12)
                .number("requests.partiallyGranted.otherOrganization", 20);

        ValidatedReport judged = Validator.validate(report.build());

        assertThat(errors(judged))
                .hasSize(5)
                .allMatch(finding -> finding.cells().size() == 1);
    }

    @Test
    void figures_beyond_explanation_are_an_error_for_each_broken_identity_and_at_most_twenty() {
        var report = ReportBuilder.of2021();
        List<String> paths =
                Form.of(FormVersion.FORM_2021).table(TableId.REQUESTS).paths().toList();
        for (int index = 0; index < paths.size(); index++) {
            report.number(paths.get(index), (index * 7919L) % 101);
        }

        ValidatedReport judged = Validator.validate(report.build());

        assertThat(errors(judged)).hasSize(20).allMatch(finding -> finding.rule() == RuleId.REQUESTS_IDENTITY);
        assertThat(errors(judged).getLast().message()).contains("此外还有19处合计对不上");
        assertThat(judged.checks().broken()).isEqualTo(39);
    }

    @Test
    void a_blank_does_not_hide_a_total_that_is_too_small() {
        var report = oneApplicationNotHeld().blank("requests.unavailableNotHeld.commercialEnterprise");

        ValidatedReport judged = Validator.validate(report.build());

        assertThat(errors(judged)).singleElement().satisfies(finding -> assertThat(finding.cells())
                .containsExactly("requests.unavailableNotHeld.total"));
        assertThat(judged.checks()).isEqualTo(new Checks(39, 2, 0, 1));
    }

    @Test
    void identities_that_blanks_can_each_but_not_together_satisfy_are_broken() {
        // The row needs the blank to be 2, the column needs it to be 3.
        var report = ReportBuilder.of2021()
                .number("requests.newRequests.naturalPerson", 3)
                .number("requests.newRequests.total", 3)
                .number("requests.totalHandled.naturalPerson", 3)
                .number("requests.totalHandled.total", 3)
                .blank("requests.granted.naturalPerson")
                .number("requests.granted.total", 2)
                .number("requests.deniedStateSecret.total", 1);

        ValidatedReport judged = Validator.validate(report.build());

        assertThat(judged.verdict()).isEqualTo(Verdict.INCONSISTENT);
        assertThat(errors(judged)).isNotEmpty();
    }

    @Test
    void an_identity_that_chose_a_number_is_counted_apart() {
        var report = ReportBuilder.of2021()
                .cell(
                        "requests.granted.total",
                        new Cell.Inferred(BigDecimal.ZERO, "00", "数字连写，" + Cell.Inferred.BY_IDENTITY + "拆分"));

        ValidatedReport judged = Validator.validate(report.build());

        assertThat(judged.checks()).isEqualTo(new Checks(40, 0, 2, 0));
    }

    @Test
    void an_inferred_number_that_no_identity_chose_proves_as_much_as_any_other() {
        var report = ReportBuilder.of2021()
                .cell("requests.granted.total", new Cell.Inferred(BigDecimal.ZERO, "O", "字母O按数字0处理"));

        ValidatedReport judged = Validator.validate(report.build());

        assertThat(judged.checks()).isEqualTo(new Checks(42, 0, 0, 0));
    }

    @Test
    void monstrous_numbers_are_judged_in_bounded_time_and_left_to_a_person() {
        var report = oneApplicationNotHeld()
                .number("requests.granted.total", "1e300000000")
                .number("requests.otherOther.total", "-1e-300000000")
                .number("requests.carriedOver.naturalPerson", "9".repeat(5_000))
                .number("requests.carriedOver.total", "99999999999999999999999999999");

        var judged = org.junit.jupiter.api.Assertions.assertTimeout(
                Duration.ofSeconds(5), () -> Validator.validate(report.build()));

        assertThat(judged.findings())
                .filteredOn(finding -> finding.rule() == RuleId.FIGURE_RANGE)
                .hasSize(3);
        Checks checks = judged.checks();
        assertThat(checks.held() + checks.broken() + checks.byConstruction() + checks.notCheckable())
                .isEqualTo(42);
    }
}
