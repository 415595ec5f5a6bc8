package nianbao.store.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AttachmentTest {

    @Test
    void a_chinese_name_is_given_as_rfc_5987_writes_it_and_plainly_for_old_clients() {
        assertThat(Attachment.disposition("年报 2021.html", "id"))
                .isEqualTo("attachment; filename=\"__ 2021.html\"; filename*=UTF-8''%E5%B9%B4%E6%8A%A5%202021.html");
    }

    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd,passwd",
        "C:\\temp\\a.txt,a.txt",
        ".htaccess,htaccess",
        "a\"b.txt,ab.txt",
        "a|b?*.txt,ab.txt",
    })
    void what_a_file_system_takes_for_something_else_is_left_out(String given, String plain) {
        assertThat(Attachment.disposition(given, "id")).startsWith("attachment; filename=\"" + plain + "\";");
    }

    @Test
    void no_line_can_be_broken_and_no_direction_turned() {
        assertThat(Attachment.disposition("a\r\nSet-Cookie: x\u202Etxt.exe", "id"))
                .isEqualTo("attachment; filename=\"aSet-Cookie xtxt.exe\"; filename*=UTF-8''aSet-Cookie%20xtxt.exe");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "...", "a/", "\u0000"})
    void a_document_without_a_usable_name_is_named_by_its_id(String given) {
        assertThat(Attachment.disposition(given, "abc"))
                .isEqualTo("attachment; filename=\"abc\"; filename*=UTF-8''abc");
    }

    @Test
    void a_very_long_name_is_cut_in_its_middle_and_keeps_its_ending() {
        String disposition = Attachment.disposition("n".repeat(5_000) + ".html", "id");

        assertThat(disposition).hasSizeLessThan(400).contains("nnn.html\"");
    }

    @Test
    void the_media_type_found_goes_before_the_one_said() {
        assertThat(Attachment.mediaType("text/html", "text/plain")).isEqualTo("text/html");
        assertThat(Attachment.mediaType(null, "text/plain; charset=GBK")).isEqualTo("text/plain; charset=GBK");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "text/html\r\nX: y", "text/", "a b/c", ""})
    void what_is_no_media_type_is_answered_as_bytes(String said) {
        assertThat(Attachment.mediaType(null, said)).isEqualTo("application/octet-stream");
    }
}
