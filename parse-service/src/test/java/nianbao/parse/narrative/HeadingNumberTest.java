package nianbao.parse.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadingNumberTest {

    @ParameterizedTest
    @CsvSource({
        "一、总体情况, 2",
        "十一.总体情况, 3",
        "贰:总体情况, 2",
        "第一部分总体情况, 4",
        "第十二章、总体情况, 5",
        "第三节总体情况, 3",
        "Ⅲ总体情况, 1",
        "Ⅲ.总体情况, 2",
        "一、第一部分总体情况, 6",
    })
    void ends_behind_its_mark(String text, int end) {
        assertThat(new HeadingNumber(text).mainEnd(0)).isEqualTo(end);
    }

    @ParameterizedTest
    @CsvSource({"一总体情况", "第一总体情况", "第部分", "十一二、总体情况", "1.总体情况", "总体情况", "一"})
    void is_no_main_number(String text) {
        assertThat(new HeadingNumber(text).mainEnd(0)).isEqualTo(-1);
    }

    @ParameterizedTest
    @CsvSource({"1.概述, 2", "12、概述, 3", "(一)概述, 3", "(十一)概述, 4", "(3)概述, 3"})
    void a_lesser_one_is_in_digits_or_in_brackets(String text, int end) {
        assertThat(new HeadingNumber(text).lesserEnd(0)).isEqualTo(end);
    }

    @ParameterizedTest
    @CsvSource({"123.概述", "1概述", "()概述", "(一概述", "(一二三)概述", "一、概述", ".概述"})
    void is_no_lesser_number(String text) {
        assertThat(new HeadingNumber(text).lesserEnd(0)).isEqualTo(-1);
    }

    @ParameterizedTest
    @CsvSource({"一总体情况, 1", "十一总体情况, 2", "十一二总体情况, 2", "总体情况, 0"})
    void may_have_lost_its_mark(String text, int end) {
        assertThat(new HeadingNumber(text).unmarkedEnd(0)).isEqualTo(end);
    }
}
