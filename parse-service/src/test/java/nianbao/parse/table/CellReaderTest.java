package nianbao.parse.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import nianbao.model.report.Cell;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|0",
                "1193|1193",
                "+7|7",
                "-39|-39",
                "−39|-39",
                "－39|-39",
                "１２|12",
                "24252.311082|24252.311082",
                "1,193|1193",
                "970元|970",
                "12.5万元|12.5",
                "50000(元)|50000",
                "102宗|102",
                "0件|0"
            })
    void a_plain_number_is_read_as_it_stands(String raw, String number) {
        Cell cell = CellReader.read(raw);

        assertThat(cell).isInstanceOf(Cell.Read.class);
        assertThat(cell.number().orElseThrow()).isEqualByComparingTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "—", "/", "——"})
    void a_dash_is_no_number(String raw) {
        assertThat(CellReader.read(raw)).isEqualTo(new Cell.Dash(raw));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u3000", "\u00A0", "\u200C", "\u200D", "\u2060"})
    void an_empty_cell_is_blank(String raw) {
        assertThat(CellReader.read(raw)).isEqualTo(new Cell.Blank());
    }

    @ParameterizedTest
    @ValueSource(strings = {"无", "零", "此项无", "均无。", "均为0"})
    void a_word_for_zero_is_zero(String raw) {
        assertThat(CellReader.read(raw)).isEqualTo(new Cell.ZeroInWords(raw));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "22（其中修订16件）|22",
                "减3|-3",
                "1 193|1193",
                "1，193|1193",
                "1\u00A0193|1193",
                "１　２|12",
                "1. 5|1.5",
                "减少3|-3",
                "增3项|3",
                "3*|3",
                "14①|14",
                "5[1]|5",
                "7注|7",
                "7注1|7",
                "1¹|1",
                "三十一|31",
                "一百二十件|120",
                "两|2"
            })
    void a_number_that_takes_thought_is_inferred_with_its_reason(String raw, String number) {
        Cell cell = CellReader.read(raw);

        assertThat(cell).isInstanceOfSatisfying(Cell.Inferred.class, inferred -> {
            assertThat(inferred.value()).isEqualByComparingTo(number);
            assertThat(inferred.reason()).isNotBlank();
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"3⏎5|3 5 35", "47⏎18|18 47 4718", "12 ⏎ 7|7 12 127", "5⏎0件|0 5 50", "1⏎2⏎3|1 2 3 123"})
    void numbers_on_several_lines_are_one_or_several(String raw, String candidates) {
        Cell cell = CellReader.read(raw.replace('⏎', '\n'));

        assertThat(cell).isInstanceOfSatisfying(Cell.Ambiguous.class, ambiguous -> assertThat(ambiguous.candidates())
                .extracting(BigDecimal::toPlainString)
                .containsExactly(candidates.split(" ")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1000余", "近100", "由办公室统计", "1.2.3", "12345678901234567890", "不涉及", "二百三", "详见附件", "3x"})
    void whatever_is_no_exact_number_is_unreadable(String raw) {
        assertThat(CellReader.read(raw)).isInstanceOf(Cell.Unreadable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"99999999999999999999999", "-12345678901234567890", "12345678901234567890件"})
    void a_number_that_is_too_large_is_told_so(String raw) {
        assertThat(CellReader.read(raw)).isEqualTo(new Cell.Unreadable(raw, "这个数字过大，超出可以读取的范围"));
    }
}
