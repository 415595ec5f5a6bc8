package nianbao.validate.rule;

import static nianbao.validate.Judgements.findings;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nianbao.model.report.RuleId;
import nianbao.validate.ReportBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the text says apart from numbers: whose, of which year, and whether it says anything. */
class TextRulesTest {

    private static final String PROBLEMS = "存在的问题是解读不够及时，今后将加强培训。";

    @Test
    void a_period_of_another_year_is_told_as_a_doubtful_year_alone() {
        var report = ReportBuilder.of2021()
                .period(LocalDate.of(2020, 1, 1), LocalDate.of(2020, 12, 31))
                .remark(RuleId.YEAR_DOUBTFUL, List.of(), Map.of("title", "2021", "period", "2020"));

        assertThat(findings(report, RuleId.PERIOD_YEAR)).isEmpty();
        assertThat(findings(report, RuleId.YEAR_DOUBTFUL)).hasSize(1);
    }

    @Test
    void before_there_was_a_form_the_period_was_free() {
        var report = ReportBuilder.withoutTables(2008).period(LocalDate.of(2008, 5, 1), LocalDate.of(2008, 12, 31));

        assertThat(findings(report, RuleId.PERIOD_YEAR)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'2020年，我局依法公开信息。', 1",
        "'2020年度我局依法公开信息。', 1",
        "'（一）2020年，我局依法公开信息。', 1",
        "'2021年，我局依法公开信息。', 0",
        "'2020年以来，我局依法公开信息。', 0",
        "'2020年12月印发的方案实施以来，我局依法公开信息。', 0",
        "'2020年，我局建立了制度；2021年，依法公开信息。', 0",
        "'我局依法公开信息，比2020年增加。', 0",
    })
    void a_general_part_that_begins_with_another_year_was_left_standing(String begins, int found) {
        var report = ReportBuilder.of2021().section(1, begins).section(5, PROBLEMS);

        assertThat(findings(report, RuleId.TEXT_OTHER_YEAR)).hasSize(found);
    }

    @ParameterizedTest
    @CsvSource({
        "'2022年，我局将进一步加强培训。', 0",
        "'2021年，我局将政务公开纳入考核。', 0",
        "'2021年，我局已进一步加强培训。', 0",
        "'2021年，我局将进一步加强培训。', 1",
        "'下一步，2020年我局将继续加强培训。', 1",
    })
    void plans_for_a_year_that_is_over_were_left_standing(String plans, int found) {
        var report = ReportBuilder.of2021().section(1, "2021年，依法公开。").section(5, "解读不够及时。" + plans);

        assertThat(findings(report, RuleId.TEXT_OTHER_YEAR)).hasSize(found);
    }

    @ParameterizedTest
    @CsvSource({
        "本年度报告由乐清市教育局编制, 1",
        "现将瓯海区卫生健康局2021年政府信息公开工作年度报告公布如下, 1",
        "本报告由桓台县卫生健康局编制, 1",
        "本报告由乐清市卫健局编制, 0",
        "本报告由温州市乐清市卫生健康局编制, 0",
        "本报告由乐清市卫生健康局办公室编制, 0",
        "本报告由局办公室编制, 0",
        "本报告由我局编制, 0",
        "本报告由我局根据条例编制, 0",
        "本报告由乐清市人民政府办公室编制, 0",
        "本报告由总体情况和统计表组成并按照条例编制, 0",
    })
    void a_report_that_another_agency_drew_up_was_copied(String opening, int found) {
        var report = ReportBuilder.of2021()
                .agency("乐清市卫生健康局", "浙江省", "温州市", "乐清市")
                .section(0, opening)
                .section(1, "2021年，依法公开。")
                .section(5, PROBLEMS);

        assertThat(findings(report, RuleId.TEXT_OTHER_AGENCY)).hasSize(found);
    }

    @Test
    void a_government_lets_an_office_draw_its_report_up() {
        var report = ReportBuilder.of2021()
                .agency("乐清市人民政府", "浙江省", "温州市", "乐清市")
                .section(0, "本报告由乐清市大数据局编制。")
                .section(1, "2021年，依法公开。")
                .section(5, PROBLEMS);

        assertThat(findings(report, RuleId.TEXT_OTHER_AGENCY)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "无", "无。", "暂无", "（一）存在的主要问题：无。（二）改进情况：无。", "本年度不存在问题。"})
    void problems_that_are_not_told_are_a_warning(String said) {
        var report = ReportBuilder.of2021().section(1, "2021年，依法公开。").section(5, said);

        assertThat(findings(report, RuleId.SECTION_IMPROVEMENTS)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"公开不够及时，已改进。", "无专职人员，今后配备。", "主要问题是人员少。", "〔略〕"})
    void problems_that_are_told_however_short_are_nothing(String said) {
        var report = ReportBuilder.of2021().section(1, "2021年，依法公开。").section(5, said);

        assertThat(findings(report, RuleId.SECTION_IMPROVEMENTS)).isEmpty();
    }
}
