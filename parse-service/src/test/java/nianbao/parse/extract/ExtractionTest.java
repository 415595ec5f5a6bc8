package nianbao.parse.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import nianbao.model.event.RejectionCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExtractionTest {

    @Test
    void text_is_decoded_in_the_encoding_that_admission_found() {
        byte[] bytes = "年度报告".getBytes(Charset.forName("GB18030"));

        assertThat(text(Extraction.of(bytes, "text/plain", "GB18030"))).isEqualTo("年度报告");
    }

    @Test
    void text_without_a_known_encoding_is_utf_8() {
        assertThat(text(Extraction.of(utf8("年度报告"), "text/markdown", null))).isEqualTo("年度报告");
    }

    @Test
    void the_byte_order_mark_goes_and_line_ends_are_made_one_kind() {
        assertThat(text(Extraction.of(utf8("\uFEFF甲\r\n乙\r丙\n丁\u2028戊\u000B己\r\r\n"), "text/plain", "UTF-8")))
                .isEqualTo("甲\n乙\n丙\n丁\n戊\n己\n\n");
    }

    @Test
    void a_last_character_cut_in_two_is_replaced() {
        byte[] bytes = utf8("报告");
        byte[] cut = Arrays.copyOf(bytes, bytes.length - 1);

        assertThat(text(Extraction.of(cut, "text/plain", "UTF-8"))).isEqualTo("报\uFFFD");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {"application/x-nothing", "none"})
    void other_media_types_are_refused(String mediaType) {
        assertThat(Extraction.of(utf8("甲"), mediaType, "UTF-8"))
                .isInstanceOfSatisfying(Extraction.Refused.class, refused -> assertThat(refused.code())
                        .isEqualTo(RejectionCode.UNSUPPORTED_MEDIA_TYPE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-such-encoding", "not a name"})
    void an_encoding_that_there_is_not_is_unreadable(String charset) {
        assertThat(Extraction.of(utf8("甲"), "text/plain", charset))
                .isInstanceOfSatisfying(Extraction.Refused.class, refused -> assertThat(refused.code())
                        .isEqualTo(RejectionCode.UNREADABLE));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(Extraction.Result result) {
        return ((Extraction.Extracted) result).document().text();
    }
}
