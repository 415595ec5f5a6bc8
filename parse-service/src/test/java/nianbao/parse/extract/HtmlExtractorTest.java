package nianbao.parse.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
        Document document = extract("<table><tr><td>" + cell + "</td></tr></table>");

        assertThat(Outline.of(document)).containsExactly(List.of(List.of("1 2")));
    }

    @ParameterizedTest
    @CsvSource({
        "4718<sup>2</sup>, 4718（2）",
        "4718<span style='vertical-align: super'>2</span>, 4718（2）",
        "4718<sup></sup>, 4718",
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

    private static Document extract(String html) {
        return HtmlExtractor.extract(html).orElseThrow();
    }
}
