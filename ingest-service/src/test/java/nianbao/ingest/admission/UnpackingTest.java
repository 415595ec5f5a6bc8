package nianbao.ingest.admission;

import static nianbao.ingest.admission.SmallestDocuments.bytes;
import static nianbao.ingest.admission.SmallestDocuments.compoundFile;
import static nianbao.ingest.admission.SmallestDocuments.gzip;
import static nianbao.ingest.admission.SmallestDocuments.zip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nianbao.model.Json;
import nianbao.model.event.Delivery;
import nianbao.model.event.Emission;
import nianbao.model.event.Headers;
import nianbao.model.event.Outcome;
import nianbao.model.event.Rejection;
import nianbao.model.event.RejectionCode;
import nianbao.model.event.SubmissionId;
import nianbao.model.event.Topic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of archives and of what is in them. */
class UnpackingTest {

    private static final Charset GBK = Charset.forName("GBK");
    private static final Instant APPENDED = Instant.parse("2026-01-31T08:00:00Z");
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final byte[] ONE = utf8("甲县卫生健康局2021年政府信息公开工作年度报告");
    private static final byte[] TWO = utf8("乙县教育局2021年政府信息公开工作年度报告");
    private static final byte[] PICTURE = bytes(0xFF, 0xD8, 0xFF, 0xE0, 0, 0);

    private final Admission admission = new Admission(InstantSource.fixed(APPENDED));

    @Test
    void eachDocumentGoesOnByItselfAndTheArchiveEndsAsUnpacked() {
        byte[] archive = new RawZip().file("一.txt", ONE).stored("二.txt", TWO).bytes();

        List<Emission> emissions = emissions(archive);

        assertThat(emissions)
                .extracting(Emission::topic)
                .containsExactly(Topic.INGESTED, Topic.INGESTED, Topic.OUTCOMES);
        assertThat(emissions.get(0).value()).isEqualTo(ONE);
        assertThat(emissions.get(1).value()).isEqualTo(TWO);
        assertThat(emissions.get(1).key()).isEqualTo(SubmissionId.of(TWO));
        Outcome outcome = Json.read(emissions.get(2).value(), Outcome.class);
        assertThat(outcome.outcome()).isEqualTo(Outcome.Kind.UNPACKED);
        assertThat(outcome.submissionId()).isEqualTo(SubmissionId.of(archive));
        assertThat(outcome.receipt()).isEqualTo("3:1201");
        assertThat(outcome.children()).containsExactly(SubmissionId.of(ONE), SubmissionId.of(TWO));
        assertThat(outcome.childCount()).isEqualTo(2);
    }

    @Test
    void aMemberIsToldByItsPlaceAndCarriesOnWhatWasSaidOfTheArchive() {
        byte[] archive = new RawZip()
                .file("folder/", new byte[0])
                .file("folder/一.txt", ONE)
                .bytes();
        Map<String, String> said = Map.of(
                Headers.FILENAME, "全县.zip",
                Headers.CONTENT_TYPE, "application/zip",
                Headers.SOURCE_URL, "https://example.org/1",
                Headers.YEAR, "2021");

        Emission member = admission
                .decide(new Delivery("3:1201", APPENDED, said, archive))
                .emissions()
                .getFirst();

        assertThat(member.headers())
                .containsOnly(
                        Map.entry("submission-id", SubmissionId.of(ONE)),
                        Map.entry("receipt", "3:1201/2"),
                        Map.entry("part-of", SubmissionId.of(archive)),
                        Map.entry("submitted-at", "2026-01-31T08:00:00Z"),
                        Map.entry("media-type", "text/plain"),
                        Map.entry("charset", "UTF-8"),
                        Map.entry("size", Integer.toString(ONE.length)),
                        Map.entry("filename", "folder/一.txt"),
                        Map.entry("source-url", "https://example.org/1"),
                        Map.entry("year", "2021"));
    }

