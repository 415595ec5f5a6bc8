package nianbao.parse.extract.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import nianbao.model.event.RejectionCode;
import nianbao.parse.extract.Extraction;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever bytes are, extraction comes to a result, and soon. */
class HostilePdfTest {

    private static final Duration SOON = Duration.ofSeconds(60);

    @Test
    void aTreeOfPagesThatLeadsBackToItselfIsAResult() {
        assertThat(extract("1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                        + "2 0 obj<</Type/Pages/Count 9/Kids[2 0 R 3 0 R 2 0 R]>>endobj\n"
                        + "3 0 obj<</Type/Pages/Count 9/Parent 2 0 R/Kids[2 0 R 3 0 R]>>endobj\n"))
                .isInstanceOf(Extraction.Refused.class);
    }

    @Test
    void aTreeOfPagesThatIsDeepIsAResult() {
        StringBuilder objects = new StringBuilder("1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n");
        for (int i = 2; i < 20_000; i++) {
            objects.append(i + " 0 obj<</Type/Pages/Count 1/Kids[" + (i + 1) + " 0 R]>>endobj\n");
        }

        assertThat(extract(objects.toString())).isInstanceOf(Extraction.Refused.class);
    }

    @Test
    void arraysThatNestDeeplyAreAResult() {
        assertThat(extract("1 0 obj<</Type/Catalog/Pages " + "[".repeat(200_000) + ">>endobj\n"))
                .isInstanceOf(Extraction.Refused.class);
    }

    @Test
    void aFormThatDrawsItselfIsAResult() {
        String form = "/X Do";

        assertThat(extract(
                        onePage("/XObject<</X 5 0 R>>", "/X Do") + "5 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 9 9]"
                                + "/Resources<</XObject<</X 5 0 R>>>>/Length " + form.length() + ">>stream\n" + form
                                + "\nendstream endobj\n"))
                .isInstanceOf(Extraction.Refused.class);
    }

    /** What opens it is a certificate, which nobody sends along; a lock by password without all that such a lock has is broken. */
    @ParameterizedTest
    @CsvSource({"Adobe.PubSec, ENCRYPTED", "Nobody.Knows, ENCRYPTED", "Standard, UNREADABLE"})
    void aLockOfAnyKindIsAResult(String filter, RejectionCode code) {
        String pdf = "%PDF-1.4\n" + onePage("", "");
        int lock = pdf.length();
        pdf += "5 0 obj<</Filter/" + filter + "/SubFilter/adbe.pkcs7.s4/V 2/Length 128/Recipients[(a)]>>endobj\n";
        int table = pdf.length();
        pdf += "xref\n0 1\n0000000000 65535 f \n5 1\n" + String.format("%010d 00000 n \n", lock)
                + "trailer<</Root 1 0 R/Size 6/Encrypt 5 0 R/ID[(a)(a)]>>\nstartxref\n" + table + "\n%%EOF";

        assertThat(extract(pdf.getBytes(StandardCharsets.US_ASCII)))
                .isInstanceOfSatisfying(Extraction.Refused.class, refused -> assertThat(refused.code())
                        .isEqualTo(code));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "q ",
                "BT ",
                "0 0 m 9 9 l ",
                "0 0 9 9 re S ",
                "0 0 99 1 re f 0 0 1 99 re f ",
                "0 0 9 9 re W n ",
                "99999999999999999999 0 0 1e38 0 0 cm ",
                "[[[[",
                "(",
                "<< ",
                "BI /W 99999 /H 99999 ID EI "
            })
    void aPageThatRepeatsItselfIsReadSoon(String piece) {
        assertThat(extract(onePage("", piece.repeat(1_000_000 / piece.length()))))
                .isInstanceOf(Extraction.Refused.class);
    }

    @Test
    void linesThatMakeMillionsOfFieldsAreNoTable() {
        Sheets sheets = new Sheets();
        Sheets.Sheet sheet = sheets.sheet().text(100, 100, 12, "本报告的数据统计期限自一月一日起");
        for (int i = 0; i < 2_000; i++) {
            sheet.line(0, i * 0.4, 595, i * 0.4).line(i * 0.29, 0, i * 0.29, 842);
        }

        assertThat(extract(sheets.bytes())).isNotNull();
    }

    @Test
    void glyphsWithoutEndAreRefused() {
        Sheets sheets = new Sheets();
        for (int page = 0; page < 30; page++) {
            Sheets.Sheet sheet = sheets.sheet();
            for (int i = 0; i < 800; i++) {
                sheet.text(10, i, 9, "公".repeat(100));
            }
        }

        assertThat(extract(sheets.bytes()))
                .isInstanceOfSatisfying(Extraction.Refused.class, refused -> assertThat(refused.code())
                        .isEqualTo(RejectionCode.TEXT_TOO_LONG));
    }

    @Test
    void bytesChangedAtRandomAreAResult() {
        Sheets sheets = new Sheets();
        double[] xs = {100, 200, 300};
        sheets.sheet().grid(xs, new double[] {100, 120}).row(xs, 104, 12, "行政许可", "12");
        byte[] whole = sheets.bytes();
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            byte[] changed = whole.clone();
            for (int i = 0; i < 20; i++) {
                changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
            }
            assertThat(extract(changed)).isNotNull();
        }
    }

    private static String onePage(String resources, String content) {
        return "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj\n"
                + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<<" + resources
                + ">>>>endobj\n4 0 obj<</Length " + content.length() + ">>stream\n" + content + "\nendstream endobj\n";
    }

    private static Extraction.Result extract(String objects) {
        return extract(("%PDF-1.4\n" + objects + "trailer<</Root 1 0 R/Size 9>>\nstartxref\n0\n%%EOF")
                .getBytes(StandardCharsets.US_ASCII));
    }

    private static Extraction.Result extract(byte[] bytes) {
        return Assertions.assertTimeoutPreemptively(SOON, () -> PdfExtractor.extract(bytes));
    }
}
