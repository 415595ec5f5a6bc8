package nianbao.ingest.admission;

import static nianbao.ingest.admission.SmallestDocuments.ascii;
import static nianbao.ingest.admission.SmallestDocuments.bmp;
import static nianbao.ingest.admission.SmallestDocuments.bytes;
import static nianbao.ingest.admission.SmallestDocuments.compoundFile;
import static nianbao.ingest.admission.SmallestDocuments.concat;
import static nianbao.ingest.admission.SmallestDocuments.gzip;
import static nianbao.ingest.admission.SmallestDocuments.openDocument;
import static nianbao.ingest.admission.SmallestDocuments.pdf;
import static nianbao.ingest.admission.SmallestDocuments.zip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import nianbao.model.event.Delivery;
import nianbao.model.event.Emission;
import nianbao.model.event.Headers;
import nianbao.model.event.Rejection;
import nianbao.model.event.RejectionCode;
import nianbao.model.event.Stage;
import nianbao.model.event.Topic;
import nianbao.model.event.Wish;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is admitted as what, and what is refused with which words. */
class AdmissionTest {

    private static final Instant APPENDED = Instant.parse("2026-01-31T08:00:00Z");
    private static final Instant NOW = Instant.parse("2026-01-31T08:00:01Z");
    private static final String REPORT = "某某县卫生健康局2021年政府信息公开工作年度报告\r\n一、总体情况\r\n本年新收政府信息公开申请12件，上年结转0件。\r\n";
    private static final String TRADITIONAL = "某某縣衛生健康局二零二一年政府資訊公開工作年度報告\n一、總體情況\n本年新收申請十二件，上年結轉零件。\n";
    private static final String PAGE =
            "<html><head><title>年度报告</title></head><body><p>" + REPORT + "</p></body></html>";

    private final Admission admission = new Admission(InstantSource.fixed(NOW));

