package nianbao.parse.narrative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import nianbao.model.event.ProducerHints;
import nianbao.model.event.RejectionCode;
import nianbao.model.report.Scope;
import nianbao.model.report.Section;
import nianbao.model.report.Statement;
import nianbao.parse.narrative.NarrativeReading.Narrative;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WhatIsAReportTest {

    private static final String SECTIONS =
            "一、总体情况\n全年主动公开政府信息120条。\n二、主动公开政府信息情况\n公开及时、准确、全面。\n三、收到和处理政府信息公开申请情况\n收到申请3件。\n";

    @Test
    void links_to_explanations_before_its_title_do_not_make_a_report_one() {
        String links = "年报解读\n莱州市公安局2021年政府信息公开工作年度报告解读\n图解：莱州市2021年政府信息公开年度报告\n";

        assertThat(Reports.read(links + Reports.withOverview("工作有序。")).agency().id())
                .isEqualTo("330382:教育局");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   \n\t\n",
                "Lorem ipsum dolor sit amet, consectetur adipiscing elit.",
                "public class Main { public static void main(String[] args) {} }",
                "本市今日晴，气温12到20度。市民出行请注意。",
                "关于做好2021年政府信息公开工作年度报告编制工作的通知\n各单位：请按照《政府信息公开工作年度报告格式》编制，由总体情况等六个部分组成。",
                "关于2021年政府信息公开工作要点落实情况的函\n省政府办公厅：我区共主动公开政府信息53条。\n栏目：政府信息公开年报",
                "政府信息公开年报\n2021年政府信息公开工作年度报告\n2020年政府信息公开工作年度报告\n2019年政府信息公开工作年度报告",
                "乐清市教育局2021年政府信息公开工作年度报告\n点击下载附件",
                "《乐清市教育局2021年政府信息公开工作年度报告》解读\n为便于公众了解，现解读如下。",
                "首页 > 年报解读\n乐清市教育局2021年政府信息公开工作年度报告解读\n" + SECTIONS + "相关链接：\n乐清市教育局2021年政府信息公开工作年度报告",
                "《乐清市教育局2021年政府信息公开工作年度报告》政策解读\n" + SECTIONS,
                "【图解】乐清市教育局2021年政府信息公开工作年度报告\n" + SECTIONS,
                "一图读懂：乐清市教育局2021年政府信息公开工作年度报告\n" + SECTIONS,
                "2021年上半年乐清市教育局政府信息公开工作年度报告\n" + SECTIONS,
                "乐清市教育局2021年上半年政府信息公开工作报告\n" + SECTIONS,
                "乐清市教育局政府信息公开工作年度报告（2021年上半年）\n" + SECTIONS,
                "乐清市教育局2021年政府信息公开工作年度报告\n统计期限为2021年1月1日至6月30日。\n" + SECTIONS,
                "乐清市教育局2021年政府信息公开工作要点\n" + SECTIONS,
                "乐清市教育局政府信息公开指南\n" + SECTIONS,
                "乐清市教育局2021年度法治政府建设工作报告\n" + SECTIONS,
                "关于2020年度乐清市政府信息公开工作年度报告编制情况的通报\n各部门：现将情况通报如下。\n" + SECTIONS,
                "乐清市2021年政府信息公开工作年度报告汇总\n乐清市教育局2021年政府信息公开工作年度报告\n乐清市公安局2021年政府信息公开工作年度报告",
                "乐清市教育局2021年政府信息公开工作年度报告\n"
                        + "来源：乐清市教育局 时间：2022-01-20\n"
                        + "乐清市教育局2021年政府信息公开工作年度报告已经公布，请点击查看。\n"
                        + "附件：乐清市教育局2021年政府信息公开工作年度报告.pdf",
            })
    void anything_else_is_no_report(String text) {
        assertThat(Reports.refusal(text)).isEqualTo(RejectionCode.NOT_A_REPORT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "政府信息公开工作年度报告格式模板",
                "××县××局20××年政府信息公开工作年度报告",
                "____局____年政府信息公开工作年度报告",
                "政府信息公开工作年度报告",
            })
    void a_form_without_agency_year_and_figures_is_blank(String title) {
        String text = title
                + "\n一、总体情况\n（文字描述）\n二、主动公开政府信息情况\n第二十条第（一）项\n信息内容\n本年制发件数\n规章\n\n三、收到和处理政府信息公开申请情况\n"
                + "一、本年新收政府信息公开申请数量\n\n1.属于国家秘密\n\n四、政府信息公开行政复议、行政诉讼情况\n结果维持\n\n";

        assertThat(Reports.refusal(text)).isEqualTo(RejectionCode.BLANK_FORM);
    }

    @Test
    void a_report_cut_in_the_middle_of_its_first_section_is_a_report() {
        Narrative narrative = Reports.read("乐清市教育局\n2021年政府信息公开工作年度报告\n一、总体情况\n今年我局");

        assertThat(narrative.agency().id()).isEqualTo("330382:教育局");
        assertThat(narrative.sections()).extracting(Section::number).containsExactly(1);
    }

    @Test
    void a_report_of_four_lines_is_a_report() {
        Narrative narrative = Reports.read("乐清市虹桥镇2010年政府信息公开工作年度报告\n截止2010年12月31日，全镇累计主动公开政府信息65条。");

        assertThat(narrative.year()).isEqualTo(2010);
        assertThat(narrative.agency().id()).isEqualTo("330382:虹桥镇人民政府");
        assertThat(narrative.statements()).singleElement().satisfies(statement -> {
            assertThat(statement.kind()).isEqualTo(Statement.Kind.INFORMATION_DISCLOSED);
            assertThat(statement.value()).isEqualByComparingTo("65");
        });
    }

    @Test
    void an_office_counts_its_own_work() {
        assertThat(Reports.read(Reports.withOverview("工作有序。")).scope()).isEqualTo(new Scope(Scope.Kind.AGENCY, null));
    }

    @Test
    void a_government_that_compiled_its_offices_reports_counts_them_all() {
        String text = Reports.withTitle("乐清市人民政府2021年政府信息公开工作年度报告").replace("本报告按照条例的规定编制", "本报告汇总全市各部门、各乡镇的数据编制而成");

        assertThat(Reports.read(text).scope()).isEqualTo(new Scope(Scope.Kind.GOVERNMENT, "汇总全市各部门、各乡镇的数据编制而成"));
    }

    @Test
    void a_government_that_says_nothing_of_it_is_unknown() {
        assertThat(Reports.read(Reports.withTitle("乐清市人民政府2021年政府信息公开工作年度报告"))
                        .scope()
                        .kind())
                .isEqualTo(Scope.Kind.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "一、",
                "（",
                "7",
                "政",
                "政府信息公开工作年度报告",
                "收到",
                "主动公开政府信息1条，其中",
                "行政复议",
                "统计2021年1月1日至",
                "《",
                "关于",
                "一、总体情况",
                "2021年",
                "a@b.",
                "www.",
                "由某某",
                "\n",
                " ",
                "未收到因政府信息公开",
                "局",
                "其中甲1条，",
                "其中",
                "收到。",
                "收到1件申请。",
                "主动公开政府信息9条，其中甲1条。",
                "\n一、",
                "1、"
            })
    void hostile_text_of_the_largest_size_comes_to_an_end(String piece) {
        int size = 1 << 20;
        String noise = piece.repeat(size / piece.length() - 200);
        String text = "乐清市教育局2021年政府信息公开工作年度报告\n一、总体情况\n" + noise;

        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            assertThat(new NarrativeReader().read(noise, ProducerHints.NONE, Reports.SUBMISSION, Reports.SUBMITTED))
                    .isNotNull();
            assertThat(new NarrativeReader().read(text, ProducerHints.NONE, Reports.SUBMISSION, Reports.SUBMITTED))
                    .isNotNull();
        });
    }
}
