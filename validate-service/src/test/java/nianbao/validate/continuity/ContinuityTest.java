package nianbao.validate.continuity;

import static nianbao.validate.continuity.Neighbours.findings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import nianbao.model.form.TableId;
import nianbao.model.report.Cell;
import nianbao.model.report.Finding;
import nianbao.model.report.RuleId;
import nianbao.model.report.Severity;
import nianbao.validate.ReportBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContinuityTest {

    private static ReportBuilder of2021() {
        return ReportBuilder.of2021().from("2021", "0:1", Instant.parse("2022-01-20T08:00:00Z"));
    }

    private static ReportBuilder of2022() {
        return ReportBuilder.of2021().year(2022).from("2022", "0:2", Instant.parse("2023-01-20T08:00:00Z"));
    }

    private static ReportBuilder of2019() {
        return ReportBuilder.of2019().year(2019).from("2019", "0:1", Instant.parse("2020-01-20T08:00:00Z"));
    }

    private static ReportBuilder of2020() {
        return ReportBuilder.of2019().from("2020", "0:2", Instant.parse("2021-01-20T08:00:00Z"));
    }

    @Test
    void what_is_carried_over_is_what_the_year_before_carried_forward() {
        ReportBuilder before = of2021().number("requests.carriedForward.naturalPerson", 5)
                .number("requests.carriedForward.commercialEnterprise", 1)
                .number("requests.carriedForward.total", 6);
        ReportBuilder now = of2022().number("requests.carriedOver.naturalPerson", 3)
                .number("requests.carriedOver.commercialEnterprise", 1)
                .number("requests.carriedOver.total", 4);

        assertThat(findings(before, now)).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(RuleId.CONTINUITY_CARRIED_OVER);
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.cells())
                    .containsExactly("requests.carriedOver.naturalPerson", "requests.carriedOver.total");
            assertThat(finding.message())
                    .isEqualTo("“上年结转政府信息公开申请数量”一行与2021年度报告“结转下年度继续办理”一行不一致：" + "“自然人”栏填3（2021年度填5）、“总计”栏填4（2021年度填6）");
            assertThat(finding.against()).containsExactly(before.build().submissionId());
            assertThat(finding.places()).hasSize(2);
        });
    }

    @Test
    void cells_without_a_number_are_not_compared() {
        ReportBuilder before =
                of2021().number("requests.carriedForward.naturalPerson", 5).blank("requests.carriedForward.total");
        ReportBuilder now = of2022().cell("requests.carriedOver.naturalPerson", new Cell.Dash("-"))
                .number("requests.carriedOver.total", 4);

        assertThat(findings(before, now)).isEmpty();
    }

    @Test
    void documents_in_force_follow_from_those_of_the_year_before() {
        ReportBuilder before = of2021().number("proactive.normativeDocuments.inForce", 40);
        ReportBuilder now = of2022().number("proactive.normativeDocuments.issued", 3)
                .number("proactive.normativeDocuments.repealed", 1)
                .number("proactive.normativeDocuments.inForce", 43);

        assertThat(findings(before, now)).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(RuleId.CONTINUITY_IN_FORCE);
            assertThat(finding.id()).isEqualTo("continuity.in-force:proactive.normativeDocuments");
            assertThat(finding.message()).isEqualTo("“行政规范性文件”现行有效件数填43；2021年度报告填40，加本年制发3件、减本年废止1件，应为42");
        });
        assertThat(findings(before, now.number("proactive.normativeDocuments.inForce", 42)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"licensing", "otherServices", "penalties", "compulsoryMeasures", "fees"})
    void items_of_the_year_before_are_what_its_report_comes_to(String row) {
        ReportBuilder before =
                of2019().number("proactive." + row + ".previousItems", 50).number("proactive." + row + ".change", -8);
        ReportBuilder now = of2020().number("proactive." + row + ".previousItems", 50);

        assertThat(findings(before, now)).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(RuleId.CONTINUITY_ITEMS);
            assertThat(finding.cells()).containsExactly("proactive." + row + ".previousItems");
            assertThat(finding.message()).endsWith("”上一年项目数量填50；2019年度报告填上一年项目数量50、本年增/减-8，应为42");
        });
        assertThat(findings(before, now.number("proactive." + row + ".previousItems", 42)))
                .isEmpty();
    }

    @Test
    void of_table_two_nothing_but_decisions_crosses_from_one_form_to_the_other() {
        ReportBuilder before = of2020().number("proactive.licensing.previousItems", 50)
                .number("proactive.regulations.totalDisclosed", 7);
        ReportBuilder now = ReportBuilder.of2021()
                .number("proactive.regulations.inForce", 3)
                .from("2021", "0:3", Instant.parse("2022-01-20T08:00:00Z"));

        assertThat(findings(before, now)).isEmpty();
    }

    @Test
    void cases_that_were_pending_are_among_those_of_the_next_year() {
        ReportBuilder before =
                of2021().number("review.litigationDirect.pending", 4).number("review.litigationDirect.total", 4);
        ReportBuilder now =
                of2022().number("review.litigationDirect.upheld", 3).number("review.litigationDirect.total", 3);

        assertThat(findings(before, now)).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(RuleId.CONTINUITY_PENDING);
            assertThat(finding.severity()).isEqualTo(Severity.NOTICE);
            assertThat(finding.message()).isEqualTo("“未经复议直接起诉”总计填3；2021年度报告尚未审结的有4件，本年总计一般不少于此数");
        });
        assertThat(findings(before, now.number("review.litigationDirect.total", 4)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "4718, 471, true",
        "471, 4718, true",
        "4718, 472, false",
        "99, 1, false",
        "100, 10, true",
        "4718, 0, false"
    })
    void a_figure_that_jumps_by_ten_times_is_noticed(long licensingBefore, long licensing, boolean noticed) {
        ReportBuilder before = of2021().number("proactive.licensing.decisions", licensingBefore);
        ReportBuilder now = of2022().number("proactive.licensing.decisions", licensing);

        List<Finding> findings = findings(before, now);

        assertThat(findings).hasSize(noticed ? 1 : 0);
        assertThat(findings).allSatisfy(finding -> {
            assertThat(finding.rule()).isEqualTo(RuleId.CONTINUITY_JUMP);
            assertThat(finding.severity()).isEqualTo(Severity.NOTICE);
        });
    }

    @Test
    void a_jump_is_told_in_a_sentence() {
        ReportBuilder before = of2021().number("proactive.licensing.decisions", 4718);
        ReportBuilder now = of2022().number("proactive.licensing.decisions", 47);

        assertThat(findings(before, now))
                .singleElement()
                .extracting(Finding::message)
                .isEqualTo("与2021年度报告相差十倍以上：“行政许可”一行“本年处理决定数量”栏填47（2021年度填4718），请核对数字和单位");
    }

    @Test
    void amounts_are_compared_in_one_unit_and_not_where_it_is_unknown() {
        ReportBuilder before = of2021().number("proactive.fees.amount", "12.5").unit("proactive.fees.amount", "万元");
        ReportBuilder sameInYuan =
                of2022().number("proactive.fees.amount", 130_000).unit("proactive.fees.amount", "元");
        ReportBuilder yuanUnderWan =
                of2022().number("proactive.fees.amount", 130_000).unit("proactive.fees.amount", "万元");
        ReportBuilder unknown = of2022().number("proactive.fees.amount", 130_000);

        assertThat(findings(before, sameInYuan)).isEmpty();
        assertThat(findings(before, unknown)).isEmpty();
        assertThat(findings(before, yuanUnderWan)).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(RuleId.CONTINUITY_JUMP);
            assertThat(finding.message())
                    .isEqualTo("与2021年度报告相差十倍以上：“行政事业性收费”一行“本年收费金额”栏填130000万元（2021年度填12.5万元），可能弄错了单位（万元、元），请核对");
        });
    }

    @Test
    void a_report_without_tables_is_compared_by_its_narrative_alone() {
        ReportBuilder before = ReportBuilder.withoutTables(2016).from("2016", "0:1", Instant.EPOCH);
        ReportBuilder now = ReportBuilder.withoutTables(2017).from("2017", "0:2", Instant.EPOCH);
        String narrative = Narratives.of(1, 600);

        assertThat(findings(before, now)).isEmpty();
        assertThat(findings(before.text("2016年" + narrative), now.text("2017年" + narrative)))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule()).isEqualTo(RuleId.CONTINUITY_NARRATIVE);
                    assertThat(finding.severity()).isEqualTo(Severity.NOTICE);
                    assertThat(finding.message()).isEqualTo("文字部分与2016年度报告几乎相同，请核对是否沿用了上一年的内容");
                });
    }

    @Test
    void tables_in_different_forms_share_what_both_ask_for() {
        ReportBuilder before = of2020().number("requests.carriedForward.total", 2);
        ReportBuilder now = ReportBuilder.of2021().from("2021", "0:3", Instant.EPOCH);

        assertThat(findings(before, now)).extracting(Finding::rule).containsExactly(RuleId.CONTINUITY_CARRIED_OVER);
        assertThat(findings(before.allBlank(TableId.REQUESTS), now)).isEmpty();
    }

    @Test
    void a_likeness_that_is_none_is_refused() {
        assertThatThrownBy(() -> new Continuity(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Continuity(1.1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Continuity(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }
}
