package nianbao.parse.extract.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import nianbao.model.event.RejectionCode;
import nianbao.parse.extract.Document;
import nianbao.parse.extract.Extraction;
import nianbao.parse.extract.Outline;
import nianbao.parse.extract.pdf.Sheets.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PdfExtractorTest {

    private static final String FILLER = "本报告的数据统计期限自一月一日起到十二月三十一日止";
    private static final double[] THREE = {100, 200, 300, 400};

    private final Sheets sheets = new Sheets();

    /** Lines of a paragraph that reach from margin to margin, but the last. */
    @Test
    void linesOfAParagraphAreJoinedAndAnIndentBeginsTheNext() {
        sheets.sheet()
                .text(124, 100, 12, "二〇二一年我局共收到政府信息公开申请12件全部办")
                .text(100, 120, 12, "结没有一件被复议或者被诉讼纠正结果均由科室登记在册")
                .text(124, 140, 12, "下一年我局将继续做好政府信息公开工作各科室按月报")
                .text(100, 160, 12, "送。");

        assertThat(outline())
                .containsExactly("二〇二一年我局共收到政府信息公开申请12件全部办结没有一件被复议或者被诉讼纠正结果均由科室登记在册", "下一年我局将继续做好政府信息公开工作各科室按月报送。");
    }

    @Test
    void headingsStandAlone() {
        sheets.sheet().text(124, 100, 12, "一、总体情况").text(100, 120, 12, FILLER).text(100, 140, 12, "二、主动公开政府信息情况");

        assertThat(outline()).containsExactly("一、总体情况", FILLER, "二、主动公开政府信息情况");
    }

    @Test
    void aParagraphGoesOnOverThePageBreakAndPageNumbersAreNoneOfIt() {
        sheets.sheet().text(100, 700, 12, FILLER + "全").text(290, 800, 9, "- 1 -");
        sheets.sheet().text(100, 60, 12, "年共收到申请").text(290, 800, 9, "- 2 -");

        Document document = document();

        assertThat(document.text()).isEqualTo(FILLER + "全年共收到申请\n");
        assertThat(document.page(document.text().indexOf("全"))).isEqualTo(1);
        assertThat(document.page(document.text().indexOf("年共"))).isEqualTo(2);
    }

    @Test
    void titlesThatEachPageRepeatAreLeftOut() {
        for (int page = 1; page <= 3; page++) {
            sheets.sheet()
                    .text(200, 30, 9, "某某县卫生健康局年度报告")
                    .text(100, 200, 12, FILLER + page)
                    .text(290, 800, 9, "第 " + page + " 页 共 3 页");
        }

        assertThat(outline()).containsExactly(FILLER + "1" + FILLER + "2" + FILLER + "3");
    }

    @Test
    void strokesMakeAGrid() {
        sheets.sheet().grid(THREE, new double[] {100, 120, 140}).row(THREE, 104, 12, "行政许可", "12", "0");
        sheet(0).row(THREE, 124, 12, "行政处罚", "", "3");

        assertThat(outline()).containsExactly(List.of(List.of("行政许可", "12", "0"), List.of("行政处罚", "", "3")));
    }

    @Test
    void thinBoxesForEachCellsEdgeMakeAGridToo() {
        Sheet sheet = sheets.sheet();
        for (double y : new double[] {100, 120, 140}) {
            for (int i = 0; i < 3; i++) {
                sheet.box(THREE[i] + 1, y, 98, 0.5);
            }
        }
        for (double x : THREE) {
            sheet.box(x, 100, 0.5, 19.5).box(x, 120.5, 0.5, 19.5);
        }
        sheet.row(THREE, 104, 12, "行政许可", "12", "0").row(THREE, 124, 12, "行政处罚", "7", "3");

        assertThat(outline()).containsExactly(List.of(List.of("行政许可", "12", "0"), List.of("行政处罚", "7", "3")));
    }

    @Test
    void cellsWithoutALineBetweenThemAreOne() {
        sheets.sheet()
                .grid(THREE, new double[] {120, 140, 160})
                .line(100, 100, 400, 100)
                .line(100, 100, 100, 120)
                .line(200, 100, 200, 120)
                .line(400, 100, 400, 120)
                .text(280, 104, 12, "数量")
                .row(THREE, 124, 12, "甲", "1", "2")
                .row(THREE, 144, 12, "乙", "3", "4");

        Document.Grid grid = (Document.Grid) document().blocks().getFirst();

        Document.GridCell wide = grid.rows().getFirst().cells().get(1);
        assertThat(wide.column()).isEqualTo(1);
        assertThat(wide.columns()).isEqualTo(2);
        assertThat(outline())
                .containsExactly(List.of(List.of("", "数量"), List.of("甲", "1", "2"), List.of("乙", "3", "4")));
    }

    @Test
    void aLabelInANarrowCellIsReadDownwardsOrOnItsSide() {
        double[] xs = {100, 120, 140, 300, 400};
        sheets.sheet().grid(xs, new double[] {100, 160}).text(104, 102, 12, "不");
        sheet(0).text(104, 116, 12, "予")
                .text(104, 130, 12, "公")
                .text(104, 144, 12, "开")
                .turned(134, 158, 12, 0, 1, "予以公开")
                .text(144, 124, 12, "1.属于国家秘密")
                .text(345, 124, 12, "5");

        assertThat(outline()).containsExactly(List.of(List.of("不予公开", "予以公开", "1.属于国家秘密", "5")));
    }

    @Test
    void twoLinesInACellAreTwoNumbersAndOneLabel() {
        sheets.sheet().grid(THREE, new double[] {100, 140}).text(110, 104, 12, "其他法律");
        sheet(0).text(110, 120, 12, "禁止公开")
                .text(240, 104, 12, "12")
                .text(240, 120, 12, "34")
                .text(345, 112, 12, "0");

        assertThat(outline()).containsExactly(List.of(List.of("其他法律禁止公开", "12\n34", "0")));
    }

    @Test
    void aGapMakesTwoNumbersWhereDigitsSideBySideAreOne() {
        sheets.sheet()
                .text(100, 100, 12, "12")
                .text(112, 100, 12, "3")
                .text(134, 100, 12, "45")
                .text(100, 140, 12, FILLER);

        assertThat(outline().getFirst()).isEqualTo("123 45");
    }

    @Test
    void aRaisedNumberIsNoneOfTheNumberBeforeIt() {
        sheets.sheet().text(100, 100, 12, FILLER + "12").text(100 + 12 * 25 + 12, 99, 7, "1");

        assertThat(outline()).containsExactly(FILLER + "12（1）");
    }

    @ParameterizedTest
    @CsvSource({"6, 1", "6, 5", "7.2, 4", "9.6, 1", "10, 2", "10, 4", "10, 6", "10.8, 3", "7, -2"})
    void digitsSmallerAndHigherThanTheNumberBeforeThemAreTheMarkOfANote(double size, double raised) {
        double baseline = 124 + 12 * (1 - Glyph.DESCENT);
        sheets.sheet().grid(THREE, new double[] {100, 120, 140, 160}).row(THREE, 104, 12, "信息内容", "制发", "有效");
        sheet(0).row(THREE, 124, 12, "规章", "0")
                .text(330, 124, 12, "22")
                .turned(342, baseline - raised, size, 1, 0, "1");
        sheet(0).row(THREE, 144, 12, "文件", "3", "45");

        assertThat(outline())
                .containsExactly(
                        List.of(List.of("信息内容", "制发", "有效"), List.of("规章", "0", "22（1）"), List.of("文件", "3", "45")));
    }

    @Test
    void aMarkOfTwoDigitsIsOneAndIsInItsRowWithoutLinesToo() {
        sheets.sheet().row(THREE, 124, 12, "规章", "0").text(330, 124, 12, "22").text(342, 122, 10, "13");
        sheet(0).row(THREE, 144, 12, "文件", "3", "45");

        assertThat(outline()).containsExactly(List.of(List.of("规章", "0", "22（13）"), List.of("文件", "3", "45")));
    }

    @Test
    void digitsSetSmallerOnTheSameLineAreNoMark() {
        sheets.sheet().text(100, 100, 16, "甲县乙局").text(164, 101.9, 13.8, "2021").text(191.6, 100, 16, "年政府信息公开工作年度报告");

        assertThat(outline()).containsExactly("甲县乙局2021年政府信息公开工作年度报告");
    }

    @Test
    void boldByPrintingTwiceIsReadOnce() {
        sheets.sheet().text(100, 100, 12, FILLER + "11").text(100.5, 100, 12, FILLER + "11");

        assertThat(outline()).containsExactly(FILLER + "11");
    }

    @Test
    void radicalsAreTheCharactersTheyLookLike() {
        sheets.sheet().text(100, 100, 12, FILLER + "⽉⼀⻚⼾");

        assertThat(outline()).containsExactly(FILLER + "月一页户");
    }

    @Test
    void whatNobodySeesIsNotRead() {
        sheets.sheet()
                .text(100, 100, 12, FILLER)
                .operators("1 g")
                .text(100, 130, 12, "白")
                .operators("0 g 3 Tr")
                .text(100, 160, 12, "隐")
                .operators("0 Tr")
                .text(100, 500, 12, "外")
                .cropped(50, 50, 500, 300);

        assertThat(outline()).containsExactly(FILLER);
    }

    @Test
    void whiteTextOnAColouredGroundIsSeen() {
        sheets.sheet()
                .text(100, 100, 12, FILLER)
                .box(90, 125, 300, 30)
                .operators("1 g")
                .text(100, 130, 12, "白底");

        assertThat(outline()).containsExactly(FILLER, "白底");
    }

    @ParameterizedTest
    @ValueSource(ints = {90, 180, 270})
    void aTurnedPageIsReadAsItsCharactersStand(int degrees) {
        sheets.sheet()
                .grid(THREE, new double[] {100, 120, 140})
                .row(THREE, 104, 12, "行政许可数量", "12", "0")
                .row(THREE, 124, 12, "行政处罚数量", "7", "3")
                .rotated(degrees);

        assertThat(outline()).containsExactly(List.of(List.of("行政许可数量", "12", "0"), List.of("行政处罚数量", "7", "3")));
    }

    @Test
    void aTableGoesOnOverThePageBreakWithoutItsRepeatedHeader() {
        sheets.sheet().text(100, 600, 12, FILLER).grid(THREE, new double[] {720, 740, 760});
        sheet(0).row(THREE, 724, 12, "项目", "件数", "金额")
                .row(THREE, 744, 12, "甲", "1", "2")
                .text(290, 800, 9, "1");
        sheets.sheet().grid(THREE, new double[] {60, 80, 100}).row(THREE, 64, 12, "项目", "件数", "金额");
        sheet(1).row(THREE, 84, 12, "乙", "3", "4").text(290, 800, 9, "2");

        Document document = document();

        assertThat(outline())
                .containsExactly(
                        FILLER, List.of(List.of("项目", "件数", "金额"), List.of("甲", "1", "2"), List.of("乙", "3", "4")));
        assertThat(document.page(document.text().indexOf('甲'))).isEqualTo(1);
        assertThat(document.page(document.text().indexOf('乙'))).isEqualTo(2);
    }

    @Test
    void aRowThatThePageBreakCutsIsOneRow() {
        sheets.sheet().text(100, 600, 12, FILLER).grid(THREE, new double[] {740, 760, 780});
        sheet(0).row(THREE, 744, 12, "3.重复", "1", "2").row(THREE, 764, 12, "4.无正当理由大", "5", "6");
        sheets.sheet().grid(THREE, new double[] {60, 80, 100}).row(THREE, 64, 12, "量反复申请", "", "");
        sheet(1).row(THREE, 84, 12, "5.其他", "7", "8");

        assertThat(outline())
                .containsExactly(
                        FILLER,
                        List.of(
                                List.of("3.重复", "1", "2"),
                                List.of("4.无正当理由大量反复申请", "5", "6"),
                                List.of("5.其他", "7", "8")));
    }

    @Test
    void aBlankRowBesideThePageBreakStaysARow() {
        sheets.sheet().text(100, 600, 12, FILLER).grid(THREE, new double[] {740, 760, 780});
        sheet(0).row(THREE, 744, 12, "行政许可", "1", "2").row(THREE, 764, 12, "行政处罚", "", "");
        sheets.sheet().grid(THREE, new double[] {60, 80, 100}).row(THREE, 64, 12, "行政强制", "3", "4");
        sheet(1).row(THREE, 84, 12, "行政收费", "7", "8");

        assertThat((List<?>) outline().get(1)).hasSize(4);
    }

    @Test
    void aNumberWiderThanItsCellStaysOneAndItsEmptyNeighbourIsNotTakenForBlank() {
        double[] xs = {100, 200, 225, 250, 350};
        sheets.sheet().grid(xs, new double[] {100, 120, 140}).row(xs, 104, 12, "行政许可数量", "12345", "9", "8");
        sheet(0).row(xs, 124, 12, "行政处罚数量", "1234567", "", "8");

        assertThat(outline())
                .containsExactly(List.of(
                        List.of("行政许可数量", "12345", "9", "8"), List.of("行政处罚数量", "1234567\uFFFD", "\uFFFD", "8")));
    }

    /** Two points from number to number, in the middle of which is the line; a number that a line crosses has as much room nowhere. */
    @Test
    void aLineInTheRoomBetweenTwoNumbersPartsThem() {
        double[] xs = {100, 200, 226, 252, 350};
        sheets.sheet()
                .grid(xs, new double[] {100, 120, 140})
                .text(110, 104, 12, "行政许可数量")
                .text(201, 104, 12, "1234")
                .text(227, 104, 12, "5678")
                .text(253, 104, 12, "9")
                .row(xs, 124, 12, "行政处罚数量", "7", "", "8");

        assertThat(outline())
                .containsExactly(List.of(List.of("行政许可数量", "1234", "5678", "9"), List.of("行政处罚数量", "7", "", "8")));
    }

    /** Its second column has no level line on the second page, where it is one cell from top to bottom. */
    @Test
    void aTableThatACellAsHighAsThePageCutsInTwoIsOne() {
        double[] xs = {100, 200, 300, 400};
        sheets.sheet().text(100, 600, 12, FILLER).grid(xs, new double[] {720, 740});
        sheet(0).row(xs, 724, 12, "甲", "乙", "1").line(400, 740, 400, 780);
        for (double x : xs) {
            sheet(0).line(x, 740, x, 780);
        }
        sheet(0).row(xs, 744, 12, "丙", "其他处", "2");
        sheets.sheet().line(100, 90, 196, 90).line(304, 110, 400, 110);
        for (double x : xs) {
            sheet(1).line(x, 60, x, 130);
        }
        sheet(1).row(xs, 64, 12, "", "理", "").row(xs, 114, 12, "丁", "", "3");

        assertThat(outline().getLast())
                .isEqualTo(List.of(List.of("甲", "乙", "1"), List.of("丙", "其他处理", "2"), List.of("丁"), List.of("3")));
    }

    @Test
    void aTableWithoutLinesHasARowForEachRowOfFiguresHoweverManyLinesItsLabelTakes() {
        double[] xs = {250, 300, 350, 400};
        sheets.sheet().row(xs, 100, 12, "自然人", "企业", "总计");
        sheet(0).text(100, 130, 12, "一、本年新收").row(xs, 130, 12, "1", "20", "21");
        sheet(0).text(100, 160, 12, "1.申请人无正当").row(xs, 167, 12, "3", "", "3").text(100, 174, 12, "理由逾期");
        sheet(0).text(100, 204, 12, "2.其他").row(xs, 204, 12, "0", "50", "50");

        assertThat(outline())
                .containsExactly(List.of(
                        List.of("自然人"),
                        List.of("企业"),
                        List.of("总计"),
                        List.of("一、本年新收", "1", "20", "21"),
                        List.of("1.申请人无正当理由逾期", "3", "", "3"),
                        List.of("2.其他", "0", "50", "50")));
    }

    /** The lines of both labels stand evenly: only the level line tells where the one ends, and which row a label at the top of its cell is of. */
    @Test
    void levelLinesPartTheRowsOfATableWithoutUprightOnes() {
        double[] xs = {250, 300, 350, 400};
        Sheet sheet = sheets.sheet();
        for (double y : new double[] {95, 137, 179, 240}) {
            sheet.line(100, y, 400, y);
        }
        sheet.text(100, 100, 12, "申请人无正当")
                .text(100, 114, 12, "理由逾期不补")
                .text(100, 128, 12, "正的")
                .row(xs, 121, 12, "3", "0", "3")
                .text(100, 142, 12, "申请人逾期未")
                .text(100, 156, 12, "按通知缴费的")
                .row(xs, 149, 12, "0", "50", "50")
                .text(100, 184, 12, "其他")
                .row(xs, 222, 12, "7", "0", "7");

        assertThat(outline())
                .containsExactly(List.of(
                        List.of("申请人无正当理由逾期不补正的", "3", "0", "3"),
                        List.of("申请人逾期未按通知缴费的", "0", "50", "50"),
                        List.of("其他", "7", "0", "7")));
    }

    @Test
    void stretchedProseWithNumbersIsNoTable() {
        sheets.sheet()
                .text(100, 100, 12, "全年")
                .text(140, 100, 12, "公开")
                .text(180, 100, 12, "12")
                .text(208, 100, 12, "条")
                .text(240, 100, 12, "其中")
                .text(280, 100, 12, "3")
                .text(302, 100, 12, "条为通知")
                .text(100, 120, 12, FILLER);

        assertThat(outline()).allMatch(String.class::isInstance);
    }

    @Test
    void headersTellTheColumnOfAFigureThatStandsAlone() {
        double[] xs = {250, 300, 350, 400};
        sheets.sheet().row(xs, 100, 12, "自然人", "企业", "总计");
        sheet(0).text(100, 130, 12, "一、本年新收").row(xs, 130, 12, "", "", "21");
        sheet(0).text(100, 160, 12, "二、上年结转").row(xs, 160, 12, "", "", "4");

        assertThat(outline())
                .containsExactly(List.of(
                        List.of("自然人"),
                        List.of("企业"),
                        List.of("总计"),
                        List.of("一、本年新收", "", "", "21"),
                        List.of("二、上年结转", "", "", "4")));
    }

    @Test
    void aCharacterWithoutMeaningKeepsItsPlace() {
        sheets.sheet().text(100, 100, 12, FILLER + "1\uF0013");

        assertThat(outline()).containsExactly(FILLER + "1\uFFFD3");
    }

    @Test
    void fontsWithoutMeaningAreUnreadable() {
        sheets.withoutMeaning().sheet().text(100, 100, 12, FILLER);

        assertThat(refusal()).isEqualTo(RejectionCode.UNREADABLE);
    }

    @Test
    void aPageThatIsAnImageNeedsRecognition() {
        sheets.sheet().text(100, 100, 12, FILLER);
        sheets.sheet().image(0, 0, 595, 842).text(290, 800, 9, "2");

        assertThat(refusal()).isEqualTo(RejectionCode.OCR_UNAVAILABLE);
    }

    @Test
    void whatAScannersRecognitionLaidUnderTheImageIsNotTakenForIt() {
        sheets.sheet().image(0, 0, 595, 842).operators("3 Tr").text(100, 100, 12, FILLER);

        assertThat(refusal()).isEqualTo(RejectionCode.OCR_UNAVAILABLE);
    }

    @Test
    void anImageBehindTheTextOfAPageIsNoScan() {
        sheets.sheet()
                .image(0, 0, 595, 842)
                .text(100, 60, 12, FILLER)
                .grid(THREE, new double[] {100, 120, 140})
                .row(THREE, 104, 12, "甲", "1", "2");

        assertThat(outline().getFirst()).isEqualTo(FILLER);
    }

    @Test
    void imagesOfTablesInATextWithoutTablesNeedRecognition() {
        sheets.sheet().text(100, 60, 12, FILLER).image(50, 100, 500, 600);

        assertThat(refusal()).isEqualTo(RejectionCode.OCR_UNAVAILABLE);
    }

    @Test
    void aDocumentLockedAgainstChangesIsRead() {
        sheets.sheet().text(100, 100, 12, FILLER);

        Extraction.Result result = PdfExtractor.extract(sheets.bytes("owner", ""));

        assertThat(result).isInstanceOf(Extraction.Extracted.class);
    }

    @Test
    void aDocumentThatNeedsAPasswordIsEncrypted() {
        sheets.sheet().text(100, 100, 12, FILLER);

        Extraction.Result result = PdfExtractor.extract(sheets.bytes("owner", "user"));

        assertThat(((Extraction.Refused) result).code()).isEqualTo(RejectionCode.ENCRYPTED);
    }

    @Test
    void anEmptyPageIsUnreadable() {
        sheets.sheet();

        assertThat(refusal()).isEqualTo(RejectionCode.UNREADABLE);
    }

    @Test
    void whatIsNoPdfIsUnreadable() {
        byte[] bytes = "%PDF-1.7\nnothing else".getBytes(StandardCharsets.US_ASCII);

        assertThat(((Extraction.Refused) PdfExtractor.extract(bytes)).code()).isEqualTo(RejectionCode.UNREADABLE);
    }

    @Test
    void aDocumentCutShortIsAResult() {
        sheets.sheet().text(100, 100, 12, FILLER);
        byte[] whole = sheets.bytes();

        for (int length = 0; length < whole.length; length += 97) {
            assertThat(PdfExtractor.extract(Arrays.copyOf(whole, length))).isNotNull();
        }
    }

    private Sheet sheet(int index) {
        return sheets.at(index);
    }

    private Document document() {
        return ((Extraction.Extracted) PdfExtractor.extract(sheets.bytes())).document();
    }

    private List<Object> outline() {
        return Outline.of(document());
    }

    private RejectionCode refusal() {
        return ((Extraction.Refused) PdfExtractor.extract(sheets.bytes())).code();
    }
}
