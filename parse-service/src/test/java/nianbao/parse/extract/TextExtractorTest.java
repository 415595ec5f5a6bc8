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
}
