package nianbao.parse.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
    @CsvSource({"2021,2021", "二〇二一,2021", "二○一二,2012", "二零一三,2013"})
    void years_in_digits_and_numerals_are_the_same(String written, int year) {
        assertThat(Numerals.year(written)).isEqualTo(year);
    }
}
