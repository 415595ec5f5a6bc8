package nianbao.parse.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import nianbao.model.report.RuleId;
import nianbao.parse.narrative.NarrativeReading.Narrative;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecondReportTest {

    private static final String FIRST = Reports.withOverview("工作有序。");

    @Test
    void a_second_report_of_another_agency_is_remarked() {
        Narrative narrative = Reports.read(FIRST + Reports.withTitle("莱州市公安局2021年政府信息公开工作年度报告"));

        assertThat(narrative.agency().id()).isEqualTo("330382:教育局");
        assertThat(narrative.remarks()).singleElement().satisfies(remark -> {
            assertThat(remark.rule()).isEqualTo(RuleId.AGENCY_UNRESOLVED);
            assertThat(remark.details()).containsEntry("otherTitle", "莱州市公安局2021年政府信息公开工作年度报告");
        });
    }

    @Test
    void a_second_report_on_another_year_is_remarked() {
        Narrative narrative = Reports.read(FIRST + Reports.withTitle("乐清市教育局2020年政府信息公开工作年度报告"));

        assertThat(narrative.year()).isEqualTo(2021);
        assertThat(narrative.remarks()).singleElement().satisfies(remark -> {
            assertThat(remark.rule()).isEqualTo(RuleId.YEAR_DOUBTFUL);
            assertThat(remark.details()).containsEntry("otherTitle", "乐清市教育局2020年政府信息公开工作年度报告");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "上一篇：乐清市教育局2020年政府信息公开工作年度报告\n下一篇：莱州市公安局2021年政府信息公开工作年度报告",
                "相关链接\n乐清市教育局2020年政府信息公开工作年度报告\n莱州市公安局2021年政府信息公开工作年度报告\n版权所有",
                "乐清市教育局2021年政府信息公开工作年度报告\n第3页",
            })
    void links_and_footers_behind_the_report_are_no_second_one(String footer) {
        assertThat(Reports.read(FIRST + footer).remarks()).isEmpty();
    }

    @Test
    void nothing_that_the_second_report_says_is_the_firsts() {
        String first = Reports.withOverview("全年按计划公开，过期的内容及时更换。");
        String second = Reports.withTitleAndOverview("莱州市公安局2021年政府信息公开工作年度报告", "2021年收到政府信息公开申请5件。联系电话：0535-2211234。");

        Narrative narrative = Reports.read(first + second + "联系电话：0535-2211234");

        assertThat(narrative.statements()).isEqualTo(Reports.read(first).statements());
        assertThat(narrative.contact().phones()).isEmpty();
        assertThat(narrative.sections()).isEqualTo(Reports.read(first).sections());
        assertThat(narrative.end()).isEqualTo(first.length());
    }

    @Test
    void the_first_is_read_where_the_second_says_more() {
        String second = Reports.withTitleAndOverview("莱州市公安局2021年政府信息公开工作年度报告", "2021年收到政府信息公开申请5件。联系电话：0535-2211234。");

        Narrative narrative = Reports.read(FIRST + second);

        assertThat(narrative.agency().id()).isEqualTo("330382:教育局");
        assertThat(narrative.sections()).isEqualTo(Reports.read(FIRST).sections());
        assertThat(narrative.statements()).isEmpty();
        assertThat(narrative.end()).isEqualTo(FIRST.length());
        assertThat(narrative.remarks()).singleElement().satisfies(remark -> assertThat(remark.details())
                .containsEntry("otherTitle", "莱州市公安局2021年政府信息公开工作年度报告"));
    }

    @Test
    void the_first_of_three_is_read_where_the_last_says_most() {
        String second = Reports.withTitle("乐清市民政局2021年政府信息公开工作年度报告");
        String third = Reports.withTitleAndOverview("莱州市公安局2021年政府信息公开工作年度报告", "2021年收到政府信息公开申请5件。联系电话：0535-2211234。");

        Narrative narrative = Reports.read(FIRST + second + third);

        assertThat(narrative.agency().id()).isEqualTo("330382:教育局");
        assertThat(narrative.end()).isEqualTo(FIRST.length());
    }

    @Test
    void a_list_of_contents_under_another_title_before_it_is_no_first_one() {
        String contents = "莱州市公安局2020年政府信息公开工作年度报告\n一、总体情况\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n";
        String report = Reports.withOverview("全年按计划公开，过期的内容及时更换。2021年收到政府信息公开申请5件，均按时答复。");

        Narrative narrative = Reports.read(contents + report);

        assertThat(narrative.agency().id()).isEqualTo("330382:教育局");
        assertThat(narrative.statements()).hasSize(1);
    }

    @Test
    void a_list_of_contents_or_of_other_reports_before_it_is_none() {
        String contents =
                "乐清市教育局2021年政府信息公开工作年度报告\n目录\n一、总体情况\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n乐清市教育局2020年政府信息公开工作年度报告的链接\n";

        assertThat(Reports.read(contents + FIRST).remarks()).isEmpty();
    }

    @Test
    void a_header_that_repeats_the_title_on_every_page_is_none() {
        String paged = FIRST.replace("\n三、收到", "\n乐清市教育局2021年政府信息公开工作年度报告\n三、收到");

        assertThat(Reports.read(paged).remarks()).isEmpty();
    }
}
