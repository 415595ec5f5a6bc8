package nianbao.parse.extract.docx;

import static nianbao.parse.extract.docx.Docx.body;
import static nianbao.parse.extract.docx.Docx.p;
import static nianbao.parse.extract.docx.Docx.r;
import static nianbao.parse.extract.docx.Docx.tbl;
import static nianbao.parse.extract.docx.Docx.tc;
import static nianbao.parse.extract.docx.Docx.tr;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nianbao.parse.extract.Document;
import nianbao.parse.extract.Document.Grid;
import nianbao.parse.extract.Document.GridCell;
import nianbao.parse.extract.Extraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocxExtractorTest {

    @Test
    void runsSplitAnywhereAreOneNumber() {
        assertThat(text(body(p(r("收到申请1"), r("7"), r("2件。"))))).isEqualTo("收到申请172件。\n");
    }

    @Test
    void tabsAndBreaksPartWhatTheyStandBetween() {
        assertThat(text(body(p(r("12"), "<w:r><w:tab/></w:r>", r("3"), "<w:r><w:br/></w:r>", r("4")))))
                .isEqualTo("12 3 4\n");
    }

    @Test
    void trackedChangesCountAsAccepted() {
        String changed = p(
                r("共"),
                "<w:del><w:r><w:delText>12</w:delText></w:r></w:del>",
                "<w:ins>" + r("21") + "</w:ins>",
                "<w:moveFrom>" + r("5") + "</w:moveFrom>",
                r("件"));

        assertThat(text(body(changed))).isEqualTo("共21件\n");
    }

    @Test
    void aDeletedEndJoinsTwoParagraphs() {
        String first = "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" + r("一、总体") + "</w:p>";

        assertThat(text(body(first + p(r("情况"))))).isEqualTo("一、总体情况\n");
    }

    @Test
    void aDeletedRowIsGone() {
        String deleted = "<w:tr><w:trPr><w:del/></w:trPr>" + tc("", "8") + "</w:tr>";

        assertThat(text(body(tbl(tr(tc("", "7")), deleted)))).isEqualTo("7\n");
    }

    @Test
    void hiddenAndStruckWordsAreNotSeen() {
        assertThat(text(body(p(
                        r("<w:vanish/>", "1"),
                        r("<w:strike/>", "2"),
                        r("<w:dstrike w:val='1'/>", "3"),
                        r("<w:strike w:val='0'/>", "4")))))
                .isEqualTo("4\n");
    }

    @Test
    void aRaisedMarkIsNoDigitOfTheNumberBeforeIt() {
        assertThat(text(body(p(r("22"), r("<w:vertAlign w:val='superscript'/>", "1")))))
                .isEqualTo("22（1）\n");
    }

    @Test
    void aMarkMayBeRaisedByAStyleOrByItsPosition() {
        String style = "<w:style w:styleId='a3'><w:rPr><w:vertAlign w:val='superscript'/></w:rPr></w:style>"
                + "<w:style w:styleId='a4'><w:basedOn w:val='a3'/></w:style>";
        String body = p(r("22"), r("<w:rStyle w:val='a3'/>", "1"))
                + p(r("23"), r("<w:rStyle w:val='a4'/>", "2"))
                + p(r("24"), r("<w:sz w:val='14'/><w:position w:val='8'/>", "3"));

        assertThat(text(body(body).styled(style))).isEqualTo("22（1）\n23（2）\n24（3）\n");
    }

    @Test
    void aNumberShiftedToTheMiddleOfItsCellIsNoMark() {
        assertThat(text(body(p(r("<w:position w:val='-6'/>", "22")) + p(r("2"), r("<w:position w:val='-2'/>", "3")))))
                .isEqualTo("22\n23\n");
    }

    @Test
    void aFieldShowsItsResultAlone() {
        String field =
                "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>=SUM(ABOVE) \\# 0</w:instrText></w:r>"
                        + r("9") // a field inside of the instruction would show so
                        + "<w:r><w:fldChar w:fldCharType='separate'/></w:r>" + r("36")
                        + "<w:r><w:fldChar w:fldCharType='end'/></w:r>";

        assertThat(text(body(p(r("总计"), field, r("件"))))).isEqualTo("总计36件\n");
    }

    @Test
    void whatIsWrappedIsRead() {
        String wrapped = "<w:sdt><w:sdtContent>"
                + p(
                        "<w:hyperlink>" + r("甲") + "</w:hyperlink>",
                        "<w:smartTag>" + r("乙") + "</w:smartTag>",
                        "<w:fldSimple>" + r("丙") + "</w:fldSimple>")
                + "</w:sdtContent></w:sdt>";

        assertThat(text(body(wrapped))).isEqualTo("甲乙丙\n");
    }

    @Test
    void aTextBoxIsReadOnceAfterItsParagraph() {
        String box = "<w:txbxContent>" + p(r("框内")) + "</w:txbxContent>";
        String anchored = "<w:r><mc:AlternateContent><mc:Choice><w:drawing>" + box
                + "</w:drawing></mc:Choice><mc:Fallback><w:pict>" + box
                + "</w:pict></mc:Fallback></mc:AlternateContent></w:r>";

        assertThat(text(body(p(r("段前"), anchored, r("段后"))))).isEqualTo("段前段后\n框内\n");
    }

    @Test
    void mergedCellsAreGivenOnceWithTheirSpans() {
        Document document = document(body(tbl(
                tr(tc("<w:vMerge w:val='restart'/>", "三、"), tc("<w:gridSpan w:val='2'/>", "（一）予以公开"), tc("", "1")),
                tr(tc("<w:vMerge/>", ""), tc("<w:vMerge w:val='restart'/>", "（三）"), tc("", "1.属于"), tc("", "2")),
                tr(tc("<w:vMerge/>", ""), tc("<w:vMerge w:val='continue'/>", ""), tc("", "2.其他"), tc("", "3")))));

        Grid grid = (Grid) document.blocks().getFirst();
        assertThat(document.text()).isEqualTo("三、\t（一）予以公开\t1\n（三）\t1.属于\t2\n2.其他\t3\n");
        GridCell outermost = grid.rows().get(0).cells().get(0);
        assertThat(List.of(outermost.column(), outermost.columns(), outermost.rows()))
                .containsExactly(0, 1, 3);
        GridCell wide = grid.rows().get(0).cells().get(1);
        assertThat(List.of(wide.column(), wide.columns(), wide.rows())).containsExactly(1, 2, 1);
        GridCell group = grid.rows().get(1).cells().get(0);
        assertThat(List.of(group.column(), group.columns(), group.rows())).containsExactly(1, 1, 2);
        assertThat(grid.rows().get(2).cells().getFirst().column()).isEqualTo(2);
    }

    @Test
    void twoParagraphsOfACellAreNotOneNumber() {
        String cell = "<w:tc>" + p(r("1")) + p(r("2")) + "</w:tc>";

        assertThat(text(body(tbl(tr(cell, tc("", "3")))))).isEqualTo("1\n2\t3\n");
    }

    @Test
    void aTableRoundATableLaysThePageOut() {
        String inner = tbl(tr(tc("", "规章"), tc("", "0")));
        String outer = tbl("<w:tr><w:tc>" + p(r("二、主动公开")) + inner + p("") + "</w:tc></w:tr>");

        Document document = document(body(outer));

        assertThat(document.text()).isEqualTo("二、主动公开\n规章\t0\n");
        assertThat(document.blocks().get(1)).isInstanceOf(Grid.class);
    }

    @Test
    void automaticNumbersAreWordsOfTheirParagraphs() {
        String lists = "<w:abstractNum w:abstractNumId='4'>"
                + "<w:lvl w:ilvl='0'><w:start w:val='1'/><w:numFmt w:val='chineseCounting'/><w:suff w:val='nothing'/><w:lvlText w:val='%1、'/></w:lvl>"
                + "<w:lvl w:ilvl='1'><w:start w:val='1'/><w:numFmt w:val='decimal'/><w:lvlText w:val='%2.'/></w:lvl>"
                + "</w:abstractNum><w:num w:numId='2'><w:abstractNumId w:val='4'/></w:num>";
        String styles = "<w:style w:styleId='H1'><w:pPr><w:numPr><w:numId w:val='2'/></w:numPr></w:pPr></w:style>"
                + "<w:style w:styleId='H2'><w:basedOn w:val='H1'/></w:style>";
        String second = "<w:p><w:pPr><w:numPr><w:ilvl w:val='1'/><w:numId w:val='2'/></w:numPr></w:pPr>";

        assertThat(text(body("<w:p><w:pPr><w:pStyle w:val='H1'/></w:pPr>" + r("总体情况") + "</w:p>"
                                + second + r("甲") + "</w:p>" + second + r("乙") + "</w:p>"
                                + "<w:p><w:pPr><w:pStyle w:val='H2'/></w:pPr>" + r("主动公开") + "</w:p>"
                                + second + r("丙") + "</w:p>"
                                + "<w:p><w:pPr><w:pStyle w:val='H1'/><w:numPr><w:numId w:val='0'/></w:numPr></w:pPr>"
                                + r("无编号") + "</w:p>")
                        .numbered(lists)
                        .styled(styles)))
                .isEqualTo("一、总体情况\n1. 甲\n2. 乙\n二、主动公开\n1. 丙\n无编号\n");
    }

    @Test
    void aListMayTakeItsNumbersFromAStyleOfLists() {
        String lists = "<w:abstractNum w:abstractNumId='1'><w:numStyleLink w:val='Outline'/></w:abstractNum>"
                + "<w:abstractNum w:abstractNumId='2'><w:styleLink w:val='Outline'/>"
                + "<w:lvl w:ilvl='0'><w:start w:val='1'/><w:numFmt w:val='chineseCounting'/><w:suff w:val='nothing'/><w:lvlText w:val='%1、'/></w:lvl>"
                + "</w:abstractNum><w:num w:numId='7'><w:abstractNumId w:val='1'/></w:num>";
        String numbered = "<w:p><w:pPr><w:numPr><w:ilvl w:val='0'/><w:numId w:val='7'/></w:numPr></w:pPr>";

        assertThat(text(body(numbered + r("总体情况") + "</w:p>" + numbered + r("主动公开") + "</w:p>")
                        .numbered(lists)))
                .isEqualTo("一、总体情况\n二、主动公开\n");
    }

    @ParameterizedTest
    @CsvSource({
        "chineseCounting, 1, 一",
        "chineseCounting, 10, 十",
        "chineseCounting, 11, 十一",
        "chineseCounting, 20, 二十",
        "chineseCounting, 105, 一百零五",
        "chineseCountingThousand, 115, 一百一十五",
        "chineseCounting, 1010, 一千零一十",
        "ideographDigital, 12, 一二",
        "decimalFullWidth, 12, １２",
        "decimalEnclosedCircle, 3, ③",
        "upperRoman, 14, XIV",
        "lowerLetter, 28, bb",
        "decimalZero, 7, 07",
        "someday, 5, 5"
    })
    void numbersAreWrittenAsTheirFormatSays(String format, int number, String written) {
        assertThat(NumberFormat.of(format, number)).isEqualTo(written);
    }

    @Test
    void theStrictDialectAndOtherPlacesAreReadToo() {
        assertThat(text(Docx.strict(p(r("甲"))))).isEqualTo("甲\n");
    }

    private static String text(Docx file) {
        return document(file).text();
    }

    private static Document document(Docx file) {
        return ((Extraction.Extracted) DocxExtractor.extract(file.bytes())).document();
    }
}
