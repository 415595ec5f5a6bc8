package nianbao.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** File names in header fields. */
class FieldTextTest {

    @ParameterizedTest
    @CsvSource({
        "%E5%B9%B4%E6%8A%A5.txt,年报.txt",
        "%C4%EA%B1%A8.txt,年报.txt",
        "a+b.txt,a+b.txt",
        "100%.txt,100%.txt",
        "50%2,50%2",
        "a%20b,a b"
    })
    void aNameIsDecodedOrStaysAsItIs(String header, String name) {
        assertThat(FieldText.decode(header)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GBK"})
    void aNameThatIsNotEncodedIsReadInWhatItIsWrittenIn(String charset) {
        byte[] sent = "乐清市卫生健康局2021年年报.doc".getBytes(Charset.forName(charset));

        assertThat(FieldText.decode(new String(sent, StandardCharsets.ISO_8859_1)))
                .isEqualTo("乐清市卫生健康局2021年年报.doc");
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8''%E5%B9%B4%E6%8A%A5.txt,年报.txt",
        "utf-8'zh-CN'%E5%B9%B4%E6%8A%A5.txt,年报.txt",
        "GBK''%C4%EA%B1%A8.txt,年报.txt",
        "no-such-charset''%C4%EA%B1%A8.txt,年报.txt"
    })
    void anExtendedNameSaysItsEncoding(String value, String name) {
        assertThat(FieldText.decodeExtended(value)).contains(name);
    }

    @Test
    void anExtendedNameWithoutAnEncodingIsNone() {
        assertThat(FieldText.decodeExtended("a.txt")).isEmpty();
    }
}
