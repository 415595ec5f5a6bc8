package nianbao.parse.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nianbao.model.report.Cell;
import nianbao.model.report.Place;
import nianbao.model.report.RuleId;
import nianbao.model.report.Section;
import nianbao.model.report.Span;
import nianbao.model.report.Unit;
import nianbao.parse.Reports;
import nianbao.parse.extract.Document;
import nianbao.parse.extract.Extraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableReaderTest {

    @Test
    void a_text_without_tables_has_no_form_and_no_figures() {
        TableReading reading = read("我局全年作出行政许可 16 件，行政处罚 145 件。\n无。\n");

        assertThat(reading.form()).isEqualTo("none");
        assertThat(reading.cells().paths()).isEmpty();
    }

    @Test
    void table_two_of_2021_is_read_from_running_text_with_the_unit_of_its_header() {
        TableReading reading = read(Reports.PROACTIVE);

        assertThat(number(reading, "proactive.normativeDocuments.inForce")).isEqualByComparingTo("5");
        assertThat(number(reading, "proactive.licensing.decisions")).isEqualByComparingTo("17");
        assertThat(number(reading, "proactive.fees.amount")).isEqualByComparingTo("12.5");
        assertThat(reading.units()).containsEntry("proactive.fees.amount", new Unit("万元", Unit.Basis.HEADER));
        assertThat(reading.forms()).containsExactly(Map.entry("proactive", "2021"));
    }

    @Test
    void a_table_that_is_not_there_has_missing_cells_and_no_places() {
        TableReading reading = read(Reports.PROACTIVE);

        assertThat(reading.cells().get("review.reconsideration.total")).isInstanceOf(Cell.Missing.class);
        assertThat(reading.places()).doesNotContainKey("review.reconsideration").containsKey("proactive.licensing");
    }

    @Test
    void a_row_that_is_not_there_has_missing_cells_and_no_place() {
        TableReading reading = read(Reports.PROACTIVE.replace("行政强制 0\n", ""));

        assertThat(reading.cells().get("proactive.compulsoryMeasures.decisions"))
                .isInstanceOf(Cell.Missing.class);
        assertThat(reading.places()).doesNotContainKey("proactive.compulsoryMeasures");
    }

    @Test
    void blocks_in_different_forms_make_a_mixed_report() {
        TableReading reading = read(Reports.PROACTIVE.replace("本年制发件数 本年废止件数 现行有效件数", "本年新制作数量 本年新公开数量 对外公开总数量"));

        assertThat(reading.forms()).containsEntry("proactive", "mixed");
        assertThat(number(reading, "proactive.normativeDocuments.totalDisclosed"))
                .isEqualByComparingTo("5");
        assertThat(number(reading, "proactive.licensing.decisions")).isEqualByComparingTo("17");
    }

    @Test
    void a_block_whose_header_tells_nothing_is_in_the_form_of_the_others() {
        TableReading reading = read("""
                第二十条第（六）项
                信息内容 上一年项目数量 本年增/减 本年处理决定数量
                行政处罚 5 0 0
                行政强制 0 3318 748
                第二十条第（八）项
                信息内容 上年项目 本年增/
                行政事业性收费 572 569
                """);

        assertThat(reading.forms()).containsEntry("proactive", "2019");
        assertThat(number(reading, "proactive.fees.previousItems")).isEqualByComparingTo("572");
        assertThat(number(reading, "proactive.fees.change")).isEqualByComparingTo("569");
    }

    @Test
    void a_merged_cell_that_is_repeated_in_each_of_its_columns_is_one_value() {
        TableReading reading = read("""
                | 第二十条第（八）项 | 第二十条第（八）项 | 第二十条第（八）项 | 第二十条第（八）项 |
                | 信息内容 | 上一年项目数量 | 本年增/减 | 本年增/减 |
                | 行政事业性收费 | 572 | 569 | 569 |
                """);

        assertThat(number(reading, "proactive.fees.previousItems")).isEqualByComparingTo("572");
        assertThat(number(reading, "proactive.fees.change")).isEqualByComparingTo("569");
    }

    @Test
    void different_values_under_a_repeated_header_are_no_repetition() {
        TableReading reading = read("""
                | 信息内容 | 上一年项目数量 | 本年增/减 | 本年增/减 |
                | 行政事业性收费 | 572 | 569 | 570 |
                """);

        assertThat(reading.cells().get("proactive.fees.change")).isInstanceOf(Cell.Ambiguous.class);
    }

    @Test
    void a_cell_is_found_again_at_its_place() {
        String text = Reports.PROACTIVE;

        TableReading reading = read(text);

        Span cell = reading.places().get("proactive.licensing").cells().getFirst();
        assertThat(text.substring(cell.from(), cell.to())).isEqualTo("17");
    }

    @Test
    void six_zeros_for_seven_columns_stand_left_to_right_and_the_last_is_missing() {
        TableReading reading = read(Reports.requests(Map.of("granted", "0 0 0 0 0 0")));

        assertThat(number(reading, "requests.granted.otherOrganization")).isZero();
        assertThat(reading.cells().get("requests.granted.total")).isInstanceOf(Cell.Missing.class);
        assertThat(reading.remarks()).singleElement().satisfies(remark -> {
            assertThat(remark.rule()).isEqualTo(RuleId.REQUESTS_ROW_CELLS);
            assertThat(remark.cells()).hasSize(7);
            assertThat(remark.details()).containsEntry("expected", "7").containsEntry("found", "6");
        });
    }

    @Test
    void six_different_numbers_for_seven_columns_are_not_put_into_columns_in_silence() {
        TableReading reading = read(Reports.requests(Map.of("granted", "3 0 0 0 0 3")));

        assertThat(reading.cells().get("requests.granted.otherOrganization")).isInstanceOf(Cell.Ambiguous.class);
        assertThat(reading.remarks()).hasSize(1);
    }

    @Test
    void six_numbers_of_seven_digits_are_not_cut_against_the_row_s_sum() {
        TableReading reading = read(Reports.requests(Map.of("granted", "7 1 1 1 0 10")));

        assertThat(reading.cells().get("requests.granted.naturalPerson")).isInstanceOf(Cell.Ambiguous.class);
        assertThat(reading.cells().get("requests.granted.otherOrganization")).isInstanceOf(Cell.Ambiguous.class);
        assertThat(number(reading, "requests.granted.total")).isEqualByComparingTo("10");
        assertThat(reading.remarks()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022年1月20日", "7.本表未列的事项", "100%已答复"})
    void a_number_of_the_text_behind_a_row_is_no_value(String behind) {
        TableReading reading = read(Reports.requests(Map.of("carriedForward", "0 0 0 0 0 0")) + behind + "\n");

        assertThat(reading.cells().get("requests.carriedForward.total")).isInstanceOf(Cell.Missing.class);
        assertThat(reading.remarks()).hasSize(1);
    }

    @Test
    void glued_numbers_are_taken_apart_where_the_row_s_sum_allows_one_way_only() {
        TableReading reading = read(Reports.requests(Map.of("newRequests", "640020470")));

        assertThat(number(reading, "requests.newRequests.naturalPerson")).isEqualByComparingTo("64");
        assertThat(number(reading, "requests.newRequests.total")).isEqualByComparingTo("70");
        assertThat(reading.cells().get("requests.newRequests.total"))
                .isInstanceOfSatisfying(Cell.Inferred.class, cell -> assertThat(cell.isByIdentity())
                        .isTrue());
    }

    @Test
    void glued_numbers_that_can_be_cut_in_two_ways_are_ambiguous() {
        TableReading reading = read(Reports.requests(Map.of("granted", "220000022")));

        assertThat(reading.cells().get("requests.granted.naturalPerson"))
                .isInstanceOfSatisfying(Cell.Ambiguous.class, cell -> assertThat(cell.candidates())
                        .containsExactly(BigDecimal.valueOf(2), BigDecimal.valueOf(22)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e9", "123456789012345678901234567890", "12余", "1\uFFFD3", "\uFFFD3"})
    void an_unreadable_first_value_leaves_the_others_of_its_row_in_place(String first) {
        TableReading text = read(Reports.requests(Map.of("granted", first + " 1 0 0 0 0 13")));
        TableReading grid = read("| 申请人情况 |\n|---|\n| （一）予以公开 | " + first + " | 1 | 0 | 0 | 0 | 0 | 13 |\n");

        assertThat(List.of(text, grid)).allSatisfy(reading -> {
            assertThat(reading.cells().get("requests.granted.naturalPerson")).isInstanceOf(Cell.Unreadable.class);
            assertThat(number(reading, "requests.granted.commercialEnterprise")).isEqualByComparingTo("1");
            assertThat(number(reading, "requests.granted.total")).isEqualByComparingTo("13");
            assertThat(reading.places()).containsKey("requests.granted");
            assertThat(reading.remarks()).isEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"四千七百一八", "4718/12", "4700余", "47,18", "47\uFFFD8", "\uFFFD8"})
    void an_unreadable_only_value_is_a_row_that_is_there(String only) {
        TableReading text = read(Reports.PROACTIVE.replace("行政许可 17", "行政许可 " + only));
        TableReading grid = read("| 信息内容 | 本年处理决定数量 |\n|---|---|\n| 行政许可 | " + only + " |\n| 行政处罚 | 8 |\n");

        assertThat(List.of(text, grid)).allSatisfy(reading -> {
            assertThat(reading.cells().get("proactive.licensing.decisions"))
                    .isInstanceOfSatisfying(Cell.Unreadable.class, cell -> assertThat(cell.raw())
                            .isEqualTo(only));
            assertThat(reading.places()).containsKey("proactive.licensing");
            assertThat(number(reading, "proactive.penalties.decisions")).isEqualByComparingTo("8");
        });
    }

    @Test
    void glued_numbers_of_a_row_without_sums_do_not_claim_one() {
        TableReading reading = read(Reports.PROACTIVE.replace("行政规范性文件 1 0 5", "行政规范性文件 00 15"));

        assertThat(reading.cells().get("proactive.normativeDocuments.issued"))
                .isInstanceOfSatisfying(Cell.Inferred.class, cell -> assertThat(cell.isByIdentity())
                        .isFalse());
    }

    @ParameterizedTest
    @ValueSource(strings = {"50000元", "50000(元)", "50000（元）"})
    void a_unit_in_the_cell_wins_over_the_header_s(String amount) {
        TableReading text = read(Reports.PROACTIVE.replace("12.5", amount));
        TableReading grid = read("| 信息内容 | 本年收费金额（单位：万元） |\n|---|---|\n| 行政事业性收费 | " + amount + " |\n");

        assertThat(List.of(text, grid)).allSatisfy(reading -> {
            assertThat(number(reading, "proactive.fees.amount")).isEqualByComparingTo("50000");
            assertThat(reading.units()).containsEntry("proactive.fees.amount", new Unit("元", Unit.Basis.CELL));
        });
    }

    @Test
    void a_row_without_a_label_that_is_told_by_counting_is_inferred_with_its_reason() {
        TableReading reading = read("| 申请人情况 |\n|---|\n| 一、本年新收政府信息公开申请数量 | 5 | 0 | 0 | 0 | 0 | 0 | 5 |\n"
                + "| 2 | 0 | 0 | 0 | 0 | 0 | 2 |\n| （一）予以公开 | 7 | 0 | 0 | 0 | 0 | 0 | 7 |\n");

        assertThat(reading.cells().get("requests.carriedOver.total"))
                .isInstanceOfSatisfying(Cell.Inferred.class, cell -> {
                    assertThat(cell.value()).isEqualByComparingTo("2");
                    assertThat(cell.reason()).contains("按上下行的顺序");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n\n4\n", "\n\f4\n"})
    void a_bare_page_number_does_not_complete_a_row(String behind) {
        TableReading reading = read(Reports.requests(Map.of("granted", "0 0 0 0 0 0" + behind)));

        assertThat(reading.cells().get("requests.granted.total")).isInstanceOf(Cell.Missing.class);
        assertThat(reading.remarks()).hasSize(1);
    }

    @Test
    void a_page_number_between_two_rows_is_no_cell() {
        String text = Reports.requests(Map.of("granted", "1 0 0 0 0 0 1")).replace("（二）部分公开", "— 4 —\n（二）部分公开");

        TableReading reading = read(text);

        assertThat(number(reading, "requests.granted.total")).isEqualByComparingTo("1");
        assertThat(reading.remarks()).isEmpty();
    }

    @Test
    void a_label_that_is_not_unique_is_told_by_its_neighbours() {
        TableReading reading = read(Reports.requests(Map.of("otherOther", "1 2 3 0 0 0 6")));

        assertThat(number(reading, "requests.otherOther.researchInstitution")).isEqualByComparingTo("3");
        assertThat(reading.forms()).containsEntry("requests", "2021");
    }

    @Test
    void a_single_row_of_other_handling_is_the_form_of_2019() {
        String text = Reports.requests(Map.of())
                .replaceAll("1\\.申请人无正当理由[^\\n]*\\n2\\.申请人逾期[^\\n]*\\n3\\.其他[^\\n]*\\n", "")
                .replace("（六）其他处理", "（六）其他处理 4 0 0 0 0 0 4");

        TableReading reading = read(text);

        assertThat(reading.forms()).containsEntry("requests", "2019");
        assertThat(number(reading, "requests.other.total")).isEqualByComparingTo("4");
    }

    @Test
    void sixteen_equal_values_for_fifteen_columns_are_read_with_a_remark_on_no_cell() {
        TableReading reading = read(Reports.REVIEW_HEADER + "0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0\n五、存在的主要问题\n");

        assertThat(number(reading, "review.litigationAfterReconsideration.total"))
                .isZero();
        assertThat(reading.remarks()).singleElement().satisfies(remark -> {
            assertThat(remark.rule()).isEqualTo(RuleId.REVIEW_ROW_CELLS);
            assertThat(remark.cells()).isEmpty();
            assertThat(remark.details()).containsEntry("expected", "15").containsEntry("found", "16");
        });
    }

    @Test
    void sixteen_values_for_fifteen_columns_are_read_in_the_one_way_in_which_the_sums_hold() {
        TableReading reading = read(Reports.REVIEW_HEADER + "0 0 0 0 0 0 0 1 0 1 0 0 0 0 0 0\n");

        assertThat(number(reading, "review.litigationDirect.other")).isEqualByComparingTo("1");
        assertThat(number(reading, "review.litigationDirect.total")).isEqualByComparingTo("1");
        assertThat(reading.cells().get("review.litigationDirect.other")).isInstanceOf(Cell.Inferred.class);
        assertThat(reading.remarks().getFirst().cells()).isEmpty();
    }

    @Test
    void sixteen_values_for_fifteen_columns_leave_the_cells_open_in_which_their_readings_differ() {
        TableReading reading = read(Reports.REVIEW_HEADER + "0 0 0 0 0 0 0 1 0 2 0 0 0 0 0 0\n");

        assertThat(reading.cells().get("review.litigationDirect.other")).isInstanceOf(Cell.Ambiguous.class);
        assertThat(number(reading, "review.reconsideration.upheld")).isZero();
        assertThat(reading.remarks().getFirst().cells()).contains("review.litigationDirect.other");
    }

    @Test
    void html_rows_are_read_through_their_spans() {
        TableReading reading = read(
                "<table><tr><td colspan=4>第二十条第（五）项</td></tr><tr><td>信息内容</td><td colspan=3>本年处理决定数量</td></tr>"
                        + "<tr><td>行政<br>许可</td><td colspan=3><span> 12 </span></td></tr></table>",
                "text/html");

        assertThat(number(reading, "proactive.licensing.decisions")).isEqualByComparingTo("12");
        assertThat(reading.remarks()).isEmpty();
    }

    @Test
    void stroke_rows_with_a_blank_cell_keep_it_blank() {
        TableReading reading = read("| 申请人情况 |\n|---|\n| 四、结转下年度继续办理 | 1 | 0 | 0 | 0 | 0 | 0 |  |\n");

        assertThat(number(reading, "requests.carriedForward.naturalPerson")).isEqualByComparingTo("1");
        assertThat(reading.cells().get("requests.carriedForward.total")).isEqualTo(new Cell.Blank());
    }

    @Test
    void one_cell_a_line_is_read_with_its_blank_and_broken_cells() {
        TableReading reading = read(
                "\t申请人情况\n\n\t一、本年新收政府信息\n公开申请数量\n\t5\n\t\n\t0\n\t0\n\t0\n\t0\n\t5\n\n\t二、上年结转政府信息公开申请数量\n\t-\n\t0\n\t0\n\t0\n\t0\n\t0\n\t0\n\n");

        assertThat(number(reading, "requests.newRequests.total")).isEqualByComparingTo("5");
        assertThat(reading.cells().get("requests.newRequests.commercialEnterprise"))
                .isEqualTo(new Cell.Blank());
        assertThat(reading.cells().get("requests.carriedOver.naturalPerson")).isEqualTo(new Cell.Dash("-"));
    }

    @Test
    void rows_that_hold_one_value_each_and_shift_by_a_cell_are_read_as_totals() {
        TableReading reading = read("申请人情况\t\t\n一、本年新收政府信息公开申请数量\t\t\t\t\t\t\t\t0\t\n"
                + "三、本年度办理结果\t（一）予以公开\t\t\t\t\t\t\t0\n\t\t1. 属于国家秘密\t\t\t\t\t\t0\t\n（七）总计\t\t\t\t\t\t\t\t\t0\n");

        assertThat(number(reading, "requests.newRequests.total")).isZero();
        assertThat(number(reading, "requests.deniedStateSecret.total")).isZero();
        assertThat(reading.cells().get("requests.deniedStateSecret.otherOrganization"))
                .isEqualTo(new Cell.Blank());
        assertThat(reading.cells().get("requests.newRequests.total")).isInstanceOf(Cell.Inferred.class);
    }

    @ParameterizedTest
    @CsvSource({
        "规章 行政规范性文件 行政许可 其他对外管理服务事项 行政处罚 行政强制 行政事业性收费 政府集中采购, 2019, proactive.procurement.amount",
        "规章 行政规范性文件 行政许可 行政处罚 行政强制 行政事业性收费, 2021, proactive.fees.amount"
    })
    void a_table_whose_headers_and_figures_are_cut_off_is_in_the_form_that_its_rows_tell(
            String rows, String form, String path) {
        String page = "<table><tr><td colspan=2>第二十条第（一）项</td></tr><tr><td>信息内容</td><td></td></tr>"
                + Stream.of(rows.split(" "))
                        .map(row -> "<tr><td>" + row + "</td><td></td></tr>")
                        .collect(Collectors.joining())
                + "</table><p>四、政府信息公开行政复议、行政诉讼情况</p><table><tr>"
                + Stream.of("结果维持", "结果纠正", "其他结果", "尚未审结", "总计")
                        .map(column -> "<td>" + column + "</td>")
                        .collect(Collectors.joining())
                        .repeat(3)
                + "</tr><tr>" + "<td>0</td>".repeat(15) + "</tr></table>";

        TableReading reading = read(page, "text/html");

        assertThat(reading.form()).isEqualTo(form);
        assertThat(reading.cells().get(path)).isInstanceOfAny(Cell.Missing.class, Cell.Blank.class);
        assertThat(reading.cells().paths())
                .doesNotContain(form.equals("2019") ? "requests.otherOther.total" : "requests.other.total");
    }

    @Test
    void table_four_is_read_behind_a_header_of_which_no_name_is_left_whole() {
        String text = "三、政府信息公开行政复议、行政诉讼情况\n行政复议行政诉讼\n未经复议直接起诉复议后起诉\n结果结果其他尚未\n总计\n总计总计\n"
                + "维持纠正结果审结维持纠正结果审结\n| 维持 | 纠正 | 结果 | 审结 | 结果 | 结果 | 其他 | 尚未 | 结果 | 结果 | 其他 | 尚未 |\n"
                + "|---|---|---|---|---|---|---|---|---|---|---|---|\n| 1 | 0 | 0 | 2 | 3 | 0 | 0 | 0 | 0 | 0 | 4 | 0 | 0 | 0 | 4 |\n";

        Document document = document(text, "text/markdown");

        TableReading reading = TableReader.read(
                document,
                List.of(new Section(
                        4, "行政复议、行政诉讼情况", Place.of(0, document.text().length()))));

        assertThat(number(reading, "review.reconsideration.total")).isEqualByComparingTo("3");
        assertThat(number(reading, "review.litigationAfterReconsideration.upheld"))
                .isEqualByComparingTo("4");
    }

    /** The first cell is blank, and behind the last stands what is left of the next group's first column. */
    @Test
    void a_group_of_table_four_beside_which_the_table_is_cut_off_is_read_below_its_names() {
        String page = "<table><tr><td colspan=6>行政复议</td></tr>"
                + "<tr><td>结果维持</td><td>结果纠正</td><td>其他结果</td><td>尚未审结</td><td>总计</td><td></td></tr>"
                + "<tr><td></td><td>148</td><td></td><td>314</td><td>462</td><td>0</td></tr></table>";

        TableReading reading = read(page, "text/html");

        assertThat(reading.cells().get("review.reconsideration.upheld")).isInstanceOf(Cell.Blank.class);
        assertThat(number(reading, "review.reconsideration.corrected")).isEqualByComparingTo("148");
        assertThat(number(reading, "review.reconsideration.pending")).isEqualByComparingTo("314");
        assertThat(number(reading, "review.reconsideration.total")).isEqualByComparingTo("462");
    }

    /** Were they taken for what 其他处理 says in words, the table would be in the form that asks for no more. */
    @ParameterizedTest
    @ValueSource(strings = {"1.申请人无正当理由逾期不补正、行政机关不", "1.申请人无正当理由逾期不补正、行政机关�"})
    void what_is_left_of_a_label_that_is_cut_off_is_no_value(String left) {
        String page = "<table><tr><td>申请人情况</td><td></td></tr>"
                + row("一、本年新收政府信息公开申请数量", "1 0 0 0 0 2 3")
                + row("（六）其他处理", left)
                + "</table>";

        assertThat(read(page, "text/html").forms()).containsEntry("requests", "2021");
    }

    /** In one row the last number that is left happens to be the sum of the others. */
    @Test
    void a_row_of_a_table_whose_last_columns_are_cut_off_has_no_total() {
        String page = "<table><tr><td>申请人情况</td><td></td></tr>"
                + row("一、本年新收政府信息公开申请数量", "11 16 1 19")
                + row("二、上年结转政府信息公开申请数量", "0 0 0 1")
                + row("三、本年度办理结果（一）予以公开", "0 6 1 3")
                + row("5.属于三类内部事务信息", "0 6 0 6")
                + row("6.属于四类过程性信息", "0 6 9 1")
                + "</table>";

        TableReading reading = read(page, "text/html");

        assertThat(reading.cells().get("requests.newRequests.total")).isInstanceOf(Cell.Ambiguous.class);
        assertThat(reading.cells().get("requests.deniedInternalAffairs.total").number())
                .isEmpty();
    }

    @Test
    void a_single_number_of_as_many_digits_as_there_are_columns_may_be_one_number() {
        TableReading reading = read(
                "<table><tr><td>申请人情况</td><td></td></tr>"
                        + row("一、本年新收政府信息公开申请数量", "2081760")
                        + row("二、上年结转政府信息公开申请数量", "2000103")
                        + row("四、结转下年度继续办理", "0100203")
                        + "</table>",
                "text/html");

        assertThat(reading.cells().get("requests.newRequests.naturalPerson").number())
                .isEmpty();
        assertThat(number(reading, "requests.carriedOver.total")).isEqualByComparingTo("3");
        assertThat(number(reading, "requests.carriedForward.total")).isEqualByComparingTo("3");
    }

    private static String row(String label, String values) {
        return "<tr><td>" + label + "</td><td>" + values.replace(" ", "</td><td>") + "</td></tr>";
    }

    @Test
    void numbers_on_two_lines_of_a_cell_are_one_only_where_the_sums_say_so() {
        String header = "<table><tr><td>申请人情况</td><td>自然人</td><td>商业企业</td><td>科研机构</td><td>社会公益组织</td><td>法律服务机构</td>"
                + "<td>其他</td><td>总计</td></tr>";
        String proved = row("一、本年新收政府信息公开申请数量", "1<br>2", "0", "0", "0", "0", "3", "15");
        String disproved = row("二、上年结转政府信息公开申请数量", "<p>3</p><p>5</p>", "0", "0", "0", "0", "0", "3");
        TableReading reading = read(header + proved + disproved + "</table>", "text/html");

        assertThat(reading.cells().get("requests.newRequests.naturalPerson"))
                .isInstanceOfSatisfying(Cell.Inferred.class, cell -> {
                    assertThat(cell.value()).isEqualByComparingTo("12");
                    assertThat(cell.reason()).contains("勾稽关系");
                });
        assertThat(reading.cells().get("requests.carriedOver.naturalPerson"))
                .isInstanceOfSatisfying(Cell.Ambiguous.class, cell -> assertThat(cell.candidates())
                        .extracting(BigDecimal::intValue)
                        .containsExactly(3, 5, 35));
        assertThat(number(reading, "requests.carriedOver.total")).isEqualByComparingTo("3");
    }

    private static String row(String... cells) {
        return "<tr><td>" + String.join("</td><td>", cells) + "</td></tr>";
    }

    private static TableReading read(String text) {
        return read(text, "text/plain");
    }

    private static TableReading read(String text, String mediaType) {
        return TableReader.read(document(text, mediaType));
    }

    private static Document document(String text, String mediaType) {
        Extraction.Result result = Extraction.of(text.getBytes(StandardCharsets.UTF_8), mediaType, "UTF-8");
        return ((Extraction.Extracted) result).document();
    }

    private static BigDecimal number(TableReading reading, String path) {
        return reading.cells().get(path).number().orElseThrow();
    }
}
