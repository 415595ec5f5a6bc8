package nianbao.parse.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nianbao.model.event.RejectionCode;
import nianbao.model.report.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlExtractorTest {

    @Test
    void blocks_and_breaks_part_paragraphs_and_inline_elements_do_not() {
        Document document = extract("<div>总体<b>情况</b></div>\n<p>第一\n  行<br>第二行</p>");

        assertThat(Outline.of(document)).containsExactly("总体情况", "第一 行", "第二行");
        assertThat(document.text()).isEqualTo("总体情况\n第一 行\n第二行\n");
    }

    @Test
    void the_window_s_title_comes_first_and_what_a_browser_does_not_show_is_left_out() {
        Document document = extract(
                "<head><title>年度报告</title><style>p{}</style></head><body><script>var a=1</script><p>正文</p></body>");

        assertThat(Outline.of(document)).containsExactly("年度报告", "正文");
    }

    @Test
    void a_table_is_a_grid_with_its_blank_cells() {
        Document document = extract("<table><tr><th>行政许可</th><td> 17 </td><td></td></tr></table>");

        assertThat(Outline.of(document)).containsExactly(List.of(List.of("行政许可", "17", "")));
    }

    @Test
    void a_line_s_end_between_two_digits_of_a_cell_stays() {
        Document document = extract(
                "<table><tr><td>行政<br>许可</td><td>47<br>18</td><td><p>1</p>\n<p>2 3</p><p>件</p></td></tr></table>");

        assertThat(Outline.of(document)).containsExactly(List.of(List.of("行政 许可", "47\n18", "1\n2 3 件")));
    }

    @Test
    void every_cell_has_its_place() {
        Document document = extract("<p>表</p><table><tr><td>甲</td><td>&nbsp;17</td><td></td></tr></table><p>完</p>");

        Document.Row row = Outline.grid(document).rows().getFirst();
        assertThat(row.cells()).hasSize(3);
        assertThat(Outline.places(row).getFirst()).isEqualTo(new Span(2, 3));
        assertThat(document.at(row.cells().get(1).place())).isEqualTo("17");
        assertThat(row.cells().get(2).place().from())
                .isEqualTo(row.cells().get(2).place().to())
                .isEqualTo(row.place().to());
    }

    @Test
    void spans_move_the_cells_beside_and_below_them() {
        Document document = extract("<table><tr><td rowspan=2>甲</td><td colspan=2>乙</td><td>丙</td></tr>"
                + "<tr><td>1</td><td>2</td><td>3</td></tr><tr><td>丁</td></tr></table>");

        List<Document.Row> rows = Outline.grid(document).rows();
        assertThat(Outline.columns(rows.get(0))).containsExactly(List.of(0, 1), List.of(1, 2), List.of(3, 1));
        assertThat(Outline.columns(rows.get(1))).containsExactly(List.of(1, 1), List.of(2, 1), List.of(3, 1));
        assertThat(Outline.columns(rows.get(2))).containsExactly(List.of(0, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-3", "两", ""})
    void a_span_that_is_none_counts_as_one(String span) {
        Document document = extract("<table><tr><td colspan='" + span + "'>甲</td><td>1</td></tr></table>");

        assertThat(Outline.columns(Outline.grid(document).rows().getFirst()))
                .containsExactly(List.of(0, 1), List.of(1, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<p>1</p><p>2</p>", "1<br>2", "<div>1</div>2", "1<ul><li>2</li></ul>"})
    void two_lines_of_a_cell_are_parted(String cell) {
        Document document = extract("<table><tr><td>甲</td><td>" + cell + "</td></tr></table>");

        assertThat(Outline.of(document)).containsExactly(List.of(List.of("甲", "1\n2")));
    }

    @ParameterizedTest
    @CsvSource({
        "4718<sup>2</sup>, 4718（2）",
        "4718<span style='vertical-align: super'>2</span>, 4718（2）",
        "4718<span style='vertical-align: 4px;font-size:9px'>2</span>, 4718（2）",
        "<span>4718</span><span style='position:relative;top:-3.0pt;mso-text-raise:3.0pt'>2</span>, 4718（2）",
        "<span style='position:relative;top:-1.0pt'>47</span><span style='position:relative;top:-1.0pt'>18</span>, 4718",
        "<span style='position:relative;top:-1.0pt'>4718</span>, 4718",
        "<span style='vertical-align: middle'>47</span><span style='vertical-align: middle'>18</span>, 4718",
        "4718<sup></sup>, 4718",
        "47&shy;1&#8203;8&zwnj;, 4718",
        "&#52;&#x37;&#49;8, 4718",
        "<font>47</font><st1:x>18</st1:x><o:p></o:p>, 4718",
        "　４７１８&nbsp;, ４７１８",
        "<del>4718</del><ins>17</ins>, 17",
        "<span style='text-decoration:line-through'>4718</span>17, 17",
        "17<span style='DISPLAY : none'>8</span>, 17",
        "17<b hidden>8</b>, 17",
        "17<i style='visibility:hidden'>8</i>, 17",
        "17<script>8</script>, 17",
        "17<select><option>8</option></select>, 17",
        "<input value=4718>, 4718",
        "<input type=text value=4718>件, 4718 件",
        "17<input type=hidden value=8>, 17"
    })
    void a_cell_s_number_is_what_a_reader_sees(String cell, String seen) {
        Document document = extract("<table><tr><td>行政许可</td><td>" + cell + "</td></tr></table>");

        assertThat(Outline.of(document)).containsExactly(List.of(List.of("行政许可", seen)));
    }

    @Test
    void the_mark_of_a_footnote_is_no_part_of_the_number_in_running_text() {
        Document document = extract("<p>办件4718<sup>2</sup>件，<del>8</del>9<sup></sup>件</p>");

        assertThat(Outline.of(document)).containsExactly("办件4718（2）件， 9件");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<tr hidden><td>假</td></tr>",
                "<tr style='display:none'><td>假</td></tr>",
                "<tr style='visibility:hidden'><td>假</td></tr>",
                "<tbody hidden><tr><td>假</td></tr></tbody>"
            })
    void a_hidden_row_is_no_row(String hidden) {
        Document document =
                extract("<table><tr><td>甲</td><td style='display:none'>9</td><td>1</td></tr>" + hidden + "</table>");

        assertThat(Outline.of(document)).containsExactly(List.of(List.of("甲", "1")));
    }

    @Test
    void a_table_that_holds_another_only_lays_out_the_page() {
        Document document =
                extract("<table><tr><td>栏目</td><td><table><tr><td>甲</td><td>1</td></tr></table></td></tr></table>");

        assertThat(Outline.of(document)).containsExactly("栏目", List.of(List.of("甲", "1")));
    }

    @Test
    void a_table_s_caption_is_a_paragraph_before_it() {
        Document document = extract("<table><caption>申请情况</caption><tr><td>甲</td><td>1</td></tr></table>");

        assertThat(Outline.of(document)).containsExactly("申请情况", List.of(List.of("甲", "1")));
    }

    @Test
    void a_table_that_is_one_cell_wide_is_running_text() {
        Document document = extract("<table><tr><td><p>一、总体情况</p><p>正文</p></td></tr><tr><td>二、主动公开</td></tr></table>");

        assertThat(Outline.of(document)).containsExactly("一、总体情况", "正文", "二、主动公开");
    }

    @Test
    void a_table_with_a_page_s_text_in_a_cell_is_running_text_and_the_tables_in_it_are_grids() {
        String text = "<p>本年度认真做好政府信息公开工作，主动公开各类信息。</p>".repeat(20);
        Document document = extract(
                "<table><tr><td>栏目</td><td>" + text + "<table><tr><td>甲</td><td>1</td></tr></table></td></tr></table>");

        assertThat(Outline.of(document)).hasSize(22).startsWith("栏目").endsWith(List.of(List.of("甲", "1")));
    }

    @Test
    void a_table_in_a_cell_of_a_table_of_figures_is_part_of_the_cell() {
        Document document = extract("<table><tr><td>规章</td><td>1</td><td>3</td></tr><tr><td>许可</td>"
                + "<td><table><tr><td>17</td><td>件</td></tr></table></td><td>5</td></tr></table>");

        assertThat(Outline.of(document)).containsExactly(List.of(List.of("规章", "1", "3"), List.of("许可", "17 件", "5")));
    }

    @ParameterizedTest
    @CsvSource({"0, 2", "9, 2", "65535, 2", "99999999999, 2", "2, 2", "1, 1", "-1, 1", "2px, 2", "“2”, 2"})
    void a_rowspan_ends_with_its_group_of_rows(String said, int rows) {
        Document document = extract("<table><tbody><tr><td rowspan='" + said + "'>甲</td><td>1</td></tr>"
                + "<tr><td>乙</td><td>2</td></tr></tbody><tbody><tr><td>丙</td><td>3</td></tr></tbody></table>");

        List<Document.Row> read = Outline.grid(document).rows();
        assertThat(read.get(0).cells().getFirst().rows()).isEqualTo(rows);
        assertThat(read.get(1).cells().getFirst().column()).isEqualTo(rows - 1);
        assertThat(read.get(2).cells().getFirst().column()).isZero();
    }

    @Test
    void head_and_foot_of_a_table_are_shown_first_and_last() {
        Document document = extract("<table><tfoot><tr><td>总计</td><td>3</td></tr></tfoot>"
                + "<tbody><tr><td>甲</td><td>3</td></tr></tbody><thead><tr><td>项</td><td>数</td></tr></thead></table>");

        assertThat(Outline.of(document))
                .containsExactly(List.of(List.of("项", "数"), List.of("甲", "3"), List.of("总计", "3")));
    }

    @Test
    void words_between_the_rows_of_a_table_are_not_lost() {
        Document document =
                extract("<table>单位：件<tr><td>规章</td><td>1</td></tr><p>说明</p><tr>注<td>文件</td><td>2</td></tr></table>");

        assertThat(document.text()).contains("单位：件", "说明", "注");
        assertThat(Outline.of(document)).contains(List.of(List.of("规章", "1"), List.of("文件", "2")));
    }

    @Test
    void a_number_beside_an_empty_cell_keeps_its_column() {
        Document document = extract("<table><tr><td>规章<td><td>&nbsp;<td>3<tr><td colspan=2>文件<td> <td>4</table>");

        assertThat(Outline.of(document)).containsExactly(List.of(List.of("规章", "", "", "3"), List.of("文件", "", "4")));
        assertThat(Outline.columns(Outline.grid(document).rows().get(1)))
                .containsExactly(List.of(0, 2), List.of(2, 1), List.of(3, 1));
    }

    @Test
    void word_s_row_of_widths_is_no_row() {
        Document document = extract("<table><tr><td>甲</td><td>1</td></tr><![if !supportMisalignedColumns]>"
                + "<tr height=0><td width=40 style='border:none'></td><td width=20></td></tr><![endif]></table>");

        assertThat(Outline.of(document)).containsExactly(List.of(List.of("甲", "1")));
    }

    @Test
    void word_s_list_numbers_are_text_and_its_hidden_text_and_settings_are_not() {
        Document document = extract("<xml><w:WordDocument><w:View>Normal</w:View>0 false 7.8</w:WordDocument></xml>"
                + "<!--[if gte mso 9]><xml>1</xml><![endif]--><p class=MsoNormal style='mso-list:l0 level1'>"
                + "<![if !supportLists]><span style='mso-list:Ignore'>七、<span>&nbsp;</span></span><![endif]>"
                + "<st1:chsdate><font>其他</font></st1:chsdate>事项<o:p></o:p><span style='mso-hide:all'>9</span></p>");

        assertThat(Outline.of(document))
                .singleElement()
                .asString()
                .startsWith("七、")
                .endsWith("其他事项");
    }

    @Test
    void elements_that_a_style_lays_out_as_a_table_are_a_grid() {
        Document document = extract("<div style='display: table'><div style='display:table-row'>"
                + "<div style='display:table-cell'>规章</div><span style='DISPLAY:TABLE-CELL'>1</span></div>"
                + "<div><div style='display:table-cell'>文件</div><div style='display:table-cell'>2</div></div></div>");

        assertThat(Outline.of(document)).containsExactly(List.of(List.of("规章", "1"), List.of("文件", "2")));
    }

    @Test
    void what_is_only_called_a_table_loses_nothing() {
        Document document =
                extract("<div style='display:table'>总体<p>情况</p><div style='display:table-cell'>1</div></div>");

        assertThat(Outline.of(document)).containsExactly("总体", "情况", "1");
    }

    @Test
    void preformatted_text_is_read_as_a_text_file() {
        Document document = extract("<body><pre>一、总体情况\n规章\t1\n文件\t2\n</pre><p>完</p></body>");

        assertThat(Outline.of(document))
                .containsExactly("一、总体情况", List.of(List.of("规章", "1"), List.of("文件", "2")), "完");
    }

    @Test
    void a_table_in_preformatted_text_is_a_grid_between_its_lines() {
        Document document = extract("<pre>甲\n乙<table><tr><td>规章</td><td>1</td></tr></table>丙\n丁</pre>");

        assertThat(Outline.of(document)).containsExactly("甲", "乙", List.of(List.of("规章", "1")), "丙", "丁");
    }

    @Test
    void the_article_s_own_title_comes_before_a_window_s_title_that_lacks_it() {
        Document document = extract("<head><title>某市人民政府</title><meta name=ArticleTitle content='年度报告'>"
                + "<meta name=pubdate content='2022-01-25 10:00'></head><p>正文</p>");

        assertThat(Outline.of(document)).containsExactly("年度报告", "某市人民政府", "发布日期：2022-01-25", "正文");
    }

    @Test
    void a_day_of_publication_that_the_page_shows_is_not_repeated() {
        Document document = extract("<head><title>年度报告_某市</title><meta name=ArticleTitle content='年度报告'>"
                + "<meta name=PubDate content='2022-01-25'></head><p>发布时间：2022-01-26</p>");

        assertThat(Outline.of(document)).containsExactly("年度报告_某市", "发布时间：2022-01-26");
    }

    @Test
    void nothing_is_lost_below_more_levels_than_any_page_has() {
        Document document = extract("<p>甲</p>" + "<div>".repeat(2_000)
                + "<p>乙</p><table><tr><td>规章</td><td>1</td></tr></table>" + "</div>".repeat(2_000) + "<p>丙</p>");

        assertThat(document.text()).contains("甲", "乙", "规章\t1", "丙");
    }

    @Test
    void a_page_from_a_script_s_string_keeps_its_spans() {
        Document document =
                extract("<table><tr><td colspan=\\\"3\\\" style=\\\"width:1px;\\\">甲</td><td>1</td></tr></table>");

        assertThat(Outline.columns(Outline.grid(document).rows().getFirst()))
                .containsExactly(List.of(0, 3), List.of(3, 1));
    }

    @Test
    void a_container_without_a_size_of_its_own_hides_nothing() {
        Document document = extract(
                "<div style='font-size:0'><span style='font-size:14px'>规章</span></div>17<i style='font-size:0'>8</i>");

        assertThat(Outline.of(document)).containsExactly("规章", "17");
    }

    @Test
    void what_nests_deeper_than_can_be_read_whole_is_refused() {
        String html = "<p>甲</p>" + "<div>".repeat(4_000) + "<p>乙</p>" + "</div>".repeat(4_000) + "<p>丙</p>";

        assertThat(HtmlExtractor.extract(html))
                .isInstanceOfSatisfying(Extraction.Refused.class, refused -> assertThat(refused.code())
                        .isEqualTo(RejectionCode.UNREADABLE));
    }

    private static Document extract(String html) {
        return ((Extraction.Extracted) HtmlExtractor.extract(html)).document();
    }
}
