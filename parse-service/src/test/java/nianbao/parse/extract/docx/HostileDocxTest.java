package nianbao.parse.extract.docx;

import static nianbao.parse.extract.docx.Docx.body;
import static nianbao.parse.extract.docx.Docx.p;
import static nianbao.parse.extract.docx.Docx.r;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import nianbao.model.event.RejectionCode;
import nianbao.parse.extract.Extraction;
import org.junit.jupiter.api.Test;

class HostileDocxTest {

    @Test
    void entitiesAreNotExpanded() {
        String bomb =
                "<!DOCTYPE d [<!ENTITY a '甲'><!ENTITY b '&a;&a;&a;&a;'>]><d><body><p><r><t>&b;</t></r></p></body></d>";

        assertThat(code(body("").with("word/document.xml", bomb).bytes())).isEqualTo(RejectionCode.UNREADABLE);
    }

    @Test
    void nothingOutsideIsRead() {
        String outside =
                "<!DOCTYPE d [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><d><body><p><r><t>&a;</t></r></p></body></d>";

        assertThat(code(body("").with("word/document.xml", outside).bytes())).isEqualTo(RejectionCode.UNREADABLE);
    }

    @Test
    void aNestOfTenThousandLevelsIsRefused() {
        String nest = "<w:sdt><w:sdtContent>".repeat(5_000) + p(r("甲")) + "</w:sdtContent></w:sdt>".repeat(5_000);

        assertThat(code(body(nest).bytes())).isEqualTo(RejectionCode.UNREADABLE);
    }

    @Test
    void aNestWithinTheLimitIsRead() {
        String nest = "<w:sdt><w:sdtContent>".repeat(40) + p(r("甲")) + "</w:sdtContent></w:sdt>".repeat(40);

        assertThat(DocxExtractor.extract(body(nest).bytes())).isInstanceOf(Extraction.Extracted.class);
    }

    @Test
    void aPartThatInflatesWithoutEndIsTooLongAndNotBroken() {
        assertThat(code(body("<!--" + " ".repeat(65 << 20) + "-->").bytes())).isEqualTo(RejectionCode.TEXT_TOO_LONG);
    }

    @Test
    void aTextThatIsTooLongIsSaidToBe() {
        assertThat(code(body(p(r("长".repeat(Extraction.MAX_TEXT + 1)))).bytes()))
                .isEqualTo(RejectionCode.TEXT_TOO_LONG);
    }

    @Test
    void aSpanWithoutEndIsCut() {
        String row = Docx.tr(Docx.tc("<w:gridSpan w:val='2000000000'/>", "甲"), Docx.tc("<w:gridSpan w:val='x'/>", "乙"));

        assertThat(DocxExtractor.extract(body(Docx.tbl(row)).bytes())).isInstanceOf(Extraction.Extracted.class);
    }

    @Test
    void aFileThatIsCutShortIsUnreadable() {
        byte[] whole = body(p(r("甲"))).bytes();

        for (int length = 0; length < whole.length; length += 7) {
            assertThat(code(Arrays.copyOf(whole, length))).isEqualTo(RejectionCode.UNREADABLE);
        }
    }

    @Test
    void aFileWithoutADocumentIsUnreadable() {
        assertThat(code(body("").with("word/document.xml", "<w/>").bytes())).isEqualTo(RejectionCode.UNREADABLE);
    }

    @Test
    void picturesAloneAreAScan() {
        String picture = "<w:r><w:drawing><blip/></w:drawing></w:r>";

        assertThat(code(body(p(picture)).bytes())).isEqualTo(RejectionCode.OCR_UNAVAILABLE);
    }

    private static RejectionCode code(byte[] file) {
        return ((Extraction.Refused) DocxExtractor.extract(file)).code();
    }
}
