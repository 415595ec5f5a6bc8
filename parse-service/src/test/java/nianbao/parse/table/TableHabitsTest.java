package nianbao.parse.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import nianbao.model.report.Cell;
import nianbao.parse.Reports;
import nianbao.parse.extract.Extraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Habits of real tables, each with the figures a person reads in it; the figures are made up. */
class TableHabitsTest {

    /** Nine applications of natural persons and two of companies, all of them granted or carried forward. */
    private static final Map<String, String> ROWS = Map.of(
            "newRequests", "9 2 0 0 0 0 11",
            "carriedOver", "1 0 0 0 0 0 1",
            "granted", "4 1 0 0 0 0 5",
            "unavailableNotHeld", "5 1 0 0 0 0 6",
            "totalHandled", "9 2 0 0 0 0 11",
            "carriedForward", "1 0 0 0 0 0 1");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "（一）予以公开|（一）子以公开",
                "（一）予以公开|(一)予以公幵",
                "（一）予以公开|予以公开",
                "（一）予以公开|1．予以公开",
                "（一）予以公开|（一）予以⏎公开",
                "1.本机关不掌握|1、本机关不掌提",
                "1.本机关不掌握|（1）本机关不掌握",
                "1.本机关不掌握|①本机关不掌握",
                "1.本机关不掌握|1.本機關不掌握"
            })
    void a_row_is_told_by_its_label_however_it_is_written(String label, String written) {
        TableReading reading = read(Reports.requests(ROWS).replace(label, written.replace('⏎', '\n')));

        assertThat(number(reading, "requests.granted.total")).isEqualByComparingTo("5");
        assertThat(number(reading, "requests.unavailableNotHeld.naturalPerson")).isEqualByComparingTo("5");
        assertThat(reading.places()).containsKeys("requests.granted", "requests.unavailableNotHeld");
    }

    @Test
    void digits_that_ran_together_are_taken_apart_where_the_table_lacks_a_column_too() {
        TableReading reading = read("""
                申请人情况
                自然人 商业企业 科研机构 社会公益组织 法律服务机构 总计
                一、本年新收政府信息公开申请数量 9 2 0 0 0 11
                二、上年结转政府信息公开申请数量 100001
                （一）予以公开 4 1 0 0 0 5
                四、结转下年度继续办理 1 0 0 0 0 1
                """);

        assertThat(number(reading, "requests.carriedOver.naturalPerson")).isEqualByComparingTo("1");
        assertThat(number(reading, "requests.carriedOver.commercialEnterprise")).isEqualByComparingTo("0");
        assertThat(number(reading, "requests.carriedOver.total")).isEqualByComparingTo("1");
        assertThat(reading.cells().get("requests.carriedOver.otherOrganization"))
                .isInstanceOf(Cell.Missing.class);
    }

    @Test
    void a_label_with_a_slip_is_told_from_those_that_are_near_and_its_values_are_inferred() {
        TableReading reading = read("| 信息内容 | 本年处理决定数量 |\n|---|---|\n| 政许可 | 17 |\n| 行政处罚 | 8 |\n| 行政强利 | 3 |\n");

        assertThat(number(reading, "proactive.licensing.decisions")).isEqualByComparingTo("17");
        assertThat(number(reading, "proactive.compulsoryMeasures.decisions")).isEqualByComparingTo("3");
        assertThat(reading.cells().get("proactive.licensing.decisions"))
                .isInstanceOfSatisfying(
                        Cell.Inferred.class, cell -> assertThat(cell.reason()).contains("政许可", "行政许可"));
    }

    @Test
    void a_label_that_is_as_near_to_two_rows_tells_neither() {
        TableReading reading = read("| 信息内容 | 本年处理决定数量 |\n|---|---|\n| 行政处可 | 17 |\n| 行政强制 | 3 |\n");

        assertThat(reading.cells().get("proactive.licensing.decisions")).isInstanceOf(Cell.Missing.class);
        assertThat(reading.cells().get("proactive.penalties.decisions")).isInstanceOf(Cell.Missing.class);
    }

    @Test
    void values_between_two_labels_are_the_upper_ones_where_nothing_else_tells() {
        TableReading reading = read("信息内容 本年处理决定数量\n行政处罚\n8\n行政强制\n");

        assertThat(number(reading, "proactive.penalties.decisions")).isEqualByComparingTo("8");
        assertThat(reading.cells().get("proactive.compulsoryMeasures.decisions"))
                .isInstanceOf(Cell.Missing.class);
    }

    @Test
    void a_lone_number_above_a_single_label_is_not_its_value() {
        TableReading reading = read("信息内容 本年处理决定数量\n3\n行政许可\n信息内容 本年处理决定数量\n行政处罚 8\n行政强制 0\n");

        assertThat(reading.cells().get("proactive.licensing.decisions")).isInstanceOf(Cell.Missing.class);
        assertThat(number(reading, "proactive.penalties.decisions")).isEqualByComparingTo("8");
    }

    @Test
    void a_line_that_counts_the_columns_is_no_row_above_the_first_label() {
        TableReading reading = read("信息内容 本年制发件数 本年废止件数 现行有效件数\n1 2 3\n规章\n0 0 5\n行政规范性文件\n4 1 37\n");

        assertThat(number(reading, "proactive.regulations.inForce")).isEqualByComparingTo("5");
        assertThat(number(reading, "proactive.normativeDocuments.inForce")).isEqualByComparingTo("37");
    }

    @Test
    void columns_of_which_one_is_named_in_other_words_out_of_the_forms_order_are_open() {
        TableReading reading = read("| 信息内容 | 本年制发件数 | 年末仍然有效的 | 本年废止件数 |\n|---|---|---|---|\n| 规章 | 0 | 5 | 1 |\n");

        assertThat(reading.cells().get("proactive.regulations.inForce")).isInstanceOf(Cell.Ambiguous.class);
    }

    @Test
    void a_label_that_its_values_cut_in_two_is_one_label() {
        TableReading reading =
                read(Reports.requests(ROWS).replace("1.本机关不掌握相关政府信息 5 1 0 0 0 0 6", "1.本机关不掌 5 1 0 0 0 0 6\n握相关政府信息"));

        assertThat(reading.cells().get("requests.unavailableNotHeld.total"))
                .isEqualTo(new Cell.Read(BigDecimal.valueOf(6)));
    }

    @Test
    void a_row_out_of_the_form_s_order_is_read_by_its_label_and_says_so() {
        String row = "四、结转下年度继续办理 1 0 0 0 0 0 1\n";
        TableReading reading = read(Reports.requests(ROWS).replace(row, "").replace("三、本年度办理结果", row + "三、本年度办理结果"));

        assertThat(reading.cells().get("requests.carriedForward.total"))
                .isInstanceOfSatisfying(
                        Cell.Inferred.class, cell -> assertThat(cell.reason()).contains("不在表式规定的位置"));
        assertThat(number(reading, "requests.totalHandled.total")).isEqualByComparingTo("11");
    }

    @Test
    void items_in_words_of_their_own_are_told_by_their_numbers_and_neighbours() {
        TableReading reading = read(Reports.requests(Map.of("otherFeeUnpaid", "2 0 0 0 0 0 2"))
                .replace("1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请", "1.未补正而终止的")
                .replace("2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请", "2.未交钱的"));

        assertThat(number(reading, "requests.otherFeeUnpaid.total")).isEqualByComparingTo("2");
        assertThat(reading.forms()).containsEntry("requests", "2021");
    }

    @Test
    void three_bare_figures_above_the_normative_documents_are_those_of_the_regulations() {
        TableReading reading = read(Reports.PROACTIVE.replace("规章 0 0 0", "2 0 7"));

        assertThat(number(reading, "proactive.regulations.inForce")).isEqualByComparingTo("7");
        assertThat(reading.cells().get("proactive.regulations.inForce")).isInstanceOf(Cell.Inferred.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"4 1 0 0 0 5|6", "4 1 0 0 0 0 0 5|8", "4100005|7", "4 1 00005|4", "4 1 0⏎9⏎0 0 0 5|8"})
    void values_more_or_fewer_than_columns_are_read_where_the_identities_leave_one_way(String values, int found) {
        TableReading reading = read(Reports.requests(ROWS).replace("4 1 0 0 0 0 5", values.replace('⏎', '\n')));

        assertThat(number(reading, "requests.granted.naturalPerson")).isEqualByComparingTo("4");
        assertThat(number(reading, "requests.granted.commercialEnterprise")).isEqualByComparingTo("1");
        assertThat(number(reading, "requests.granted.total")).isEqualByComparingTo("5");
        assertThat(reading.cells().get("requests.granted.total")).isInstanceOf(Cell.Inferred.class);
    }

    @Test
    void a_number_that_a_blank_parts_is_put_together_where_the_sum_needs_it() {
        TableReading reading = read(Reports.requests(ROWS).replace("9 2 0 0 0 0 11\n二", "9 2 0 0 0 0 1 1\n二"));

        assertThat(number(reading, "requests.newRequests.total")).isEqualByComparingTo("11");
        assertThat(reading.cells().get("requests.newRequests.total"))
                .isInstanceOfSatisfying(Cell.Inferred.class, cell -> assertThat(cell.isByIdentity())
                        .isTrue());
    }

    @Test
    void a_comma_in_a_row_of_commas_is_one_of_thousands_where_the_sum_says_so_and_else_leaves_the_cell_open() {
        String requests = Reports.requests(Map.of("granted", "1230 3 0 0 0 0 1233"))
                .replace("1230 3 0 0 0 0 1233", "1,230,3,0,0,0,0,1,233")
                .replace("予以公开 1", "予以公开,1");

        TableReading reading = read("信息内容 本年处理决定数量\n行政许可,12,345\n" + requests);

        assertThat(number(reading, "requests.granted.naturalPerson")).isEqualByComparingTo("1230");
        assertThat(number(reading, "requests.granted.total")).isEqualByComparingTo("1233");
        assertThat(reading.cells().get("proactive.licensing.decisions"))
                .isInstanceOfSatisfying(Cell.Ambiguous.class, cell -> assertThat(cell.candidates())
                        .containsExactly(new BigDecimal(12), new BigDecimal(345), new BigDecimal(12345)));
    }

    @Test
    void a_total_left_out_is_missing_and_the_parts_stay_in_place() {
        TableReading reading = read(Reports.requests(ROWS).replace("5 1 0 0 0 0 6", "5 1 0 0 0 0"));

        assertThat(number(reading, "requests.unavailableNotHeld.naturalPerson")).isEqualByComparingTo("5");
        assertThat(reading.cells().get("requests.unavailableNotHeld.total")).isInstanceOf(Cell.Missing.class);
    }

    @Test
    void a_row_that_its_own_sum_leaves_open_is_settled_by_the_balances_of_the_columns() {
        Map<String, String> rows = Map.of(
                "newRequests", "31 0 0 0 0 0 31",
                "granted", "310000031",
                "totalHandled", "31 0 0 0 0 0 31");

        TableReading reading = read(Reports.requests(rows));

        assertThat(number(reading, "requests.granted.naturalPerson")).isEqualByComparingTo("31");
        assertThat(number(reading, "requests.granted.commercialEnterprise")).isZero();
    }

    @Test
    void figures_that_break_the_identities_are_read_as_they_stand() {
        TableReading reading = read(Reports.requests(Map.of("granted", "4 1 0 0 0 0 9")));

        assertThat(reading.cells().get("requests.granted.total")).isEqualTo(new Cell.Read(BigDecimal.valueOf(9)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"申请人情况\n总计 自然人 法人或其他组织\n商业企业 科研机构 社会公益组织 法律服务机构 其他\n", "项目 总计 自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他\n"})
    void a_header_that_names_the_columns_in_another_order_is_followed(String header) {
        String table = Reports.requests(
                Map.of("newRequests", "11 9 2 0 0 0 0", "granted", "5 4 1 0 0 0 0", "totalHandled", "5 4 1 0 0 0 0"));

        TableReading reading = read(header + table.substring(table.indexOf("一、")));

        assertThat(number(reading, "requests.newRequests.naturalPerson")).isEqualByComparingTo("9");
        assertThat(number(reading, "requests.newRequests.total")).isEqualByComparingTo("11");
    }

    @Test
    void a_column_that_the_header_does_not_name_is_missing() {
        TableReading reading = read("| 项目 | 自然人 | 商业企业 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |\n|---|---|---|---|---|---|---|\n"
                + "| 一、本年新收政府信息公开申请数量 | 9 | 2 | 0 | 0 | 0 | 11 |\n| （一）予以公开 | 4 | 1 | 0 | 0 | 0 | 5 |\n");

        assertThat(reading.cells().get("requests.newRequests.researchInstitution"))
                .isInstanceOf(Cell.Missing.class);
        assertThat(number(reading, "requests.newRequests.total")).isEqualByComparingTo("11");
    }

    @Test
    void columns_of_units_and_remarks_are_none_of_the_form_s() {
        TableReading reading = read("| 信息内容 | 单位 | 本年制发件数 | 本年废止件数 | 现行有效件数 | 备注 |\n|---|---|---|---|---|---|\n"
                + "| 行政规范性文件 | 件 | 3 | 1 | 25 | 含部门文件 |\n");

        assertThat(number(reading, "proactive.normativeDocuments.issued")).isEqualByComparingTo("3");
        assertThat(number(reading, "proactive.normativeDocuments.inForce")).isEqualByComparingTo("25");
    }

    @Test
    void several_numbers_in_one_merged_cell_are_the_row_s() {
        TableReading reading = read("| 申请人情况 |\n|---|\n| （一）予以公开 | 4 1 0 0 0 0 5 |\n");

        assertThat(number(reading, "requests.granted.total")).isEqualByComparingTo("5");
    }

    @ParameterizedTest
    @CsvSource({
        "无, zeroInWords",
        "此项无, zeroInWords",
        "0, inferred",
        "-, dash",
        "'', blank",
        "3, unreadable",
        "不涉及, unreadable"
    })
    void a_cell_merged_over_a_row_says_the_same_of_each_column_or_nothing(String words, String state) {
        TableReading reading = read(merged("<td colspan=7>" + words + "</td>"));

        assertThat(reading.cells().notes())
                .extractingByKeys("requests.granted.naturalPerson", "requests.granted.total")
                .extracting(note -> note.state().wireName())
                .containsOnly(state);
    }

    @Test
    void a_number_merged_over_some_columns_is_in_none_of_them_and_the_others_keep_theirs() {
        TableReading reading = read(merged("<td colspan=2>1</td><td>0</td><td>0</td><td>0</td><td>0</td><td>1</td>"));

        assertThat(reading.cells().get("requests.granted.naturalPerson")).isInstanceOf(Cell.Unreadable.class);
        assertThat(reading.cells().get("requests.granted.commercialEnterprise")).isInstanceOf(Cell.Unreadable.class);
        assertThat(number(reading, "requests.granted.researchInstitution")).isEqualByComparingTo("0");
        assertThat(number(reading, "requests.granted.total")).isEqualByComparingTo("1");
    }

    /** Two rows of table three, in the second these cells. */
    private static String merged(String cells) {
        return "<table><tr><td></td><td colspan=7>申请人情况</td></tr><tr><td>一、本年新收政府信息公开申请数量</td><td>1</td><td>0</td><td>0</td><td>0</td><td>0</td><td>0</td><td>1</td></tr>"
                + "<tr><td>（一）予以公开</td>" + cells + "</tr></table>\n";
    }

    @Test
    void the_number_of_an_item_that_is_cut_off_is_no_value_and_tells_no_form() {
        String cut = "<table><tr><td></td><td colspan=2>申请人情况</td></tr><tr><td>（五）不予处理</td><td>2、</td></tr>"
                + "<tr><td>（六）其他处理</td><td>1、</td></tr></table>\n";

        TableReading reading = read(cut);

        assertThat(reading.forms()).doesNotContainKey("requests");
        assertThat(reading.places()).isEmpty();
    }

    @Test
    void a_table_that_stands_twice_leaves_open_what_the_two_say_differently() {
        TableReading reading = read(Reports.requests(ROWS) + "附件\n"
                + Reports.requests(ROWS).replace("（一）予以公开 4 1 0 0 0 0 5", "（一）予以公开 4 2 0 0 0 0 6"));

        assertThat(reading.cells().get("requests.granted.total"))
                .isInstanceOfSatisfying(Cell.Ambiguous.class, cell -> assertThat(cell.candidates())
                        .containsExactly(BigDecimal.valueOf(5), BigDecimal.valueOf(6)));
        assertThat(number(reading, "requests.granted.naturalPerson")).isEqualByComparingTo("4");
    }

    @Test
    void a_row_that_stands_twice_leaves_open_what_the_two_say_differently() {
        TableReading reading = read(
                Reports.requests(ROWS).replace("2.重复申请 0 0 0 0 0 0 0", "2.重复申请 0 0 0 0 0 0 0\n2.重复申请 3 0 0 0 0 0 3"));

        assertThat(reading.cells().get("requests.notProcessedDuplicate.total")).isInstanceOf(Cell.Ambiguous.class);
        assertThat(number(reading, "requests.notProcessedDuplicate.otherOrganization"))
                .isZero();
    }

    @Test
    void a_sentence_that_names_rows_is_no_table() {
        TableReading reading = read("本年制发件数见公报。行政许可 16 件，行政处罚145件；行政强制 3 件。\n");

        assertThat(reading.cells().paths()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "| 类型 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |\n|---|---|---|---|---|---|\n"
                        + "| 未经复议直接起诉 | 0 | 1 | 0 | 0 | 1 |\n| 复议后起诉 | 2 | 0 | 0 | 0 | 2 |\n| 行政复议 | 1 | 2 | 0 | 1 | 4 |\n",
                "结果维持 结果纠正 其他结果 尚未审结 总计\n复议后起诉 2 0 0 0 2\n复议 1 2 0 1 4\n未经复议直接起诉 0 1 0 0 1\n",
                "| 项目 | 行政复议 | 未经复议直接起诉 | 复议后起诉 |\n|---|---|---|---|\n| 结果维持 | 1 | 0 | 2 |\n| 结果纠正 | 2 | 1 | 0 |\n"
                        + "| 其他结果 | 0 | 0 | 0 |\n| 尚未审结 | 1 | 0 | 0 |\n| 总计 | 4 | 1 | 2 |\n",
                "行政复议\n结果维持 结果纠正 其他结果 尚未审结 总计\n1 2 0 1 4\n复议后起诉\n结果维持 结果纠正 其他结果 尚未审结 总计\n2 0 0 0 2\n"
                        + "未经复议直接起诉\n结果维持 结果纠正 其他结果 尚未审结 总计\n0 1 0 0 1\n",
                "行政诉讼 行政复议\n未经复议直接起诉 复议后起诉\n结果维持 结果纠正 其他结果 尚未审结 总计\n结果维持 结果纠正 其他结果 尚未审结 总计\n"
                        + "结果维持 结果纠正 其他结果 尚未审结 总计\n0 1 0 0 1 2 0 0 0 2 1 2 0 1 4\n"
            })
    void table_four_is_read_by_its_names_whichever_way_it_is_laid_out(String table) {
        TableReading reading = read(table);

        assertThat(number(reading, "review.reconsideration.total")).isEqualByComparingTo("4");
        assertThat(number(reading, "review.litigationDirect.corrected")).isEqualByComparingTo("1");
        assertThat(number(reading, "review.litigationAfterReconsideration.upheld"))
                .isEqualByComparingTo("2");
    }

    private static final String NUMBERS =
            "| 11 | 12 | 13 | 14 | 15 | 16 | 17 | 18 | 19 | 20 | 21 | 22 | 23 | 24 | 25 |";

    @ParameterizedTest
    @ValueSource(strings = {NUMBERS + " |", NUMBERS + " 26 |", "| " + NUMBERS})
    void the_figures_of_an_appendix_are_not_those_of_table_four(String appendix) {
        String results = "| 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 ".repeat(3) + "|\n" + "|---".repeat(15) + "|\n";
        String behind =
                "附件：2021年行政许可事项办理情况统计表\n| 数量" + " |".repeat(16) + "\n" + "|---".repeat(16) + "|\n" + appendix + "\n";

        TableReading filled = read(results + "| 1 | 0 | 0 | 0 | 1 " + "| 0 ".repeat(10) + "|\n" + behind);
        TableReading blank = read(results + "| ".repeat(15) + "|\n" + behind);

        assertThat(filled.cells().paths().stream()
                        .filter(path -> path.startsWith("review."))
                        .map(filled.cells()::get)
                        .flatMap(cell -> cell.number().stream()))
                .allSatisfy(number -> assertThat(number).isLessThan(BigDecimal.TWO))
                .isNotEmpty();
        assertThat(blank.cells().paths().stream()
                        .filter(path -> path.startsWith("review."))
                        .flatMap(path -> blank.cells().get(path).number().stream()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1.7万,17000", "0.4718万,4718", "减3件,-3", "增2,2", "12（件）,12"})
    void numbers_in_ten_thousands_and_with_worded_signs_are_read(String raw, String number) {
        assertThat(CellReader.read(raw).number().orElseThrow()).isEqualByComparingTo(number);
    }

    @Test
    void in_a_column_of_money_ten_thousand_is_a_unit() {
        TableReading reading = read(Reports.PROACTIVE.replace("12.5", "3.2万"));

        assertThat(number(reading, "proactive.fees.amount")).isEqualByComparingTo("3.2");
        assertThat(reading.units().get("proactive.fees.amount").unit()).isEqualTo("万元");
    }

    private static TableReading read(String text) {
        Extraction.Result result = Extraction.of(text.getBytes(StandardCharsets.UTF_8), "text/plain", "UTF-8");
        return TableReader.read(((Extraction.Extracted) result).document());
    }

    private static BigDecimal number(TableReading reading, String path) {
        return reading.cells()
                .get(path)
                .number()
                .orElseThrow(
                        () -> new AssertionError(path + ": " + reading.cells().get(path)));
    }
}
