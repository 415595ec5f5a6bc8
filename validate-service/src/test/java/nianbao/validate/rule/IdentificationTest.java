package nianbao.validate.rule;

import static nianbao.validate.Judgements.findings;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nianbao.model.report.Finding;
import nianbao.model.report.RuleId;
import nianbao.model.report.Severity;
import nianbao.validate.ReportBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentificationTest {

    @Test
    void a_year_that_was_not_over_is_told_with_the_day_of_submission() {
        var report = ReportBuilder.of2021()
                .remark(
                        RuleId.YEAR_DOUBTFUL,
                        List.of(),
                        Map.of("about", "not-over", "used", "2021", "submitted", "2021-03-01"));

        var found = findings(report, RuleId.YEAR_DOUBTFUL);

        assertThat(found).singleElement().satisfies(finding -> assertThat(finding.message())
                .isEqualTo("提交时（2021-03-01）2021年还没有结束，暂作2021年度报告处理，请核对"));
    }

    @Test
    void a_second_report_in_the_file_is_told_by_its_title_beside_other_doubts() {
        var report = ReportBuilder.of2021()
                .remark(RuleId.YEAR_DOUBTFUL, List.of(), Map.of("title", "2021", "period", "2020"))
                .remark(
                        RuleId.YEAR_DOUBTFUL,
                        List.of(),
                        Map.of("about", "second-report", "otherTitle", "甲县教育局2020年政府信息公开工作年度报告"));

        var found = findings(report, RuleId.YEAR_DOUBTFUL);

        assertThat(found)
                .extracting(Finding::message)
                .contains("文件中还有另一份年度报告的标题“甲县教育局2020年政府信息公开工作年度报告”，只读取了第一份，请分开提交");
        assertThat(found).extracting(Finding::id).doesNotHaveDuplicates();
    }

    @Test
    void a_name_of_several_agencies_is_told() {
        var report = ReportBuilder.of2021()
                .remark(
                        RuleId.AGENCY_UNRESOLVED,
                        List.of(),
                        Map.of("name", "甲县教育局、甲县公安局", "reason", "several-agencies"));

        var found = findings(report, RuleId.AGENCY_UNRESOLVED);

        assertThat(found).singleElement().satisfies(finding -> assertThat(finding.message())
                .contains("甲县教育局、甲县公安局", "几个机关的名称"));
    }

    @ParameterizedTest
    @CsvSource({
        "region-code,999999,提交时注明的地区代码“999999”不是现有或曾用的行政区划代码，未采用",
        "year,abc,提交时注明的年份“abc”不是2008年以后的年份，未采用",
        "agency,x,提交时注明的机关“x”不像机关名称，未采用",
        "source-url,javascript:1,提交时注明的来源“javascript:1”不是http或https网址，未采用",
    })
    void a_header_that_cannot_be_used_is_a_notice(String header, String value, String message) {
        var report = ReportBuilder.of2021()
                .remark(RuleId.HINT_UNUSABLE, List.of(), Map.of("about", header, "header", header, "value", value));

        assertThat(findings(report, RuleId.HINT_UNUSABLE)).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.NOTICE);
            assertThat(finding.message()).isEqualTo(message);
        });
    }
}