    static Stream<Arguments> names() {
        return Stream.of(
                arguments("GBK that says nothing", new RawZip().file("乐清市/年报.txt".getBytes(GBK), ONE), "乐清市/年报.txt"),
                arguments("GBK that could be UTF-8", new RawZip().file("统.txt".getBytes(GBK), ONE), "统.txt"),
                arguments("UTF-8 that says nothing", new RawZip().file(utf8("乐清市/年报.txt"), ONE), "乐清市/年报.txt"),
                arguments("UTF-8 that says so", new RawZip().file("乐清市/年报.txt", ONE), "乐清市/年报.txt"),
                arguments(
                        "Info-ZIP's field",
                        new RawZip()
                                .fileWithUnicodeField(
                                        "ann\u00e9e.txt".getBytes(Charset.forName("IBM437")), "année.txt", ONE),
                        "année.txt"),
                arguments("ASCII", new RawZip().file(utf8("a/b.txt"), ONE), "a/b.txt"),
                arguments("backslashes", new RawZip().file("市\\县\\年报.txt".getBytes(GBK), ONE), "市/县/年报.txt"),
                arguments("a deep path", new RawZip().file("目录/".repeat(200) + "年报.txt", ONE), "年报.txt"),
                arguments("a way out", new RawZip().file("../../etc/passwd", ONE), "../../etc/passwd"),
                arguments("an absolute path", new RawZip().file("C:\\年报.txt", ONE), "C:/年报.txt"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void aMembersNameIsReadAsItWasWritten(String what, RawZip archive, String name) {
        assertThat(emissions(archive.bytes()).getFirst().headers()).containsEntry("filename", name);
    }

    static Stream<Arguments> badMembers() {
        return Stream.of(
                arguments("a picture", new RawZip().file("a", PICTURE), RejectionCode.OCR_UNAVAILABLE, PICTURE),
                arguments("no bytes", new RawZip().file("a", new byte[0]), RejectionCode.EMPTY, new byte[0]),
                arguments("an old spreadsheet", new RawZip().file("a", compoundFile("Workbook")), null, null),
                arguments("a ZIP archive", new RawZip().file("a", zip("x")), RejectionCode.ARCHIVE_NESTED, null),
                arguments(
                        "an archive of another sort",
                        new RawZip().file("a", gzip(ONE)),
                        RejectionCode.ARCHIVE_NESTED,
                        gzip(ONE)),
                arguments("a password", new RawZip().encrypted("a", PICTURE), RejectionCode.ENCRYPTED, PICTURE),
                arguments("another method", new RawZip().ofMethod(14, "a", PICTURE), RejectionCode.UNREADABLE, PICTURE),
                arguments("no method", new RawZip().ofMethod(77, "a", PICTURE), RejectionCode.UNREADABLE, PICTURE),
                arguments(
                        "other bytes than were put in",
                        new RawZip().damaged("a", ONE),
                        RejectionCode.UNREADABLE,
                        RawZip.deflated(ONE)),
                arguments(
                        "a false size",
                        new RawZip().understated("a", ONE),
                        RejectionCode.UNREADABLE,
                        RawZip.deflated(ONE)),
                arguments(
                        "no compressed bytes",
                        new RawZip().ofMethod(8, "a", PICTURE),
                        RejectionCode.UNREADABLE,
                        PICTURE),
                arguments(
                        "more than a document may have",
                        new RawZip().file("a", new byte[(32 << 20) + 1]),
                        RejectionCode.TOO_LARGE,
                        new byte[(32 << 20) + 1]));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badMembers")
    void aBadMemberIsRejectedAndItsNeighbourGoesOn(String what, RawZip archive, RejectionCode code, byte[] document) {
        List<Emission> emissions = emissions(archive.file("neighbour.txt", ONE).bytes());

        assertThat(emissions)
                .extracting(Emission::topic)
                .containsExactly(Topic.REJECTED, Topic.OUTCOMES, Topic.INGESTED, Topic.OUTCOMES);
        Rejection rejection = Json.read(emissions.get(0).value(), Rejection.class);
        Outcome outcome = Json.read(emissions.get(1).value(), Outcome.class);
        assertThat(rejection.receipt()).isEqualTo("3:1201/1").isEqualTo(outcome.receipt());
        assertThat(rejection.bytes().filename()).isEqualTo("a");
        assertThat(rejection.remedy()).isNotBlank();
        if (code != null) {
            assertThat(rejection.code()).isEqualTo(code).isEqualTo(outcome.code());
        }
        if (document != null) {
            assertThat(rejection.submissionId()).isEqualTo(SubmissionId.of(document));
            assertThat(rejection.bytes().size()).isEqualTo(document.length);
        }
        assertThat(emissions.get(2).headers()).containsEntry("receipt", "3:1201/2");
        assertThat(Json.read(emissions.get(3).value(), Outcome.class).childCount())
                .isEqualTo(2);
    }

    @Test
    void twoMembersWithTheSameBytesHaveAReceiptEach() {
        byte[] archive = new RawZip().file("a.txt", ONE).file("b.txt", ONE).bytes();

        assertThat(emissions(archive).subList(0, 2))
                .extracting(emission -> emission.headers().get(Headers.RECEIPT))
                .containsExactly("3:1201/1", "3:1201/2");
    }

    @Test
    void whatSystemsLeaveBehindIsPassedOver() {
        byte[] archive = new RawZip()
                .file("市/", new byte[0])
                .file("__MACOSX/市/._年报.txt", PICTURE)
                .file("市/.DS_Store", PICTURE)
                .file("市/Thumbs.db", PICTURE)
                .file("市/desktop.ini", new byte[0])
                .file("市/年报.txt", ONE)
                .bytes();

        Decision decision = decide(archive);

        assertThat(decision).isInstanceOfSatisfying(Decision.Unpacked.class, unpacked -> {
            assertThat(unpacked.skipped()).isEqualTo(5);
            assertThat(unpacked.members()).singleElement().satisfies(member -> {
                assertThat(member.submission().submissionId()).isEqualTo(SubmissionId.of(ONE));
                assertThat(member.submission().receipt()).isEqualTo("3:1201/6");
            });
        });
    }

    @Test
    void anArchiveWithNothingButFoldersIsEmpty() {
        assertThat(codeOf(new RawZip()
                        .file("a/", new byte[0])
                        .file("a/.DS_Store", PICTURE)
                        .bytes()))
                .isEqualTo(RejectionCode.EMPTY);
    }

    @Test
    void anArchiveWithoutEntriesIsEmpty() {
        assertThat(codeOf(new RawZip().bytes())).isEqualTo(RejectionCode.EMPTY);
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 30, 60, 95})
    void anArchiveThatIsCutShortIsUnreadableAndSaysWhatToDo(int percent) {
        byte[] whole = new RawZip().file("a.txt", ONE).file("b.txt", TWO).bytes();

        Decision decision = decide(Arrays.copyOf(whole, whole.length * percent / 100));

        assertThat(decision).isInstanceOfSatisfying(Decision.Refused.class, refused -> {
            assertThat(refused.rejection().code()).isEqualTo(RejectionCode.UNREADABLE);
            assertThat(refused.rejection().remedy()).contains("重新压缩");
            assertThat(refused.submission().mediaType()).isEqualTo("application/zip");
        });
    }

    @Test
    void anArchiveThatExpandsToMoreThanTheLimitIsRefusedAsAWhole() {
        RawZip archive = new RawZip();
        byte[] zeros = new byte[30 << 20];
        for (int i = 0; i < 18; i++) {
            archive.file("zeros" + i, zeros);
        }

        assertThat(codeOf(archive.bytes())).isEqualTo(RejectionCode.ARCHIVE_TOO_LARGE);
    }

    @Test
    void whatHeadersSayOfSizesIsNotBelieved() {
        RawZip archive = new RawZip();
        byte[] zeros = new byte[30 << 20];
        for (int i = 0; i < 18; i++) {
            archive.understated("zeros" + i, zeros);
        }

        assertThat(codeOf(archive.bytes())).isEqualTo(RejectionCode.ARCHIVE_TOO_LARGE);
    }

    @Test
    void twoThousandDocumentsAreUnpacked() {
        assertThat(decide(many(2_000)))
                .isInstanceOfSatisfying(Decision.Unpacked.class, unpacked -> assertThat(unpacked.members())
                        .hasSize(2_000));
    }

    @Test
    void oneDocumentMoreIsTooMuch() {
        assertThat(codeOf(many(2_001))).isEqualTo(RejectionCode.ARCHIVE_TOO_LARGE);
    }

    @Test
    void aDirectoryOfHalfAMillionEntriesIsGivenUpSoon() {
        RawZip archive = new RawZip().file("a", ONE);
        for (int i = 0; i < 500_000; i++) {
            archive.again("a");
        }
        byte[] bytes = archive.bytes();

        long started = System.nanoTime();

        assertThat(codeOf(bytes)).isEqualTo(RejectionCode.ARCHIVE_TOO_LARGE);
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(SOON);
    }

    @Test
    void entriesThatStandForTheSameBytesAreRefusedBeforeAnyIsExpanded() {
        RawZip archive = new RawZip().file("a", new byte[30 << 20]);
        for (int i = 0; i < 1_000; i++) {
            archive.again("a" + i);
        }
        byte[] bytes = archive.bytes();

        long started = System.nanoTime();

        assertThat(codeOf(bytes)).isEqualTo(RejectionCode.ARCHIVE_TOO_LARGE);
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(3));
    }

    @Test
    void aCheckOfAnArchiveIsACheckOfEachMember() {
        byte[] archive = new RawZip().file("a.jpg", PICTURE).file("b.txt", ONE).bytes();

        List<Emission> emissions = admission
                .decide(new Delivery("3:1201", APPENDED, Map.of(Headers.CHECK_ONLY, "true"), archive))
                .emissions();

        assertThat(emissions)
                .extracting(Emission::topic)
                .containsExactly(Topic.CHECKED, Topic.OUTCOMES, Topic.INGESTED, Topic.OUTCOMES);
        assertThat(emissions.get(2).headers()).containsEntry("check-only", "true");
    }

    @Test
    void onlyWhatIsUnpackedStandsAlone() {
        assertThat(admission.isArchive(delivery(zip("a.txt")))).isTrue();
        assertThat(admission.isArchive(delivery(zip("[Content_Types].xml", "word/document.xml"))))
                .isFalse();
        assertThat(admission.isArchive(delivery(ONE))).isFalse();
        assertThat(admission.isArchive(delivery(null))).isFalse();
    }

    private static byte[] many(int documents) {
        RawZip archive = new RawZip();
        for (int i = 0; i < documents; i++) {
            archive.file(i + ".txt", utf8("第" + i + "号年度报告"));
        }
        return archive.bytes();
    }

    private List<Emission> emissions(byte[] archive) {
        return decide(archive).emissions();
    }

    private Decision decide(byte[] archive) {
        return admission.decide(delivery(archive));
    }

    private RejectionCode codeOf(byte[] archive) {
        return ((Decision.Refused) decide(archive)).rejection().code();
    }

    private static Delivery delivery(byte[] archive) {
        return new Delivery("3:1201", APPENDED, Map.of(), archive);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
