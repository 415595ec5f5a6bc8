package nianbao.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The header of a form's part, as clients write it. */
class PartHeadTest {

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GBK"})
    void aFilenameInTheClientsOwnEncodingIsRead(String charset) {
        PartHead head = read("form-data; name=\"file\"; filename=\"某某县2021年年报.doc\"", charset);

        assertThat(head.name()).isEqualTo("file");
        assertThat(head.filename()).isEqualTo("某某县2021年年报.doc");
    }

    @Test
    void theSecondByteOfACharacterInGbkIsNoBackslash() {
        // 誠 is 0xD5 0x5C: it is no folder, and escapes no quotation mark.
        assertThat(read("form-data; filename=\"誠.txt\"; name=\"file\"", "GBK").filename())
                .isEqualTo("誠.txt");
        assertThat(read("form-data; filename=\"誠\"; name=\"file\"", "GBK").filename())
                .isEqualTo("誠");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "filename=\"a.txt\"; filename*=UTF-8''%E5%B9%B4%E6%8A%A5.txt|年报.txt",
                "filename*=UTF-8''%E5%B9%B4%E6%8A%A5.txt; filename=\"a.txt\"|年报.txt",
                "filename=\"%E5%B9%B4%E6%8A%A5.txt\"|年报.txt",
                "filename=report.txt|report.txt",
                "filename = \"a;b.txt\"|a;b.txt",
                "filename=\"C:\\reports\\a.txt\"|a.txt",
                "filename=\"../../a.txt\"|a.txt",
                "filename=\"the %22first%22.txt\"|the \"first\".txt",
                "filename=\"the \\\"first\\\".txt\"|the \"first\".txt",
                "FILENAME=\"a.txt\"|a.txt",
                "filename=\"\"|''"
            })
    void aFilenameIsFoundHoweverItIsWritten(String parameter, String filename) {
        assertThat(read("form-data; name=\"file\"; " + parameter, "UTF-8").filename())
                .isEqualTo(filename.equals("''") ? "" : filename);
    }

    @Test
    void aFieldIsNoFile() {
        PartHead head = PartHead.of("Content-Disposition: form-data; name=\"check\"");

        assertThat(head.isFile()).isFalse();
        assertThat(head.name()).isEqualTo("check");
        assertThat(head.contentType()).isNull();
    }

    @Test
    void theMediaTypeIsCarriedOn() {
        PartHead head = PartHead.of(
                "content-type: text/html; charset=gb2312\r\nCONTENT-DISPOSITION: form-data; name=f; filename=a.htm");

        assertThat(head.contentType()).isEqualTo("text/html; charset=gb2312");
        assertThat(head.filename()).isEqualTo("a.htm");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", ":", "Content-Disposition", "Content-Disposition:", "Content-Disposition: ;=;", "\0\r\n;"})
    void whatIsNoHeaderIsNoFile(String lines) {
        assertThat(PartHead.of(lines).isFile()).isFalse();
    }

    private static PartHead read(String disposition, String charset) {
        byte[] sent = ("Content-Disposition: " + disposition).getBytes(Charset.forName(charset));
        return PartHead.of(new String(sent, StandardCharsets.ISO_8859_1));
    }
}
