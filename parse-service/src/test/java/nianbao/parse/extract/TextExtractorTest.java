package nianbao.parse.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nianbao.model.report.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextExtractorTest {

    @Test
    void lines_of_running_text_are_paragraphs_without_the_blanks_round_them() {
        String text = "标题\n\n\u3000\u3000正文一行。 \n又一行。";

        Document document = TextExtractor.extract(text);

        assertThat(document.text()).isEqualTo(text);
        assertThat(Outline.of(document)).containsExactly("标题", "正文一行。", "又一行。");
    }

    @Test
    void cells_parted_by_tabs_are_a_row_with_its_blank_cells() {
        Document document = TextExtractor.extract("行政许可\t17\t\t2\n行政处罚\t8\n");

        assertThat(Outline.of(document)).containsExactly(List.of(List.of("行政许可", "17", "", "2"), List.of("行政处罚", "8")));
    }

    @Test
    void every_cell_has_its_place_and_column() {
        Document document = TextExtractor.extract("表\n甲\t 17 \t\n");

        Document.Grid grid = Outline.grid(document);
        Document.Row row = grid.rows().getFirst();
        assertThat(grid.place()).isEqualTo(new Span(2, 9));
        assertThat(row.place()).isEqualTo(new Span(2, 9));
        assertThat(Outline.places(row)).containsExactly(new Span(2, 3), new Span(5, 7), new Span(9, 9));
        assertThat(Outline.columns(row)).containsExactly(List.of(0, 1), List.of(1, 1), List.of(2, 1));
    }

    @Test
    void a_cell_a_line_behind_a_tab_is_a_row_up_to_an_empty_line() {
        Document document = TextExtractor.extract("\t申请人情况\n\n\t新收\n\t5\n\t\n\t0\n\n\t结转\n\t-\n");

        assertThat(Outline.of(document))
                .containsExactly(List.of(List.of("申请人情况"), List.of("新收", "5", "", "0"), List.of("结转", "-")));
    }

    @Test
    void a_short_line_without_a_tab_goes_on_with_the_cell_above_it() {
        Document document = TextExtractor.extract("\t一、本年新收政府信息\n公开申请数量\n\t5\n");

        assertThat(Outline.of(document)).containsExactly(List.of(List.of("一、本年新收政府信息\n公开申请数量", "5")));
        assertThat(Outline.places(Outline.grid(document).rows().getFirst()))
                .containsExactly(new Span(1, 18), new Span(20, 21));
    }

    @ParameterizedTest
    @ValueSource(strings = {"12", "- 12 -", "　１２", "12件"})
    void a_number_on_a_line_of_its_own_is_never_the_rest_of_the_number_above_it(String line) {
        Document document = TextExtractor.extract("\t新收\n\t3\n" + line + "\n");

        assertThat(Outline.of(document)).containsExactly(List.of(List.of("新收", "3")), line.strip());
    }

    @ParameterizedTest
    @ValueSource(strings = {"四、政府信息公开行政复议、行政诉讼情况", "## 四、其他", "本机关认真学习贯彻政府信息公开条例，不断完善工作机制，明确专人负责，及时主动公开。"})
    void a_heading_or_a_long_line_ends_a_grid_of_cell_lines(String line) {
        Document document = TextExtractor.extract("\t新收\n\t5\n" + line + "\n");

        assertThat(Outline.of(document)).containsExactly(List.of(List.of("新收", "5")), line);
    }

    @Test
    void cells_between_strokes_are_a_row_and_the_line_under_the_header_is_none() {
        Document document = TextExtractor.extract("| 行政许可 | 17 |  |\n|---|:-:|---|\n| 行政处罚 | 8 | 0 |\n");

        assertThat(Outline.of(document)).containsExactly(List.of(List.of("行政许可", "17", ""), List.of("行政处罚", "8", "0")));
    }

    @Test
    void strokes_need_not_stand_at_the_ends() {
        Document document = TextExtractor.extract("行政许可|17|0\n");

        assertThat(Outline.of(document)).containsExactly(List.of(List.of("行政许可", "17", "0")));
        assertThat(Outline.places(Outline.grid(document).rows().getFirst()))
                .containsExactly(new Span(0, 4), new Span(5, 7), new Span(8, 9));
    }

    @Test
    void one_stroke_in_the_middle_of_a_line_makes_no_row() {
        Document document = TextExtractor.extract("来源：办公室|字号\n");

        assertThat(Outline.of(document)).containsExactly("来源：办公室|字号");
    }

    @ParameterizedTest
    @ValueSource(strings = {"**5**", "<b>5</b>", "<strong> **5** </strong>"})
    void marks_of_emphasis_round_a_cell_are_no_part_of_it(String marked) {
        Document document = TextExtractor.extract("| 新收 | " + marked + " |\n");

        assertThat(Outline.of(document)).containsExactly(List.of(List.of("新收", "5")));
    }

    @Test
    void a_paragraph_parts_two_grids_and_empty_lines_do_not() {
        Document document = TextExtractor.extract("甲\t1\n\n乙\t2\n说明\n丙\t3\n");

        assertThat(Outline.of(document))
                .containsExactly(List.of(List.of("甲", "1"), List.of("乙", "2")), "说明", List.of(List.of("丙", "3")));
    }

    @Test
    void a_row_of_single_dashes_is_a_row_of_values() {
        Document document = TextExtractor.extract("规章 | 0 | 1 |\n结果维持 | 结果纠正 | 总计 |\n- | - | - |\n");

        assertThat(Outline.of(document))
                .containsExactly(
                        List.of(List.of("规章", "0", "1"), List.of("结果维持", "结果纠正", "总计"), List.of("-", "-", "-")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"- | - |\n", "- | - |\n说明\n"})
    void the_last_row_of_a_table_is_no_rule_even_below_its_first(String last) {
        Document document = TextExtractor.extract("维持 | 总计 |\n" + last);

        assertThat(Outline.of(document).getFirst()).isEqualTo(List.of(List.of("维持", "总计"), List.of("-", "-")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"|-|-|", "| :-: | - |", "|---|---|", "---|:--", "| :---: | ----------- |", "｜---｜---｜"})
    void a_line_of_dashes_below_the_first_row_is_a_rule(String rule) {
        Document document = TextExtractor.extract("| 甲 | 乙 |\n" + rule + "\n| - | - |\n");

        assertThat(Outline.of(document)).containsExactly(List.of(List.of("甲", "乙"), List.of("-", "-")));
    }

    @Test
    void a_rule_of_three_dashes_may_stand_below_any_row() {
        Document document = TextExtractor.extract("| 甲 | 1 |\n| 乙 | 2 |\n|---|---|\n| 丙 | 3 |\n");

        assertThat(Outline.of(document))
                .containsExactly(List.of(List.of("甲", "1"), List.of("乙", "2"), List.of("丙", "3")));
    }

    @Test
    void a_markdown_table_of_two_columns_needs_no_outer_strokes() {
        Document document = TextExtractor.extract("事项|数量\n-|-\n行政许可|17\n行政处罚|8\n\n来源|字号\n");

        assertThat(Outline.of(document))
                .containsExactly(List.of(List.of("事项", "数量"), List.of("行政许可", "17"), List.of("行政处罚", "8")), "来源|字号");
    }

    @Test
    void an_escaped_stroke_parts_no_cells_and_other_escapes_go() {
        Document document = TextExtractor.extract("| 甲\\|乙 | 1\\. 属于国家秘密 | \\-8 |\n");

        assertThat(Outline.of(document)).containsExactly(List.of(List.of("甲\\|乙", "1. 属于国家秘密", "-8")));
    }

    @Test
    void html_blanks_and_breaks_inside_a_cell_are_blanks() {
        Document document = TextExtractor.extract("| 公共<br>企事业<br/>单位 | &nbsp;3&nbsp; |\n");

        assertThat(Outline.of(document)).containsExactly(List.of(List.of("公共  企事业  单位", "3")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"｜规章｜0｜1｜", "│规章│0│1│", "规章 ｜ 0 ｜ 1"})
    void strokes_of_other_kinds_part_cells_as_well(String line) {
        Document document = TextExtractor.extract(line + "\n");

        assertThat(Outline.of(document)).containsExactly(List.of(List.of("规章", "0", "1")));
    }

    @Test
    void a_row_broken_up_into_a_cell_a_line_is_running_text_without_strokes() {
        Document document = TextExtractor.extract("|\n规章 |\n0 |\n|\n5 |\n");

        assertThat(Outline.of(document)).containsExactly("规章", "0", "5");
    }

    @Test
    void a_stroke_alone_between_two_rows_does_not_part_their_grid() {
        Document document = TextExtractor.extract("规章 | 0 | 1 |\n|\n行政规范性文件 | 2 | 3 |\n");

        assertThat(Outline.of(document))
                .containsExactly(List.of(List.of("规章", "0", "1"), List.of("行政规范性文件", "2", "3")));
    }

    @Test
    void a_drawn_table_is_a_grid_and_what_stands_between_two_rules_is_one_row() {
        Document document = TextExtractor.extract("""
                表
                ┌────────┬───┬───┐
                │信息内容│本年│现行│
                │        │制发│有效│
                ├────────┼───┼───┤
                │规章    │  0│   │
                └────────┴───┴───┘
                完
                """);

        assertThat(Outline.of(document))
                .containsExactly("表", List.of(List.of("信息内容", "本年 制发", "现行 有效"), List.of("规章", "0", "")), "完");
    }

    @Test
    void a_number_that_a_narrow_column_broke_up_is_never_the_number_of_its_first_line() {
        Document document = TextExtractor.extract("""
                ┌────────┬────┐
                │行政许可│1139│
                │        │8889│
                ├────────┼────┤
                │行政处罚│  17│
                └────────┴────┘
                """);

        assertThat(Outline.of(document)).containsExactly(List.of(List.of("行政许可", "1139 8889"), List.of("行政处罚", "17")));
    }

    @Test
    void rows_without_rules_between_them_stay_rows() {
        Document document = TextExtractor.extract("""
                +----------+---+
                | 信息内容 | 件 |
                +==========+===+
                | 行政许可 | 3 |
                | 行政处罚 | 4 |
                +----------+---+
                """);

        assertThat(Outline.of(document))
                .containsExactly(List.of(List.of("信息内容", "件"), List.of("行政许可", "3"), List.of("行政处罚", "4")));
    }

    @Test
    void an_html_table_in_text_is_a_grid_with_its_spans_and_the_text_round_it_keeps_its_places() {
        Document document = TextExtractor.extract(
                "## 二、主动公开\n| 甲 | 1 |\n<table><tr><td rowspan=2>乙</td><td>2</td></tr>\n<tr><td>3</td></tr></table>\n\n## 三、申请\n");

        assertThat(Outline.of(document))
                .containsExactly(
                        "## 二、主动公开", List.of(List.of("甲", "1")), List.of(List.of("乙", "2"), List.of("3")), "## 三、申请");
        Document.Grid html = (Document.Grid) document.blocks().get(2);
        assertThat(html.rows().getFirst().cells().getFirst().rows()).isEqualTo(2);
        assertThat(html.rows().get(1).cells().getFirst().column()).isEqualTo(1);
    }

    @Test
    void tags_round_a_table_go_and_blocks_in_its_cells_part_numbers() {
        Document document = TextExtractor.extract(
                "# 年报\n<html><body><table><tr><td>规章</td><td><p>1</p><p>2</p></td></tr></table></body></html>\n<p align=center>完</p>");

        assertThat(Outline.of(document)).containsExactly("# 年报", List.of(List.of("规章", "1\n2")), "完");
    }

    @Test
    void an_html_table_that_is_never_closed_is_read_as_far_as_it_goes() {
        Document document = TextExtractor.extract("正文\n<table><tr><td>规章</td><td>0\n");

        assertThat(Outline.of(document)).containsExactly("正文", List.of(List.of("规章", "0")));
    }

    @Test
    void lines_that_blanks_part_into_as_many_cells_are_a_grid() {
        Document document =
                TextExtractor.extract("信息内容　　本年制发件数    现行有效件数\n规章          0          5\n行政规范性 文件    1    -\n第二十条");

        assertThat(Outline.of(document))
                .containsExactly(
                        List.of(
                                List.of("信息内容", "本年制发件数", "现行有效件数"),
                                List.of("规章", "0", "5"),
                                List.of("行政规范性 文件", "1", "-")),
                        "第二十条");
    }

    @Test
    void lines_that_commas_part_are_a_grid_and_quotation_marks_are_none_of_a_cell() {
        Document document = TextExtractor.extract("信息内容,制发,有效\n\"规章\",0,5\n规范性文件,,3\n");

        assertThat(Outline.of(document))
                .containsExactly(
                        List.of(List.of("信息内容", "制发", "有效"), List.of("规章", "0", "5"), List.of("规范性文件", "", "3")));
    }

    @Test
    void a_single_line_that_commas_part_is_a_row_and_commas_between_quotation_marks_part_nothing() {
        Document document = TextExtractor.extract("规章 0 5\n行政许可,\"12,345\",0\n行政处罚 8\n");

        assertThat(Outline.of(document)).containsExactly("规章 0 5", List.of(List.of("行政许可", "12,345", "0")), "行政处罚 8");
    }

    @Test
    void a_group_s_label_that_is_blank_in_its_other_rows_is_a_cell_like_any_other() {
        Document document = TextExtractor.extract("（三）不予公开,1.属于国家秘密,,0,2\n,2.其他法律行政法规禁止公开,,,\n");

        assertThat(Outline.of(document))
                .containsExactly(List.of(
                        List.of("（三）不予公开", "1.属于国家秘密", "", "0", "2"), List.of("", "2.其他法律行政法规禁止公开", "", "", "")));
    }

    @Test
    void a_sentence_that_ends_in_a_number_behind_a_comma_is_no_row() {
        Document document = TextExtractor.extract("本年收到申请，5件\n");

        assertThat(document.blocks()).hasOnlyElementsOfType(Document.Paragraph.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "规章 1,234 2,345 3,456\n行政规范性文件 1,234 2,345 3,456\n",
                "规章  0  5\n行政许可  17\n行政处罚  8\n",
                "来源：办公室    日期：2022-01-20    浏览：15\n",
                "规章  1  23 4\n文件  1  2\n"
            })
    void lines_that_are_not_plainly_columns_are_paragraphs(String lines) {
        Document document = TextExtractor.extract(lines);

        assertThat(document.blocks()).hasOnlyElementsOfType(Document.Paragraph.class);
    }

    @Test
    void form_feeds_part_pages() {
        Document document = TextExtractor.extract("第一页\n\f第二页\n规章\t0\f规章\t1\n\f\n");

        assertThat(document.pages()).containsExactly(0, 5, 14);
        assertThat(Outline.of(document)).containsExactly("第一页", "第二页", List.of(List.of("规章", "0"), List.of("规章", "1")));
        assertThat(document.page(document.text().indexOf("1"))).isEqualTo(3);
    }
}
