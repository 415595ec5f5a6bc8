package nianbao.validate.rule;

import static nianbao.validate.Judgements.findings;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import nianbao.model.form.FormVersion;
import nianbao.model.form.TableId;
import nianbao.model.report.Cell;
import nianbao.model.report.RuleId;
import nianbao.model.report.Severity;
import nianbao.model.report.Statement;
import nianbao.validate.ReportBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureRulesTest {

    @ParameterizedTest
    @CsvSource({"2, 0, 19, true", "5, 3, 2, true", "0, 4, 0, true", "5, 3, 1, false", "2, 0, 0, false"})
    void what_was_issued_and_not_repealed_is_in_force(int issued, int repealed, int inForce, boolean right) {
        var report = ReportBuilder.of2021()
                .number("proactive.normativeDocuments.issued", issued)
                .number("proactive.normativeDocuments.repealed", repealed)
                .number("proactive.normativeDocuments.inForce", inForce);

        var found = findings(report, RuleId.PROACTIVE_IN_FORCE);

        assertThat(found.isEmpty()).isEqualTo(right);
    }

    @Test
    void the_warning_on_documents_in_force_says_how_many_there_must_be() {
        var report = ReportBuilder.of2021()
                .number("proactive.normativeDocuments.issued", 5)
                .number("proactive.normativeDocuments.repealed", 3);

        var found = findings(report, RuleId.PROACTIVE_IN_FORCE);

        assertThat(found).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.message()).isEqualTo("“行政规范性文件”本年制发5件、废止3件，现行有效件数填0，至少应为2");
            assertThat(finding.cells())
                    .containsExactly(
                            "proactive.normativeDocuments.issued",
                            "proactive.normativeDocuments.repealed",
                            "proactive.normativeDocuments.inForce");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "proactive.licensing.change, -39, true",
        "proactive.procurement.amount, 976.81, true",
        "proactive.licensing.decisions, 17, true",
        "proactive.licensing.decisions, 17.0, true",
        "proactive.licensing.decisions, -1, false",
        "proactive.licensing.decisions, 1.5, false",
        "proactive.procurement.amount, -5, false",
        "requests.granted.naturalPerson, -2, false",
        "review.reconsideration.upheld, 0.5, false"
    })
    void counts_are_whole_and_not_negative_unless_the_form_says_so(String path, String number, boolean right) {
        var report = ReportBuilder.of2019()
                .number("proactive.licensing.previousItems", 39)
                .number(path, number);

        var found = findings(report, RuleId.FIGURE_RANGE);

        assertThat(found.isEmpty()).isEqualTo(right);
        assertThat(found).allSatisfy(finding -> assertThat(finding.cells()).containsExactly(path));
    }

    @Test
    void no_office_gives_up_more_items_than_it_had() {
        var report = ReportBuilder.of2019()
                .number("proactive.licensing.previousItems", 39)
                .number("proactive.licensing.change", -40);

        var found = findings(report, RuleId.FIGURE_RANGE);

        assertThat(found).singleElement().satisfies(finding -> {
            assertThat(finding.message()).isEqualTo("“行政许可”上一年项目数量填39，本年增/减填-40，减少的多于原有的，请核对");
            assertThat(finding.cells())
                    .containsExactly("proactive.licensing.previousItems", "proactive.licensing.change");
        });
    }

    @Test
    void six_values_for_seven_columns_are_told_with_the_rows_label() {
        var cells = List.of("requests.granted.naturalPerson", "requests.granted.total");
        var report = ReportBuilder.of2021()
                .remark(RuleId.REQUESTS_ROW_CELLS, cells, Map.of("label", "（一）予以公开", "expected", "7", "found", "6"));

        var found = findings(report, RuleId.REQUESTS_ROW_CELLS);

        assertThat(found).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.cells()).isEqualTo(cells);
            assertThat(finding.message()).isEqualTo("“（一）予以公开”一行应有7个数，文中只有6个，无法确定缺的是哪一栏，请核对");
            assertThat(finding.places()).hasSize(1);
        });
    }

    @Test
    void sixteen_values_for_fifteen_columns_are_told_too() {
        var report = ReportBuilder.of2019()
                .remark(RuleId.REVIEW_ROW_CELLS, List.of(), Map.of("expected", "15", "found", "16"));

        var found = findings(report, RuleId.REVIEW_ROW_CELLS);

        assertThat(found).singleElement().satisfies(finding -> {
            assertThat(finding.cells()).isEmpty();
            assertThat(finding.message()).isEqualTo("数据行应有15个数，文中有16个，无法确定多的是哪一个，请核对");
        });
    }

    @Test
    void a_cell_that_can_be_read_in_two_ways_is_told_with_both() {
        var report = ReportBuilder.of2021()
                .cell(
                        "proactive.licensing.decisions",
                        new Cell.Ambiguous("4 718", List.of(BigDecimal.valueOf(4718), BigDecimal.valueOf(718)), null));

        var found = findings(report, RuleId.CELL_DOUBTFUL);

        assertThat(found).singleElement().satisfies(finding -> assertThat(finding.message())
                .isEqualTo("“行政许可”一行“本年处理决定数量”栏写的是“4 718”，可以读作4718或718，请核对原文"));
    }

    @Test
    void a_cell_that_is_no_number_is_told_once_though_the_parser_remarks_it_too() {
        String path = "proactive.licensing.decisions";
        var report = ReportBuilder.of2021()
                .cell(path, new Cell.Unreadable("由区政府办统计", null))
                .remark(RuleId.CELL_DOUBTFUL, List.of(path), Map.of());

        var found = findings(report, RuleId.CELL_DOUBTFUL);

        assertThat(found).singleElement().satisfies(finding -> assertThat(finding.message())
                .isEqualTo("“行政许可”一行“本年处理决定数量”栏写的是“由区政府办统计”，不是数，请核对原文"));
    }

    @Test
    void lawsuits_in_a_year_without_applications_are_a_notice() {
        var report = ReportBuilder.of2019()
                .allBlank(TableId.REQUESTS)
                .number("requests.newRequests.total", 0)
                .number("review.litigationDirect.other", 2)
                .number("review.litigationDirect.total", 2);

        var found = findings(report, RuleId.REVIEW_WITHOUT_REQUESTS);

        assertThat(found).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.NOTICE);
            assertThat(finding.cells()).containsExactly("review.litigationDirect.total");
        });
    }

    @Test
    void lawsuits_after_applications_carried_over_are_nothing() {
        var report = ReportBuilder.of2021()
                .number("requests.carriedOver.naturalPerson", 1)
                .number("requests.carriedOver.total", 1)
                .number("requests.carriedForward.naturalPerson", 1)
                .number("requests.carriedForward.total", 1)
                .number("review.litigationDirect.other", 2)
                .number("review.litigationDirect.total", 2);

        var found = findings(report, RuleId.REVIEW_WITHOUT_REQUESTS);

        assertThat(found).isEmpty();
    }

    @Test
    void a_form_that_was_not_in_force_is_a_notice() {
        var late = ReportBuilder.of2019().year(2021);
        var right = ReportBuilder.of2019();

        var found = List.of(findings(late, RuleId.FORM_YEAR), findings(right, RuleId.FORM_YEAR));

        assertThat(found.getFirst()).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.NOTICE);
            assertThat(finding.message()).endsWith("2021年度报告应用2021年版格式");
        });
        assertThat(found.getLast()).isEmpty();
    }

    @Test
    void tables_in_different_forms_are_judged_each_in_its_own_and_noticed() {
        var report = ReportBuilder.withoutTables(2021)
                .form("mixed")
                .table(TableId.PROACTIVE, FormVersion.FORM_2021)
                .table(TableId.REQUESTS, FormVersion.FORM_2019)
                .table(TableId.REVIEW, FormVersion.FORM_2021)
                .number("requests.other.naturalPerson", 1);

        var mixed = findings(report, RuleId.FORM_MIXED);
        var broken = findings(report, RuleId.REQUESTS_CELL);

        assertThat(mixed).singleElement().satisfies(finding -> assertThat(finding.severity())
                .isEqualTo(Severity.NOTICE));
        assertThat(broken).singleElement().satisfies(finding -> assertThat(finding.cells())
                .containsExactly("requests.other.naturalPerson"));
    }

    @Test
    void an_agency_that_several_regions_may_have_is_told_with_them() {
        var report = ReportBuilder.of2021()
                .remark(RuleId.AGENCY_UNRESOLVED, List.of(), Map.of("name", "鼓楼区教育局", "candidates", "南京市鼓楼区、徐州市鼓楼区"));

        var found = findings(report, RuleId.AGENCY_UNRESOLVED);

        assertThat(found).singleElement().satisfies(finding -> assertThat(finding.message())
                .isEqualTo("“鼓楼区教育局”所在的地区不能确定，可能是：南京市鼓楼区、徐州市鼓楼区，请写明机关全称，或在提交时注明地区"));
    }

    @Test
    void a_producer_that_names_another_agency_is_told_both() {
        var report = ReportBuilder.of2021()
                .remark(RuleId.AGENCY_DISAGREES, List.of(), Map.of("document", "甲县教育局", "producer", "乙县教育局"));

        var found = findings(report, RuleId.AGENCY_DISAGREES);

        assertThat(found).singleElement().satisfies(finding -> assertThat(finding.message())
                .isEqualTo("提交时注明的是“乙县教育局”，文中写的是“甲县教育局”，请核对"));
    }

    @Test
    void years_that_disagree_are_told_with_the_one_taken() {
        var report = ReportBuilder.of2021()
                .remark(RuleId.YEAR_DOUBTFUL, List.of(), Map.of("title", "2021", "period", "2020"));

        var found = findings(report, RuleId.YEAR_DOUBTFUL);

        assertThat(found).singleElement().satisfies(finding -> {
            assertThat(finding.message()).contains("标题为2021", "统计期限为2020", "2021年度报告");
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        });
    }

    @ParameterizedTest
    @CsvSource({"3, 20, true", "3, 3, true", "0, 0, true", "5, 3, false"})
    void what_is_disclosed_in_all_holds_what_is_disclosed_this_year(int disclosed, int inAll, boolean right) {
        var report = ReportBuilder.of2019()
                .number("proactive.regulations.disclosed", disclosed)
                .number("proactive.regulations.totalDisclosed", inAll);

        assertThat(findings(report, RuleId.PROACTIVE_TOTAL_DISCLOSED).isEmpty()).isEqualTo(right);
    }

    @ParameterizedTest
    @CsvSource({"50, -11, 39, 1", "50, -11, 417, 0", "50, -11, 0, 0", "0, 0, 0, 0", "1, 0, 1, 0", "0, 12, 12, 1"})
    void decisions_that_are_as_many_as_the_items_are_a_notice(int previous, int change, int decisions, int found) {
        var report = ReportBuilder.of2019()
                .number("proactive.penalties.previousItems", previous)
                .number("proactive.penalties.change", change)
                .number("proactive.penalties.decisions", decisions);

        assertThat(findings(report, RuleId.PROACTIVE_ITEMS_AS_DECISIONS))
                .hasSize(found)
                .allMatch(finding -> finding.severity() == Severity.NOTICE);
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0", "10, 970.5, 0", "10, 0, 1", "0, 970, 1"})
    void purchases_cost_something_and_only_purchases_do(int items, String amount, int found) {
        var report = ReportBuilder.of2019()
                .number("proactive.procurement.items", items)
                .number("proactive.procurement.amount", amount);

        assertThat(findings(report, RuleId.PROACTIVE_PROCUREMENT)).hasSize(found);
    }

    @Test
    void an_amount_that_is_not_there_is_not_compared_with_its_purchases() {
        var report =
                ReportBuilder.of2019().number("proactive.procurement.items", 10).blank("proactive.procurement.amount");

        assertThat(findings(report, RuleId.PROACTIVE_PROCUREMENT)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "970, 万元, 9700000, 万元, 1",
        "970, 万元, 970, 元, 1",
        "9700000, 元, 9700000, 万元, 1",
        "970, 万元, 9700000, 元, 0",
        "970, 万元, 970, 万元, 0",
        "970, 万元, 960, 万元, 0",
        "970, 万元, 9700000, , 0",
        "0, 万元, 9700000, 万元, 0",
    })
    void an_amount_ten_thousand_times_the_texts_is_told_once_and_as_what_it_is(
            long said, String saidUnit, String printed, String unit, int found) {
        var report = ReportBuilder.of2019()
                .number("proactive.procurement.items", 10)
                .number("proactive.procurement.amount", printed)
                .unit("proactive.procurement.amount", unit)
                .says(ReportBuilder.statement(
                        Statement.Kind.PROCUREMENT_AMOUNT, said, saidUnit, Statement.Precision.EXACT, "采购总金额"));

        assertThat(findings(report, RuleId.PROACTIVE_AMOUNT_UNIT)).hasSize(found);
        assertThat(findings(report, RuleId.STATEMENT_DISAGREES).isEmpty() || found == 0)
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "'收取行政事业性收费96.5万元。', 1",
        "'减免行政事业性收费96.5万元。', 0",
        "'2020年行政事业性收费96.5万元。', 0",
        "'行政事业性收费965000万元。', 0",
    })
    void fees_of_table_two_are_looked_for_in_the_text(String said, int found) {
        var report = ReportBuilder.of2021()
                .number("proactive.fees.amount", 965_000)
                .unit("proactive.fees.amount", "万元")
                .section(1, "2021年，依法公开。" + said)
                .section(5, "解读不够及时。");

        assertThat(findings(report, RuleId.PROACTIVE_AMOUNT_UNIT)).hasSize(found);
    }

    @Test
    void a_fee_that_was_charged_may_also_be_left_unpaid() {
        var report = ReportBuilder.of2021()
                .number("requests.otherFeeUnpaid.total", 2)
                .says(Statement.Kind.FEES_CHARGED, 300, "收取信息处理费300元");

        assertThat(findings(report, RuleId.REQUESTS_FEE_UNPAID)).isEmpty();
    }
}
