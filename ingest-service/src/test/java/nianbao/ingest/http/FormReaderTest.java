package nianbao.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Forms taken apart, whatever pieces they come in. */
class FormReaderTest {

    private static final String TWO_FILES = """
            --b
            Content-Disposition: form-data; name="file"; filename="1.txt"

            first
            --b is not alone in its line
            --
            --b
            Content-Disposition: form-data; name="file"; filename="2.txt"
            Content-Type: text/plain


            --b--
            """;

    private final Seen seen = new Seen();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 7, 64, 10_000})
    void partsAreTheSameInPiecesOfAnySize(int size) {
        FormReader reader = new FormReader("b", seen);

        feed(reader, crlf(TWO_FILES), size);
        reader.end();

        assertThat(seen.names).containsExactly("1.txt", "2.txt");
        assertThat(seen.contents).containsExactly("first\r\n--b is not alone in its line\r\n--", "");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 10_000})
    void whatStandsBeforeTheFirstAndAfterTheLastBoundaryIsNothing(int size) {
        FormReader reader = new FormReader("b", seen);

        feed(reader, crlf("a preamble\n--b\n\nx\n--b-- an epilogue\n--b\n\ny\n--b--\n"), size);
        reader.end();

        assertThat(seen.contents).containsExactly("x");
    }

    @Test
    void blanksBehindABoundaryAreAllowed() {
        FormReader reader = new FormReader("b", seen);

        feed(reader, crlf("--b \t\nContent-Disposition: form-data; filename=1\n\nx\n--b--"), 1);
        reader.end();

        assertThat(seen.contents).containsExactly("x");
    }

    @Test
    void bytesOfAnyValueComeThroughUnchanged() {
        byte[] all = new byte[100_000];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) (i * 31 >> 3);
        }
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        form.writeBytes(crlf("--b\nContent-Disposition: form-data; filename=1\n\n"));
        form.writeBytes(all);
        form.writeBytes(crlf("\n--b--\n"));
        FormReader reader = new FormReader("b", seen);

        feed(reader, form.toByteArray(), 777);
        reader.end();

        assertThat(seen.bytes.getFirst()).isEqualTo(all);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--",
                "--b",
                "--b\n",
                "--b\nContent-Disposition: form-data\n\nx",
                "--b\n\nx\n--b\n",
                "no form"
            })
    void aFormThatEndsEarlyIsNone(String start) {
        FormReader reader = new FormReader("b", seen);
        feed(reader, crlf(start), 3);

        assertThatThrownBy(reader::end)
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.problem().code()).isEqualTo("malformed-form"));
    }

    @Test
    void aHeaderWithoutAnEndIsRefusedBeforeItFillsTheMemory() {
        FormReader reader = new FormReader("b", seen);
        feed(reader, crlf("--b\n"), 10);

        assertThatThrownBy(() -> feed(reader, new byte[17 << 10], 1000)).isInstanceOf(Refused.class);
    }

    private static void feed(FormReader reader, byte[] form, int size) {
        for (int at = 0; at < form.length; at += size) {
            reader.feed(Arrays.copyOfRange(form, at, Math.min(form.length, at + size)));
        }
    }

    private static byte[] crlf(String text) {
        return text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    private static final class Seen implements FormReader.Parts {
        private final List<String> names = new ArrayList<>();
        private final List<byte[]> bytes = new ArrayList<>();
        private final List<String> contents = new ArrayList<>();
        private ByteArrayOutputStream content;

        @Override
        public void beginPart(PartHead head) {
            assertThat(content).isNull();
            content = new ByteArrayOutputStream();
            names.add(head.filename());
        }

        @Override
        public void content(byte[] from, int begin, int end) {
            content.write(from, begin, end - begin);
        }

        @Override
        public void endPart() {
            bytes.add(content.toByteArray());
            contents.add(content.toString(StandardCharsets.UTF_8));
            content = null;
        }
    }
}
