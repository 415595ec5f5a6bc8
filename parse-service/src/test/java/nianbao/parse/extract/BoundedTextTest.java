package nianbao.parse.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoundedTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16LE", "Big5"})
    void line_ends_become_one_kind_in_every_encoding(String charset) {
        byte[] bytes = "甲\r\n乙\r丙\n丁\r\r\n".getBytes(Charset.forName(charset));

        assertThat(BoundedText.decode(bytes, Charset.forName(charset), 100)).hasValue("甲\n乙\n丙\n丁\n\n");
    }

    @Test
    void a_line_end_cut_in_two_by_a_chunk_stays_one() {
        String text = "公".repeat(8_191) + "\r\n" + "开";

        assertThat(BoundedText.decode(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8, 10_000))
                .hasValue("公".repeat(8_191) + "\n开");
    }

    @Test
    void a_byte_order_mark_is_no_text() {
        byte[] bytes = "\uFEFF年报\uFEFF".getBytes(StandardCharsets.UTF_8);

        assertThat(BoundedText.decode(bytes, StandardCharsets.UTF_8, 3)).hasValue("年报\uFEFF");
    }

    @Test
    void a_character_cut_in_two_is_replaced() {
        byte[] bytes = {(byte) 0xE5, (byte) 0xB9, (byte) 0xB4, (byte) 0xE6, (byte) 0x8A};

        assertThat(BoundedText.decode(bytes, StandardCharsets.UTF_8, 10)).hasValue("年\uFFFD");
    }

    @Test
    void a_text_as_long_as_the_limit_is_read_and_one_longer_is_not() {
        byte[] bytes = "1\r\n2".getBytes(StandardCharsets.UTF_8);

        assertThat(BoundedText.decode(bytes, StandardCharsets.UTF_8, 3)).hasValue("1\n2");
        assertThat(BoundedText.decode(bytes, StandardCharsets.UTF_8, 2)).isEmpty();
    }
}
