package nianbao.parse.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nianbao.model.report.Place;
import nianbao.model.report.Section;
import nianbao.parse.narrative.NarrativeReading.Narrative;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SectionsTest {

    private static final String TITLE = "乐清市教育局2021年政府信息公开工作年度报告\n";

    @Test
    void the_six_sections_are_found_and_labels_of_the_table_are_none() {
        Narrative narrative = Reports.read(Reports.withOverview("工作有序。"));

        assertThat(narrative.sections()).extracting(Section::number).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(narrative.sections())
                .extracting(Section::heading)
                .containsExactly(
                        "总体情况", "主动公开政府信息情况", "收到和处理政府信息公开申请情况", "政府信息公开行政复议、行政诉讼情况", "存在的主要问题及改进情况", "其他需要报告的事项");
    }

    @Test
    void a_section_reaches_to_the_next_heading() {
        String text = Reports.withOverview("工作有序。");

        Section first = Reports.read(text).sections().getFirst();

        assertThat(text.substring(first.place().from(), first.place().to())).isEqualTo("一、总体情况\n工作有序。\n");
    }

    @Test
    void a_heading_ends_where_the_next_one_begins_though_its_words_could_go_on() {
        String text = TITLE + "一、总体情况\n工作有序。\n四、行政复议和行政诉讼\n六、其他事项情况\n无。\n";

        assertThat(Reports.read(text).sections())
                .extracting(Section::heading)
                .containsExactly("总体情况", "行政复议和行政诉讼", "其他事项");
    }

    @Test
    void the_enumeration_in_the_opening_is_no_section() {
        String text = TITLE + "全文由总体情况、主动公开政府信息情况、其他需要报告的事项等部分组成。\n一、总体情况\n工作有序。";

        assertThat(Reports.read(text).sections()).extracting(Section::number).containsExactly(1);
    }

    @Test
    void a_table_of_contents_is_passed_over() {
        String contents = "一、总体情况\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n";
        String text =
                TITLE + contents + "一、总体情况\n今年各项工作有序推进，成效明显。\n二、主动公开政府信息情况\n各栏目均按时更新，内容完整。\n三、收到和处理政府信息公开申请情况\n没有。";

        Section first = Reports.read(text).sections().getFirst();

        assertThat(first.place().from()).isEqualTo(TITLE.length() + contents.length());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "## 一、总体情况|1",
                "#### **六、其他需要报告的事项**|6",
                "## 总体情况|1",
                "二 、 主动公开政府 信息情况|2",
                "三、行政机关收到和处理政府信息公开申请情况|3",
                "四、政府信息公开行政法复议、行政诉讼情况|4",
                "四、因政府信息公开申请行政复议、提起行政诉讼的情况|4",
                "五、存在的主要问题及整改措施|5",
                "五、存在问题和改进措施|5",
                "六、主要问题和改进措施|5",
                "六、其它需要报告的事项|6",
                "一、概述|1",
                "三、政府信息依申请公开工作情况|3",
                "第三部分 依申请公开情况|3",
                "壹、总体情况|1",
                "Ⅱ.主动公开政府信息情况|2",
                "一总体情况|1",
                "二、二、主动公开政府信息情况|2",
                "二、2021年主动公开政府信息情况|2",
                "三、依申请公开政府信息和不予公开政府信息的情况|3",
                "四、复议、诉讼和申诉情况|4",
                "五、存在的不足及下一步工作打算|5",
                "五、存在的主要问题|5",
                "六、需要报告的其他事项|6",
            })
    void headings_are_known_by_what_they_are_about(String heading, int number) {
        String text = TITLE + "统计期限自2021年1月1日起至2021年12月31日止。\n" + heading + "\n正文在这里，一共有几句话。";

        assertThat(Reports.read(text).sections()).extracting(Section::number).containsExactly(number);
    }

    @Test
    void sections_that_the_form_does_not_ask_for_end_those_before_them() {
        String text = "乐清市教育局2015年政府信息公开工作年度报告\n一、概述\n今年各项工作有序推进，成效明显。\n二、主动公开政府信息的情况\n各栏目均按时更新，内容完整。\n"
                + "三、收费及减免情况\n全年没有向任何申请人收取费用。\n四、信息公开工作机制建设\n成立了领导小组，明确了分工。\n五、主要问题和改进措施\n人手不足。\n";

        Narrative narrative = Reports.read(text);

        assertThat(narrative.sections()).extracting(Section::number).containsExactly(1, 2, 0, 0, 5);
        Section disclosed = narrative.sections().get(1);
        assertThat(text.substring(disclosed.place().from(), disclosed.place().to()))
                .isEqualTo("二、主动公开政府信息的情况\n各栏目均按时更新，内容完整。\n");
    }

    @Test
    void of_a_section_whose_heading_is_lost_its_subheading_is_left() {
        String text = TITLE + "一、总体情况\n今年各项工作有序推进，成效明显。\n四、政府信息公开行政复议、行政诉讼情况\n没有发生。\n"
                + "（一）2021年工作中存在问题的改进情况\n已经逐项整改。\n六、其他需要报告的事项\n无。\n";

        assertThat(Reports.read(text).sections()).extracting(Section::number).containsExactly(1, 4, 5, 6);
    }

    @Test
    void numbers_that_are_lost_or_doubled_do_not_matter() {
        String text = TITLE + "一、主动公开政府信息情况\n各栏目均按时更新，内容完整。\n一、收到和处理政府信息公开申请情况\n没有收到任何申请，一切正常。\n"
                + "三、政府信息公开行政复议、行政诉讼情况\n没有发生。\n";

        assertThat(Reports.read(text).sections()).extracting(Section::number).containsExactly(2, 3, 4);
    }

    @Test
    void headings_in_one_long_line_are_found() {
        String text = "乐清市教育局2021年政府信息公开工作年度报告"
                + " 本报告依法编制。一、总体情况工作有序推进，成效较为明显。二、主动公开政府信息情况第二十条第（一）项信息内容规章000三、收到和处理政府信息公开申请情况一、本年新收政府信息公开申请数量0000000四、政府信息公开行政复议、行政诉讼情况结果维持000五、存在的主要问题及改进情况2021年，我局人手不足。六、其他需要报告的事项2021年，无。";

        assertThat(Reports.read(text).sections()).extracting(Section::number).containsExactly(1, 2, 3, 4, 5, 6);
    }

    @Test
    void subheadings_of_the_overview_are_no_sections() {
        String text = TITLE + "一、总体情况\n（一）主动公开情况。有序推进各项工作。\n（二）依申请公开情况。有序推进各项工作。\n1. 主动公开情况。逐项落实各项工作。";

        assertThat(Reports.read(text).sections()).extracting(Section::number).containsExactly(1);
    }

    @Test
    void arabic_numbers_do_where_there_are_no_others() {
        String text = TITLE + "1.总体情况\n今年各项工作有序推进，成效明显。\n2.主动公开政府信息情况\n各栏目均按时更新，内容完整。";

        assertThat(Reports.read(text).sections()).extracting(Section::number).containsExactly(1, 2);
    }

    @Test
    void sections_in_another_order_than_the_forms_are_found_where_they_stand() {
        String problems = "二、存在的主要问题\n目录更新有时慢一两天。\n";
        String text = TITLE + "一、总体情况\n工作有序。\n" + problems
                + "三、主动公开政府信息情况\n各栏目均按时更新，内容完整。\n四、政府信息公开行政复议、行政诉讼情况\n本年度没有行政复议和行政诉讼。\n"
                + "五、收到和处理政府信息公开申请情况\n本年度没有收到公开申请。\n六、其他需要报告的事项\n无。";

        List<Section> sections = Reports.read(text).sections();

        assertThat(sections).extracting(Section::number).containsExactly(1, 5, 2, 4, 3, 6);
        Place second = sections.get(1).place();
        assertThat(text.substring(second.from(), second.to())).isEqualTo(problems);
    }

    @Test
    void sections_that_are_annexes_are_found_behind_the_list_of_them() {
        String text = TITLE + "一、总体情况\n工作有序。\n二、其他需要报告的事项\n无。\n"
                + "附件1：主动公开政府信息情况表\n附件2：收到和处理政府信息公开申请情况表\n附件3：政府信息公开行政复议、行政诉讼情况表\n";
        String annex = "附件1\n主动公开政府信息情况表\n信息内容 本年制发件数 本年废止件数 现行有效件数\n规章 0 0 0";

        Section last = Reports.read(text + annex).sections().getLast();

        assertThat(last.number()).isEqualTo(2);
        assertThat(last.place()).isEqualTo(Place.of(text.length(), text.length() + annex.length()));
    }

    @Test
    void what_only_the_table_of_contents_has_is_no_section() {
        String contents = "一、总体情况\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n四、政府信息公开行政复议、行政诉讼情况\n";
        String text = TITLE + contents + "五、存在的主要问题及改进情况\n一、总体情况\n今年各项工作有序推进，成效明显。\n三、收到和处理政府信息公开申请情况\n没有。";

        assertThat(Reports.read(text).sections()).extracting(Section::number).containsExactly(1, 3);
    }

    @Test
    void the_last_digit_before_a_heading_is_none_of_its_number() {
        String text = TITLE + "1.总体情况\n今年各项工作有序推进，收到申请10\n2.主动公开政府信息情况\n各栏目均按时更新，内容完整。";

        Section first = Reports.read(text).sections().getFirst();

        assertThat(text.substring(first.place().from(), first.place().to())).endsWith("收到申请10\n");
    }
}
