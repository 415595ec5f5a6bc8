package nianbao.parse.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nianbao.model.report.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
