package nianbao.ingest.admission;

import static nianbao.ingest.admission.SmallestDocuments.bytes;
import static nianbao.ingest.admission.SmallestDocuments.concat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The bytes decide; what a page says of itself is often left over from another one. */
class TextEncodingTest {

    private static final String SIMPLIFIED = "某某县卫生健康局2021年政府信息公开工作年度报告，本年新收政府信息公开申请12件，上年结转0件。";
    private static final String TRADITIONAL = "某某縣衛生健康局二零二一年政府資訊公開工作年度報告，本年新收申請十二件，上年結轉零件。";

    @ParameterizedTest
    @CsvSource({
        "UTF-8, gb2312, UTF-8",
        "UTF-8, big5, UTF-8",
        "UTF-8, iso-8859-1, UTF-8",
        "UTF-8, utf-16, UTF-8",
        "UTF-8, '', UTF-8",
        "GB2312, gb2312, GB18030",
        "GBK, gb2312, GB18030",
        "GB18030, GBK, GB18030",
        "GBK, utf-8, GB18030",
        "GBK, big5, GB18030",
        "GBK, '', GB18030",
        "UTF-16LE, utf-8, UTF-16LE",
        "UTF-16LE, gb2312, UTF-16LE",
        "UTF-16BE, '', UTF-16BE",
        "UTF-16BE, gb2312, UTF-16BE"
    })
    void a_page_is_read_in_the_encoding_of_its_bytes_whatever_it_declares(
            String written, String declared, String found) {
        assertThat(charset(page(declared, SIMPLIFIED).getBytes(Charset.forName(written))))
                .isEqualTo(found);
        assertThat(charset(shortPage(declared, SIMPLIFIED).getBytes(Charset.forName(written))))
                .isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({
        "Big5, big5, Big5",
        "Big5, BIG5-HKSCS, Big5",
        "Big5, gb2312, Big5",
        "Big5, utf-8, Big5",
        "Big5, '', Big5",
        "UTF-8, big5, UTF-8",
        "UTF-16LE, big5, UTF-16LE",
        "GBK, '', GB18030"
    })
    void a_page_in_traditional_characters_as_well(String written, String declared, String found) {
        assertThat(charset(page(declared, TRADITIONAL).getBytes(Charset.forName(written))))
                .isEqualTo(found);
    }

    static Stream<Arguments> marked() {
        return Stream.of(
                arguments(bytes(0xEF, 0xBB, 0xBF), StandardCharsets.UTF_8),
                arguments(bytes(0xFF, 0xFE), StandardCharsets.UTF_16LE),
                arguments(bytes(0xFE, 0xFF), StandardCharsets.UTF_16BE));
    }

    @ParameterizedTest
    @MethodSource("marked")
    void a_byte_order_mark_wins_over_what_the_page_declares(byte[] mark, Charset written) {
        byte[] page = concat(mark, page("gb2312", SIMPLIFIED).getBytes(written));

        assertThat(charset(page)).isEqualTo(written.name());
    }

    @ParameterizedTest
    @CsvSource({"年报, GB18030", "年报, UTF-8", "规章 0 0 3, GB18030", "规章 0 0 3, UTF-8", "公开, UTF-16LE"})
    void a_few_words_are_enough(String words, String written) {
        assertThat(charset((words + "\r\n").getBytes(Charset.forName(written)))).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({"GB18030, \uD840\uDC00", "GB18030, €", "UTF-8, \uD840\uDC00", "GB18030, ①②③", "GB18030, 镕"})
    void rare_characters_are_no_hindrance(String written, String rare) {
        byte[] text = (SIMPLIFIED + rare + SIMPLIFIED).getBytes(Charset.forName(written));

        assertThat(charset(text)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "GB18030"})
    void a_scratch_in_a_long_text_is_forgiven(String written) {
        byte[] text = SIMPLIFIED.repeat(20).getBytes(Charset.forName(written));
        text[text.length / 2] = (byte) 0xFF;

        assertThat(charset(text)).isEqualTo(written);
    }

    private static String charset(byte[] document) {
        return TextEncoding.of(document).orElseThrow().charset().name();
    }

    private static String page(String declared, String words) {
        return "<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset=" + declared
                + "\"></head><body><p>" + words + "</p></body></html>";
    }

    private static String shortPage(String declared, String words) {
        return "<!doctype html><meta charset='" + declared + "'><p>" + words;
    }
}
