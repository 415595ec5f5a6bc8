package nianbao.parse.extract.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nianbao.parse.extract.Document;
import nianbao.parse.extract.Extraction;
import nianbao.parse.extract.Outline;
import nianbao.parse.extract.pdf.Sheets.Sheet;
import org.junit.jupiter.api.Test;

/** A number that is shown in part is never read as a shorter one. Digits are half as wide as their size, here 6 points. */
class ClippedNumbersTest {

    private static final String FILLER = "本报告的数据统计期限自一月一日起到十二月三十一日止";
    private static final double[] THREE = {100, 200, 300, 400};
    private static final double[] ROWS = {100, 120, 140};

    private final Sheets sheets = new Sheets();

    @Test
    void aDigitThatAClippingPathCutsThroughIsUnknown() {
        table().operators("q 300 702 91 40 re W n")
                .text(345, 104, 12, "17292264")
                .text(345, 124, 12, "3")
                .operators("Q");

        assertThat(lastColumn()).containsExactly("1729226\uFFFD", "3");
    }

    @Test
    void digitsWhollyBehindAClippingPathLeaveAMark() {
        table().operators("q 300 702 75 40 re W n")
                .text(345, 104, 12, "17292264")
                .text(345, 124, 12, "3")
                .operators("Q");

        assertThat(lastColumn()).containsExactly("17292\uFFFD", "3");
    }

    @Test
    void digitsBeforeTheEdgeOfAClippingPathLeaveAMarkToo() {
        table().operators("q 357 702 43 40 re W n")
                .text(345, 104, 12, "17292264")
                .text(370, 124, 12, "3")
                .operators("Q");

        assertThat(lastColumn()).containsExactly("\uFFFD292264", "3");
    }

    @Test
    void digitsBeyondThePagesEdgeLeaveAMark() {
        table().cropped(50, 50, 325, 300).text(345, 104, 12, "17292264").text(345, 124, 12, "3");

        assertThat(lastColumn()).containsExactly("17292\uFFFD", "3");
    }

    /** Browsers write no character that would lie wholly behind an edge. */
    @Test
    void aNumberThatEndsAtTheEdgeInACellThatIsCutMayHaveGoneOn() {
        double[] cut = {100, 200, 300, 500};
        sheets.sheet()
                .text(60, 60, 12, FILLER)
                .operators("q 100 702 245.5 40 re W n")
                .grid(cut, ROWS)
                .row(new double[] {100, 200, 300}, 104, 12, "行政许可", "12")
                .row(new double[] {100, 200, 300}, 124, 12, "行政处罚", "0")
                .text(303, 104, 12, "1729226")
                .text(303, 124, 12, "3")
                .operators("Q");

        assertThat(outline().getLast())
                .isEqualTo(List.of(List.of("行政许可", "12", "1729226\uFFFD"), List.of("行政处罚", "0", "3")));
    }

    @Test
    void aNumberThatComesNearerToTheEdgeThanItsCellsRoomAllowsMayHaveGoneOn() {
        table().operators("q 300 702 100 40 re W n")
                .text(304, 104, 12, "1234567890123456")
                .text(304, 124, 12, "3")
                .operators("Q");

        assertThat(lastColumn()).containsExactly("1234567890123456\uFFFD", "3");
    }

    @Test
    void numbersSetFlushAtAnEdgeAreWhole() {
        sheets.sheet()
                .text(60, 60, 12, FILLER)
                .operators("q 100 702 300 40 re W n")
                .text(100, 104, 12, "行政许可")
                .text(240, 104, 12, "12")
                .text(370, 104, 12, "17292")
                .text(100, 124, 12, "行政处罚")
                .text(246, 124, 12, "0")
                .text(394, 124, 12, "3")
                .operators("Q");

        assertThat(lastColumn()).containsExactly("17292", "3");
    }

    /** The second row looks like one number that begins elsewhere, and so does not show that numbers are set flush at the edge. */
    @Test
    void twoNumbersThatRunTogetherDoNotProveAThirdToBeWhole() {
        double[] narrow = {100, 200, 300, 336, 372};
        sheets.sheet()
                .text(60, 60, 12, FILLER)
                .grid(narrow, ROWS)
                .row(narrow, 104, 12, "行政许可", "12", "3")
                .row(narrow, 124, 12, "行政处罚", "0")
                .operators("q 300 702 71.5 40 re W n")
                .text(340.5, 104, 12, "25652")
                .text(309, 124, 12, "12345")
                .text(340.5, 124, 12, "70849")
                .operators("Q");

        assertThat(lastColumn().getFirst()).isEqualTo("25652\uFFFD");
    }

    @Test
    void aNumberInTheMiddleOfACellThatItFillsIsWhole() {
        double[] narrow = {100, 200, 300, 332};
        sheets.sheet()
                .text(60, 60, 12, FILLER)
                .operators("q 100 702 232 40 re W n")
                .grid(narrow, ROWS)
                .row(narrow, 104, 12, "行政许可", "12", "17292")
                .row(narrow, 124, 12, "行政处罚", "0", "34567")
                .operators("Q");

        assertThat(lastColumn()).containsExactly("17292", "34567");
    }

    @Test
    void wordsWhollyBehindAnEdgeAreHidden() {
        table().row(THREE, 104, 12, "", "", "5")
                .row(THREE, 124, 12, "", "", "3")
                .operators("q 300 702 50 40 re W n")
                .text(370, 104, 12, "999")
                .text(370, 124, 12, "旧")
                .operators("Q");

        assertThat(lastColumn()).containsExactly("5", "3");
    }

    @Test
    void aNumberOverATablesOuterLineStaysOne() {
        table().text(375, 104, 12, "17292264").text(345, 124, 12, "3");

        assertThat(lastColumn()).containsExactly("17292264", "3");
    }

    /** Lines that run on beside the last column show that there is another one. */
    @Test
    void aNumberOverTheOuterLineOfATableThatGoesOnIsUnreadable() {
        table().line(100, 100, 409, 100)
                .line(100, 120, 409, 120)
                .line(100, 140, 409, 140)
                .text(375, 104, 12, "17292264")
                .text(345, 124, 12, "3");

        assertThat(lastColumn()).containsExactly("17292264\uFFFD", "3");
    }

    /** A table whose last column is still empty. */
    private Sheet table() {
        return sheets.sheet()
                .text(60, 60, 12, FILLER)
                .grid(THREE, ROWS)
                .row(THREE, 104, 12, "行政许可", "12")
                .row(THREE, 124, 12, "行政处罚", "0");
    }

    private List<Object> lastColumn() {
        return ((List<?>) outline().getLast())
                .stream().<Object>map(row -> ((List<?>) row).getLast()).toList();
    }

    private List<Object> outline() {
        Document document = ((Extraction.Extracted) PdfExtractor.extract(sheets.bytes())).document();
        return Outline.of(document);
    }
}
