package nianbao.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A form and the limits it has to keep to. */
class FormBodyTest {

    private static final long LIMIT = 100L << 20;
    private static final int PARTS = 3;

    @TempDir
    Path folder;

    private final ByteArrayOutputStream form = new ByteArrayOutputStream();
    private SpoolFolder spools;

    @BeforeEach
    void prepare() throws IOException {
        spools = new SpoolFolder(folder, 2 * LIMIT);
        spools.prepare();
    }

    @Test
    void eachFileIsADocumentAndTheOtherPartsAreFields() throws IOException {
        file("年报.txt", "一".getBytes(StandardCharsets.UTF_8));
        field("year", "2021");
        file("b.doc", "二".getBytes(Charset.forName("GBK")));

        Parcel parcel = read("multipart/form-data; boundary=b");

        assertThat(parcel.items()).extracting(Parcel.Item::filename).containsExactly("年报.txt", "b.doc");
        assertThat(parcel.spool().read(parcel.items().get(1).section()))
                .isEqualTo("二".getBytes(Charset.forName("GBK")));
        assertThat(parcel.fields()).isEqualTo(Map.of("year", "2021"));
    }

    @Test
    void aFieldThatIsGivenTwiceIsRefused() throws IOException {
        field("check", "true");
        field("check", "false");

        assertThatThrownBy(() -> read("multipart/form-data; boundary=b"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problem().detail()).contains("check"));
    }

    @Test
    void oneBadPartSpoilsNoOther() throws IOException {
        file("film.mp4", new byte[] {0, 0, 0, 24, 'f', 't', 'y', 'p', 'm', 'p', '4', '2'});
        file("empty.txt", new byte[0]);
        file("good.txt", "好".getBytes(StandardCharsets.UTF_8));

        Parcel parcel = read("multipart/form-data; boundary=b");

        assertThat(parcel.items().get(0).refusal().status()).isEqualTo(415);
        assertThat(parcel.items().get(1).refusal().code()).isEqualTo("empty");
        assertThat(parcel.items().get(2).refusal()).isNull();
        assertThat(parcel.spool().read(parcel.items().get(2).section()))
                .isEqualTo("好".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aPartThatIsTooLargeIsLeftOutAndTheNextIsWhole() throws IOException {
        byte[] large = new byte[(32 << 20) + 1];
        file("large.txt", large);
        file("largest.txt", Arrays.copyOf(large, 32 << 20));
        file("small.txt", "小".getBytes(StandardCharsets.UTF_8));

        Parcel parcel = read("multipart/form-data; boundary=b");

        assertThat(parcel.items().get(0).refusal().code()).isEqualTo("too-large");
        assertThat(parcel.items().get(1).section().length()).isEqualTo(32 << 20);
        assertThat(parcel.spool().read(parcel.items().get(2).section()))
                .isEqualTo("小".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aBrowsersFieldWithoutAChosenFileIsNoDocument() {
        file("", new byte[0]);

        assertRefused("no-files", "multipart/form-data; boundary=b");
    }

    @Test
    void moreThanTheLimitOfPartsIsRefused() {
        for (int i = 0; i <= PARTS; i++) {
            file(i + ".txt", new byte[] {'x'});
        }

        assertRefused("too-many-parts", "multipart/form-data; boundary=b");
    }

    @Test
    void moreThanTheLimitOfBytesIsRefused() {
        file("1", new byte[50 << 20]);
        file("2", new byte[50 << 20]);

        assertRefused("form-too-large", "multipart/form-data; boundary=b");
    }

    @Test
    void aFieldThatIsTooLongIsRefused() {
        field("agency", "x".repeat(5000));

        assertRefused("malformed-form", "multipart/form-data; boundary=b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "multipart/form-data;boundary=b",
                "multipart/form-data; Boundary=\"b\"",
                "Multipart/Form-Data; charset=utf-8; boundary=b; x=y"
            })
    void theBoundaryIsFoundHoweverItIsWritten(String contentType) throws IOException {
        file("a", new byte[] {'x'});

        assertThat(FormBody.isForm(contentType)).isTrue();
        assertThat(read(contentType).items()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"multipart/form-data", "multipart/form-data; boundary=", "multipart/form-data; boundary=\"\""})
    void withoutABoundaryItIsNoForm(String contentType) {
        assertRefused("malformed-form", contentType);
    }

    private Parcel read(String contentType) {
        FormBody body = FormBody.of(contentType, spools.open(), LIMIT, PARTS);
        form.writeBytes("--b--\r\n".getBytes(StandardCharsets.UTF_8));
        byte[] bytes = form.toByteArray();
        for (int at = 0; at < bytes.length; at += 8192) {
            body.accept(Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + 8192)));
        }
        return body.end();
    }

    private void assertRefused(String code, String contentType) {
        assertThatThrownBy(() -> read(contentType))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.problem().code()).isEqualTo(code));
    }

    private void file(String filename, byte[] content) {
        part("name=\"file\"; filename=\"" + filename + "\"", content);
    }

    private void field(String name, String value) {
        part("name=\"" + name + "\"", value.getBytes(StandardCharsets.UTF_8));
    }

    private void part(String parameters, byte[] content) {
        form.writeBytes(
                ("--b\r\nContent-Disposition: form-data; " + parameters + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        form.writeBytes(content);
        form.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }
}
