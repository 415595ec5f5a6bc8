package nianbao.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nianbao.model.form.FormVersion;
import nianbao.model.form.TableId;
import nianbao.model.report.Cell;
import nianbao.model.report.Checks;
import nianbao.model.report.Finding;
import nianbao.model.report.RuleId;
import nianbao.model.report.ValidatedReport;
import nianbao.model.report.Verdict;
import nianbao.model.rule.RuleCatalogue;
import org.junit.jupiter.api.Test;

class CompletenessTest {

    private static final List<String> COLUMNS = List.of(
            "naturalPerson",
            "commercialEnterprise",
            "researchInstitution",
            "socialWelfareOrganization",
            "legalServiceOrganization",
            "otherOrganization",
            "total");

    @Test
    void a_whole_report_misses_nothing() {
        var report = ReportBuilder.of2021();

        ValidatedReport judged = Validator.validate(report.build());

        assertThat(judged.missing()).isEmpty();
        assertThat(judged.verdict()).isEqualTo(Verdict.CONSISTENT);
        assertThat(judged.ruleSet()).isEqualTo(RuleCatalogue.standard().version());
        assertThat(judged.revision()).isEqualTo(1);
        assertThat(judged.validation()).isEqualTo(1);
    }

    @Test
    void a_table_a_row_and_a_section_that_are_not_there_are_named() {
        var report = ReportBuilder.withoutTables(2021)
                .form("2021")
                .table(TableId.PROACTIVE, FormVersion.FORM_2021)
                .table(TableId.REQUESTS, FormVersion.FORM_2021)
                .withoutPlace("requests.carriedForward")
                .withoutSection(6);

        ValidatedReport judged = Validator.validate(report.build());

        assertThat(judged.missing()).containsExactly("requests.carriedForward", "review", "section.6");
        assertThat(judged.verdict()).isEqualTo(Verdict.INCOMPLETE);
        assertThat(judged.findings())
                .filteredOn(finding -> finding.rule() == RuleId.FORM_INCOMPLETE)
                .extracting(Finding::message)
                .containsExactly("报告缺少规定的内容：“结转下年度继续办理”一行，“政府信息公开行政复议、行政诉讼情况”表，" + "“六、其他需要报告的事项”部分，请补上");
    }

    @Test
    void a_row_without_any_number_that_can_be_read_is_named() {
        var report = ReportBuilder.of2021();
        for (String column : COLUMNS) {
            report.cell("requests.granted." + column, new Cell.Unreadable("12�", null));
            report.cell("requests.partiallyGranted." + column, new Cell.Missing(null));
        }
        report.cell("requests.deniedStateSecret.total", new Cell.Unreadable("1�", null));

        ValidatedReport judged = Validator.validate(report.build());

        assertThat(judged.missing()).containsExactly("requests.granted", "requests.partiallyGranted");
        assertThat(judged.verdict()).isEqualTo(Verdict.INCOMPLETE);
        assertThat(judged.findings())
                .filteredOn(finding -> finding.rule() == RuleId.FORM_INCOMPLETE)
                .extracting(Finding::message)
                .containsExactly("报告缺少规定的内容：“予以公开”一行可辨认的数字，“部分公开”一行可辨认的数字，请补上");
    }

    @Test
    void a_column_that_no_row_has_is_named() {
        var report = ReportBuilder.of2021();
        report.withoutColumn(TableId.PROACTIVE, "repealed").withoutColumn(TableId.REQUESTS, "legalServiceOrganization");

        ValidatedReport judged = Validator.validate(report.build());

        assertThat(judged.missing()).containsExactly("proactive.*.repealed", "requests.*.legalServiceOrganization");
        assertThat(judged.verdict()).isEqualTo(Verdict.INCOMPLETE);
        assertThat(judged.findings())
                .filteredOn(finding -> finding.rule() == RuleId.FORM_INCOMPLETE)
                .extracting(Finding::message)
                .containsExactly("报告缺少规定的内容：“本年废止件数”一栏，“法律服务机构”一栏，请补上");
    }

    @Test
    void a_cell_that_one_row_has_not_is_no_missing_column() {
        var report = ReportBuilder.of2021().cell("requests.granted.legalServiceOrganization", new Cell.Missing(null));

        ValidatedReport judged = Validator.validate(report.build());

        assertThat(judged.missing()).isEmpty();
    }

    @Test
    void a_column_whose_values_rows_of_too_few_numbers_lost_is_not_named() {
        var report = ReportBuilder.of2021().withoutColumn(TableId.REVIEW, "total");
        for (String group : List.of("reconsideration", "litigationDirect", "litigationAfterReconsideration")) {
            report.remark(
                    RuleId.REVIEW_ROW_CELLS,
                    List.of("review." + group + ".total"),
                    Map.of("label", group, "expected", "5", "found", "4"));
        }

        ValidatedReport judged = Validator.validate(report.build());

        assertThat(judged.missing()).isEmpty();
    }

    @Test
    void an_error_is_graver_than_what_is_missing() {
        var report = ReportBuilder.of2021().withoutSection(6).number("review.reconsideration.total", 1);

        ValidatedReport judged = Validator.validate(report.build());

        assertThat(judged.verdict()).isEqualTo(Verdict.INCONSISTENT);
        assertThat(judged.missing()).containsExactly("section.6");
    }

    @Test
    void a_report_of_2019_or_later_without_any_table_is_incomplete() {
        var report = ReportBuilder.withoutTables(2019);

        ValidatedReport judged = Validator.validate(report.build());

        assertThat(judged.missing()).containsExactly("proactive", "requests", "review");
        assertThat(judged.verdict()).isEqualTo(Verdict.INCOMPLETE);
        assertThat(judged.checks()).isEqualTo(new Checks(0, 0, 0, 0));
    }

    @Test
    void a_report_of_a_year_without_a_form_is_unchecked() {
        var report = ReportBuilder.withoutTables(2018).withoutSection(3);

        ValidatedReport judged = Validator.validate(report.build());

        assertThat(judged.missing()).isEmpty();
        assertThat(judged.verdict()).isEqualTo(Verdict.UNCHECKED);
        assertThat(judged.findings()).isEmpty();
    }

    @Test
    void table_two_in_two_forms_is_held_against_the_blocks_that_it_has() {
        var report = ReportBuilder.of2021().form("mixed").formOf(TableId.PROACTIVE, "mixed");

        ValidatedReport judged = Validator.validate(report.build());

        assertThat(judged.missing()).isEmpty();
        assertThat(judged.verdict()).isEqualTo(Verdict.CONSISTENT);
    }
}
