package nianbao.parse.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumeralsTest {

    @ParameterizedTest
    @CsvSource({
        "九,,9",
        "两,,2",
        "十,,10",
        "十二,,12",
        "二十,,20",
        "一百零五,,105",
        "三千二百,,3200",
        "二〇,,20",
        "37,,37",
        "1.36,万,13600",
        "4.5,亿,450000000",
        "5,万,50000",
        "0.37,,0.37"
    })
    void numbers_in_digits_and_words_have_their_value(String number, String scale, String value) {
        assertThat(Numerals.value(number, scale)).isEqualByComparingTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"零", "〇", "两", "九", "十", "三十一", "一百二十", "一百零五", "一千零五十", "三千二百", "二〇", "三一"})
    void numerals_that_are_one_number_are_well_formed(String numerals) {
        assertThat(Numerals.isWellFormed(numerals)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "十百", "三一十", "二百三", "十十", "一百零", "一千零五三"})
    void numerals_that_are_none_or_more_than_one_number_are_not(String numerals) {
        assertThat(Numerals.isWellFormed(numerals)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"2021,2021", "二〇二一,2021", "二○一二,2012", "二零一三,2013"})
    void years_in_digits_and_numerals_are_the_same(String written, int year) {
        assertThat(Numerals.year(written)).isEqualTo(year);
    }
}