    @Test
    void aTextGoesOnWithItsBytesUntouchedUnderItsDigest() {
        byte[] document = "abc".getBytes(StandardCharsets.US_ASCII);

        List<Emission> emissions = admission.decide(delivery(document)).emissions();

        assertThat(emissions).singleElement().satisfies(emission -> {
            assertThat(emission.topic()).isEqualTo(Topic.INGESTED);
            // The digest that FIPS 180-2 gives for "abc".
            assertThat(emission.key()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
            assertThat(emission.value()).isSameAs(document);
        });
    }

    @Test
    void theHeadersSayWhatIsKnownAndCarryOnWhatTheProducerSaid() {
        Map<String, String> said = new HashMap<>();
        said.put("content-type", "application/pdf");
        said.put("filename", "年报.pdf");
        said.put("source-url", "https://example.org/a");
        said.put("agency", "某某县卫生健康局");
        said.put("region-code", "230422");
        said.put("year", "2021");
        said.put("check-only", "true");
        said.put("submission-id", "forged");
        said.put("anything", "else");

        Emission emission = admission
                .decide(new Delivery("3:1201", APPENDED, said, utf8(REPORT)))
                .emissions()
                .getFirst();

        assertThat(emission.headers())
                .containsEntry("receipt", "3:1201")
                .containsEntry("submitted-at", "2026-01-31T08:00:00Z")
                .containsEntry("media-type", "text/plain")
                .containsEntry("charset", "UTF-8")
                .containsEntry("size", Integer.toString(utf8(REPORT).length))
                .containsEntry("content-type", "application/pdf")
                .containsEntry("filename", "年报.pdf")
                .containsEntry("source-url", "https://example.org/a")
                .containsEntry("agency", "某某县卫生健康局")
                .containsEntry("region-code", "230422")
                .containsEntry("year", "2021")
                .containsEntry("check-only", "true")
                .containsEntry("submission-id", emission.key())
                .doesNotContainKey("anything");
    }

    static Stream<Arguments> texts() {
        Charset gb18030 = Charset.forName("GB18030");
        Charset gbk = Charset.forName("GBK");
        Charset big5 = Charset.forName("Big5");
        byte[] markedUtf8 = concat(bytes(0xEF, 0xBB, 0xBF), utf8(REPORT));
        byte[] markedLittle = concat(bytes(0xFF, 0xFE), REPORT.getBytes(StandardCharsets.UTF_16LE));
        byte[] markedBig = concat(bytes(0xFE, 0xFF), REPORT.getBytes(StandardCharsets.UTF_16BE));
        String declared = PAGE.replace(
                "<head>", "<head><meta http-equiv=\"Content-Type\" content=\"text/html; charset=gb2312\">");
        return Stream.of(
                arguments("plain ASCII", ascii("Annual report 2021\n"), "text/plain", "UTF-8"),
                arguments("UTF-8", utf8(REPORT), "text/plain", "UTF-8"),
                arguments("UTF-8, marked", markedUtf8, "text/plain", "UTF-8"),
                arguments("UTF-16, little end first, marked", markedLittle, "text/plain", "UTF-16LE"),
                arguments("UTF-16, big end first, marked", markedBig, "text/plain", "UTF-16BE"),
                arguments(
                        "UTF-16, little end first",
                        REPORT.getBytes(StandardCharsets.UTF_16LE),
                        "text/plain",
                        "UTF-16LE"),
                arguments(
                        "UTF-16, big end first", REPORT.getBytes(StandardCharsets.UTF_16BE), "text/plain", "UTF-16BE"),
                arguments("GBK", REPORT.getBytes(gbk), "text/plain", "GB18030"),
                arguments("GBK, a few words", "年度报告".getBytes(gbk), "text/plain", "GB18030"),
                arguments("GB18030 beyond GBK", ("\uD840\uDC00" + REPORT).getBytes(gb18030), "text/plain", "GB18030"),
                arguments("Big5", TRADITIONAL.getBytes(big5), "text/plain", "Big5"),
                arguments("a page in UTF-8", utf8(PAGE), "text/html", "UTF-8"),
                arguments("a page that declares GB2312", declared.getBytes(gbk), "text/html", "GB18030"),
                arguments("a page that declares GB2312 and is UTF-8", utf8(declared), "text/html", "UTF-8"),
                arguments("a page in UTF-16", PAGE.getBytes(StandardCharsets.UTF_16LE), "text/html", "UTF-16LE"),
                arguments(
                        "a fragment of a page", utf8("\n<!-- x -->\n<div>" + REPORT + "</div>"), "text/html", "UTF-8"),
                arguments("a table after words", utf8("年度报告<table><tr><td>1</td></tr></table>"), "text/html", "UTF-8"),
                arguments(
                        "XHTML",
                        utf8("<?xml version=\"1.0\"?><!DOCTYPE html><html><p>x</p></html>"),
                        "text/html",
                        "UTF-8"),
                arguments("a text with a tag in it", utf8("一、总体情况\n<b>加粗</b>\n1 < 2"), "text/plain", "UTF-8"),
                arguments("Markdown headings", utf8("# 年度报告\n\n## 一、总体情况\n"), "text/markdown", "UTF-8"),
                arguments("a Markdown table", utf8("甲|乙\n---|---\n1|2\n"), "text/markdown", "UTF-8"),
                arguments(
                        "Markdown with tables of HTML",
                        utf8("# 年度报告\n\n## 一、总体情况\n\n<html><body><table><tr><td>1</td></tr></table></body></html>\n"),
                        "text/markdown",
                        "UTF-8"),
                arguments(
                        "lines of text round a table of HTML",
                        utf8("年度报告\n一、总体情况\n二、主动公开\n<table><tr><td><p>1</p></td></tr></table>\n完\n"),
                        "text/markdown",
                        "UTF-8"),
                arguments(
                        "a page's fragment with a table",
                        utf8("年度报告<br>\n一、总体情况<br>\n二、主动公开\n<table><tr><td>1</td></tr></table>\n"),
                        "text/html",
                        "UTF-8"),
                arguments(
                        "a page whose script has lines that begin with sharp signs",
                        utf8("<html><script>\n# a\n## b\n</script><p>年度报告</p></html>"),
                        "text/html",
                        "UTF-8"),
                arguments("one sharp sign", utf8("# 1\n正文\n"), "text/plain", "UTF-8"),
                arguments(
                        "a text that begins as a bitmap does",
                        ascii("BM is no bitmap at all\n"),
                        "text/plain",
                        "UTF-8"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void textsAreAdmitted(String what, byte[] document, String mediaType, String charset) {
        Decision decision = admission.decide(delivery(document));

        assertThat(decision.submission().mediaType()).isEqualTo(mediaType);
        assertThat(decision.submission().charset()).isEqualTo(charset);
        assertThat(decision).isInstanceOf(Decision.Admitted.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16LE"})
    void aTextThatIsCutInTheMiddleOfACharacterIsStillAText(String charset) {
        byte[] whole = REPORT.repeat(3).concat("报").getBytes(Charset.forName(charset));

        Decision decision = admission.decide(delivery(Arrays.copyOf(whole, whole.length - 1)));

        assertThat(decision.submission().charset()).isEqualTo(charset);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/Encrypt 5 0 R"})
    void aPdfIsAdmittedEvenLockedSinceMostAreLockedAgainstChangesOnly(String trailerExtra) {
        byte[] document = pdf(trailerExtra);

        Decision decision = admission.decide(delivery(document));

        assertThat(decision).isInstanceOf(Decision.Admitted.class);
        assertThat(decision.submission().mediaType()).isEqualTo("application/pdf");
        assertThat(decision.submission().charset()).isNull();
        assertThat(decision.emissions()).singleElement().satisfies(emission -> assertThat(emission.value())
                .isSameAs(document));
    }

    static Stream<Arguments> otherFormats() {
        byte[] pixel = bytes(0, 0, 0, 0, 0, 0, 0, 0);
        String types = "[Content_Types].xml";
        return Stream.of(
                arguments(
                        "PNG图片",
                        concat(bytes(0x89, 'P', 'N', 'G', 13, 10, 26, 10), pixel),
                        "image/png",
                        RejectionCode.OCR_UNAVAILABLE),
                arguments(
                        "JPEG图片",
                        concat(bytes(0xFF, 0xD8, 0xFF, 0xE0), pixel),
                        "image/jpeg",
                        RejectionCode.OCR_UNAVAILABLE),
                arguments("GIF图片", concat(ascii("GIF89a"), pixel), "image/gif", RejectionCode.OCR_UNAVAILABLE),
                arguments("TIFF图片", bytes('I', 'I', 42, 0, 8, 0, 0, 0), "image/tiff", RejectionCode.OCR_UNAVAILABLE),
                arguments("TIFF图片", bytes('M', 'M', 0, 42, 0, 0, 0, 8), "image/tiff", RejectionCode.OCR_UNAVAILABLE),
                arguments("BMP图片", bmp(), "image/bmp", RejectionCode.OCR_UNAVAILABLE),
                arguments("WebP图片", ascii("RIFF\0\0\0\0WEBPVP8 "), "image/webp", RejectionCode.OCR_UNAVAILABLE),
                unsupported("Excel表格（.xlsx）", zip(types, "xl/workbook.xml"), Format.XLSX),
                unsupported("PowerPoint演示文稿（.pptx）", zip(types, "ppt/presentation.xml"), Format.PPTX),
                unsupported(
                        "OpenDocument文档（.odt）", openDocument("application/vnd.oasis.opendocument.text"), Format.ODT),
                unsupported(
                        "OpenDocument表格（.ods）",
                        openDocument("application/vnd.oasis.opendocument.spreadsheet"),
                        Format.ODS),
                unsupported("OFD版式文件", zip("OFD.xml", "Doc_0/Document.xml"), Format.OFD),
                unsupported("GZIP压缩包", gzip(utf8(REPORT)), Format.GZIP),
                unsupported("RAR压缩包", bytes('R', 'a', 'r', '!', 26, 7, 1, 0, 0), Format.RAR),
                unsupported("TAR打包文件（.tar）", ascii("1.html" + "\0".repeat(251) + "ustar\00000"), Format.TAR),
                unsupported("TAR打包文件（.tar）", ascii("1.html" + "\0".repeat(251) + "ustar  \0"), Format.TAR),
                unsupported("7z压缩包", bytes('7', 'z', 0xBC, 0xAF, 0x27, 0x1C, 0, 4), Format.SEVEN_ZIP),
                unsupported("Word或WPS文档（.doc、.wps）", compoundFile("WordDocument"), Format.DOC),
                unsupported("Excel或WPS表格（.xls、.et）", compoundFile("Workbook"), Format.XLS),
                unsupported("PowerPoint或WPS演示文稿（.ppt、.dps）", compoundFile("PowerPoint Document"), Format.PPT),
                unsupported("旧版Office文件", compoundFile("Contents"), Format.OLE2),
                arguments(
                        "加密的Office文档",
                        compoundFile("EncryptedPackage"),
                        "application/x-ole-storage",
                        RejectionCode.ENCRYPTED),
                unsupported("RTF文档", ascii("{\\rtf1\\ansi x}"), Format.RTF),
                unsupported("XML文件", utf8("<?xml version=\"1.0\" encoding=\"UTF-8\"?><报告/>"), Format.XML),
                unsupported(
                        "单个网页文件（.mht）",
                        ascii(
                                "From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\r\n<html>"),
                        Format.MHTML));
    }

    private static Arguments unsupported(String name, byte[] document, Format format) {
        return arguments(name, document, format.mediaType(), RejectionCode.UNSUPPORTED_MEDIA_TYPE);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("otherFormats")
    void aKnownFormatThatCannotBeReadIsNamedWithAWayOut(
            String name, byte[] document, String mediaType, RejectionCode code) {
        Decision decision = admission.decide(delivery(document));

        assertThat(decision).isInstanceOfSatisfying(Decision.Refused.class, refused -> {
            assertThat(refused.rejection().code()).isEqualTo(code);
            assertThat(refused.rejection().message()).contains("这是" + name);
            assertThat(refused.rejection().remedy()).contains("HTML", "文本");
            assertThat(refused.rejection().bytes().mediaType()).isEqualTo(mediaType);
        });
    }

    @Test
    void aWordFileIsAdmitted() {
        Decision decision = admission.decide(delivery(zip("[Content_Types].xml", "word/document.xml")));

        assertThat(decision).isInstanceOf(Decision.Admitted.class);
        assertThat(decision.submission().mediaType()).isEqualTo(Format.DOCX.mediaType());
    }

    @Test
    void aWordFileThatIsCutShortIsStillNamed() {
        byte[] whole = zip("[Content_Types].xml", "word/document.xml", "word/styles.xml");

        Decision decision = admission.decide(delivery(Arrays.copyOf(whole, whole.length / 2)));

        assertThat(decision.submission().mediaType()).isEqualTo(Format.DOCX.mediaType());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void randomBytesAreUnreadable(int seed) {
        byte[] noise = new byte[64 << (seed % 8)];
        new Random(seed).nextBytes(noise);

        assertThat(codeOf(noise)).isEqualTo(RejectionCode.UNREADABLE);
    }

    @Test
    void aMissingValueIsAnEmptyDocument() {
        assertThat(codeOf(null)).isEqualTo(RejectionCode.EMPTY);
    }

    @Test
    void noBytesAreAnEmptyDocument() {
        assertThat(codeOf(new byte[0])).isEqualTo(RejectionCode.EMPTY);
    }

    @Test
    void whiteSpaceAloneIsAnEmptyDocument() {
        assertThat(codeOf(concat(bytes(0xEF, 0xBB, 0xBF), ascii(" \r\n\t")))).isEqualTo(RejectionCode.EMPTY);
    }

    @Test
    void oneByteMoreThanTheLimitIsTooLarge() {
        byte[] document = new byte[(32 << 20) + 1];
        Arrays.fill(document, (byte) 'a');

        assertThat(codeOf(document)).isEqualTo(RejectionCode.TOO_LARGE);
    }

    @Test
    void theLimitItselfIsAdmitted() {
        byte[] document = new byte[32 << 20];
        Arrays.fill(document, (byte) 'a');

        Decision decision = admission.decide(delivery(document));

        assertThat(decision).isInstanceOf(Decision.Admitted.class);
    }

    @Test
    void aRejectionNamesTheDocumentAndWhenAndByWhom() {
        Delivery delivery = new Delivery("1:7", APPENDED, Map.of(Headers.FILENAME, "扫描.png"), bytes(0xFF, 0xD8, 0xFF));

        Decision decision = admission.decide(delivery);

        assertThat(decision).isInstanceOfSatisfying(Decision.Refused.class, refused -> {
            Rejection rejection = refused.rejection();
            assertThat(rejection.receipt()).isEqualTo("1:7");
            assertThat(rejection.stage()).isEqualTo(Stage.INGEST);
            assertThat(rejection.rejectedAt()).isEqualTo(NOW);
            assertThat(rejection.bytes().filename()).isEqualTo("扫描.png");
            assertThat(rejection.bytes().size()).isEqualTo(3);
            assertThat(rejection.bytes().url()).isEqualTo("/submissions/" + rejection.submissionId() + "/original");
        });
    }

    @Test
    void aRejectionGoesOutWithItsOutcome() {
        List<Emission> emissions = admission.decide(delivery(null)).emissions();

        assertThat(emissions).extracting(Emission::topic).containsExactly(Topic.REJECTED, Topic.OUTCOMES);
    }

    @Test
    void theRejectionOfACheckIsNotPublished() {
        Delivery delivery = new Delivery("0:0", APPENDED, Map.of(Headers.CHECK_ONLY, "true"), null);

        List<Emission> emissions = admission.decide(delivery).emissions();

        assertThat(emissions).extracting(Emission::topic).containsExactly(Topic.CHECKED, Topic.OUTCOMES);
    }

    @Test
    void headersOfAnyLengthLeaveTheOutcomeSmall() {
        String endless = "长".repeat(200_000);
        Delivery delivery = new Delivery(
                "0:0",
                APPENDED,
                Map.of(Headers.FILENAME, endless, Headers.AGENCY, endless, Headers.YEAR, endless),
                null);

        List<Emission> emissions = admission.decide(delivery).emissions();

        assertThat(emissions).extracting(emission -> emission.value().length).allMatch(length -> length < 4_096);
        assertThat(emissions.getLast().value()).hasSizeLessThan(2_048);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%PDF-1.7", "PK\u0003\u0004"})
    void theWishThatADocumentBeTakenBackIsNoDocumentWhateverItsValueIs(String value) {
        String id = "0123456789ABCDEF".repeat(4);
        Map<String, String> headers =
                Map.of(Headers.WITHDRAW, " " + id, Headers.REASON, "数据\n有误", Headers.FILENAME, "甲");
        Delivery delivery = new Delivery("3:1201", APPENDED, headers, value.isEmpty() ? null : utf8(value));

        List<Emission> emissions = admission.decide(delivery).emissions();

        assertThat(admission.isArchive(delivery)).isFalse();
        assertThat(emissions).singleElement().satisfies(emission -> {
            assertThat(emission.topic()).isEqualTo(Topic.WITHDRAWALS);
            assertThat(emission.key()).isEqualTo(id.toLowerCase(Locale.ROOT));
            assertThat(emission.value()).isEmpty();
            assertThat(emission.headers())
                    .containsExactlyInAnyOrderEntriesOf(Map.of(
                            Headers.WITHDRAW,
                            id.toLowerCase(Locale.ROOT),
                            Headers.SUBMISSION_ID,
                            id.toLowerCase(Locale.ROOT),
                            Headers.RECEIPT,
                            "3:1201",
                            Headers.SUBMITTED_AT,
                            APPENDED.toString(),
                            Headers.SIZE,
                            "0",
                            Headers.REASON,
                            "数据 有误"));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3:1201", "true", "0123456789abcdef"})
    void aWishThatNamesNoDocumentIsToldHowToNameIt(String id) {
        Delivery delivery = new Delivery("0:7", APPENDED, Map.of(Headers.WITHDRAW, id), null);

        assertThat(admission.decide(delivery)).isInstanceOfSatisfying(Decision.Refused.class, refused -> {
            assertThat(refused.rejection().code()).isEqualTo(RejectionCode.UNREADABLE);
            assertThat(refused.rejection().message()).contains("提交编号");
            assertThat(refused.rejection().remedy()).contains("withdraw", "64位");
            assertThat(refused.rejection().bytes().url()).isNull();
            assertThat(refused.emissions()).extracting(Emission::topic).containsExactly(Topic.REJECTED, Topic.OUTCOMES);
        });
    }

    @Test
    void aWishThatIsACheckTakesNothingBack() {
        Map<String, String> headers = Map.of(Headers.WITHDRAW, "a".repeat(64), Headers.CHECK_ONLY, "true");

        List<Emission> emissions =
                admission.decide(new Delivery("0:7", APPENDED, headers, null)).emissions();

        assertThat(emissions).extracting(Emission::topic).containsExactly(Topic.CHECKED, Topic.OUTCOMES);
    }

    @Test
    void aWishWithoutAReasonSaysSo() {
        Delivery delivery = new Delivery("0:7", APPENDED, Map.of(Headers.WITHDRAW, "a".repeat(64)), null);

        assertThat(admission.decide(delivery).emissions().getFirst().headers())
                .containsEntry(Headers.REASON, Wish.NO_REASON);
    }

    @Test
    void aReplayIsCarriedOn() {
        Delivery delivery = new Delivery("0:7", APPENDED, Map.of(Headers.REPLAY, "true"), utf8("年度报告"));

        assertThat(admission.decide(delivery).emissions().getFirst().headers()).containsEntry(Headers.REPLAY, "true");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {" ", "<", "<!--", "<table>", "<table></table>\n", "<?", "|", "#\n", "a: b\n", "-|", "<p ", "\n"})
    void noTextKeepsAdmissionBusy(String piece) {
        byte[] document = utf8("x" + piece.repeat(300_000));

        assertThat(Duration.ofSeconds(3)).isGreaterThan(timed(() -> admission.decide(delivery(document))));
    }

    private static Duration timed(Runnable work) {
        long started = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - started);
    }

    private RejectionCode codeOf(byte[] document) {
        return ((Decision.Refused) admission.decide(delivery(document)))
                .rejection()
                .code();
    }

    private static Delivery delivery(byte[] document) {
        return new Delivery("0:0", APPENDED, Map.of(), document);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
