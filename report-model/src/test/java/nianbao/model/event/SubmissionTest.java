package nianbao.model.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubmissionTest {

    private static final Instant WHEN = Instant.parse("2026-11-22T08:00:00Z");

    @Test
    void theIdIsTheSha256OfTheBytes() {
        // the published test vector for "abc"
        assertThat(SubmissionId.of("abc".getBytes(UTF_8)))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void aMissingValueHasTheIdOfNoBytes() {
        assertThat(SubmissionId.of(null)).isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Test
    void aSubmissionThatTravelsAsHeadersComesBackTheSame() {
        Submission submission = new Submission(
                SubmissionId.of(new byte[] {1}),
                "3:1201",
                WHEN,
                "text/html",
                "GB18030",
                4711,
                new ProducerHints(
                        "text/html", "年报.html", "https://example.gov.cn/1", "某市某局", "330382", "2021", true, true));

        assertThat(Submission.from(submission.headers())).isEqualTo(submission);
    }

    @Test
    void aSubmissionThatSaysNothingOfItselfComesBackTheSame() {
        Submission submission = new Submission("00", "0:0", WHEN, null, null, 0, ProducerHints.NONE);

        Submission back = Submission.from(submission.headers());

        assertThat(back).isEqualTo(submission);
        assertThat(submission.headers()).containsOnlyKeys("submission-id", "receipt", "submitted-at", "size");
    }

    @Test
    void theHeadersAreNamedAsTheDesignNamesThem() {
        Submission submission = new Submission(
                "00",
                "3:1201",
                WHEN,
                "text/plain",
                "UTF-8",
                5,
                new ProducerHints("text/plain", "a.txt", "u", "a", "330382", "2021", true, true));

        assertThat(submission.headers())
                .containsOnly(
                        Map.entry("submission-id", "00"),
                        Map.entry("receipt", "3:1201"),
                        Map.entry("submitted-at", "2026-11-22T08:00:00Z"),
                        Map.entry("media-type", "text/plain"),
                        Map.entry("charset", "UTF-8"),
                        Map.entry("size", "5"),
                        Map.entry("content-type", "text/plain"),
                        Map.entry("filename", "a.txt"),
                        Map.entry("source-url", "u"),
                        Map.entry("agency", "a"),
                        Map.entry("region-code", "330382"),
                        Map.entry("year", "2021"),
                        Map.entry("check-only", "true"),
                        Map.entry("replay", "true"));
    }

    @Test
    void aRecordAsItCameIsToldByItsPlaceAndItsProducersHints() {
        Delivery delivery =
                new Delivery("11:7", WHEN, Map.of("filename", "年报.html", "check-only", "TRUE"), new byte[] {1, 2});

        Submission submission = Submission.unadmitted("00", delivery);

        assertThat(submission)
                .isEqualTo(new Submission(
                        "00",
                        "11:7",
                        WHEN,
                        null,
                        null,
                        2,
                        new ProducerHints(null, "年报.html", null, null, null, null, true)));
        assertThat(submission.admitted("text/html", "UTF-8").headers())
                .containsEntry("media-type", "text/html")
                .containsEntry("charset", "UTF-8")
                .containsEntry("filename", "年报.html");
    }

    @Test
    void aMemberOfAnArchiveHasAReceiptOfItsOwnAndWhatWasSaidOfTheArchive() {
        Submission archive = new Submission(
                "aa",
                "3:1201",
                WHEN,
                "application/zip",
                null,
                99,
                new ProducerHints("application/zip", "2021.zip", "u", "a", "330382", "2021", true));

        Submission member = archive.member(7, "bb", 5, "乐清/年报.txt");

        assertThat(member)
                .isEqualTo(new Submission(
                        "bb",
                        "3:1201/7",
                        WHEN,
                        null,
                        null,
                        5,
                        new ProducerHints(null, "乐清/年报.txt", "u", "a", "330382", "2021", true),
                        "aa"));
        assertThat(Submission.from(member.headers())).isEqualTo(member);
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "TRUE", "true ", "1", "yes", ""})
    void aDraftIsOnlyCheckedHoweverThatIsSpelt(String value) {
        assertThat(checkOnly(value)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"false", "False "})
    void onlyFalseSaysThatADocumentIsMoreThanADraft(String value) {
        assertThat(checkOnly(value)).isFalse();
    }

    private static boolean checkOnly(String value) {
        Delivery delivery = new Delivery("0:0", WHEN, Map.of("check-only", value), new byte[] {1});
        return Submission.unadmitted("00", delivery).producer().checkOnly();
    }

    @Test
    void aRecordWithoutValueHasNoBytes() {
        assertThat(Submission.unadmitted("00", new Delivery("0:0", WHEN, Map.of(), null))
                        .size())
                .isZero();
    }

    @Test
    void headersThatNameNoSubmissionAreRefusedByName() {
        Map<String, String> headers =
                new HashMap<>(new Submission("00", "0:0", WHEN, null, null, 0, ProducerHints.NONE).headers());
        headers.remove("receipt");

        assertThatThrownBy(() -> Submission.from(headers))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("receipt");
    }
}
