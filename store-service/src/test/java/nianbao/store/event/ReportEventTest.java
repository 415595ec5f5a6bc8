package nianbao.store.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nianbao.store.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportEventTest {

    private static ReportEvent read(byte[] value) {
        return ReportEvent.read(new RawRecord("reports.validated", 0, 1, Instant.EPOCH, Map.of(), null, value));
    }

    @Test
    void the_published_sample_is_read() {
        ReportEvent event = read(Samples.bytes("validated-report"));

        assertThat(event.reportKey()).isEqualTo("330382:卫生健康局/2021");
        assertThat(event.agencyName()).isEqualTo("乐清市卫生健康局");
        assertThat(event.regionCode()).isEqualTo("330382");
        assertThat(event.year()).isEqualTo(2021);
        assertThat(event.form()).isEqualTo("2021");
        assertThat(event.verdict()).isEqualTo("inconsistent");
        assertThat(event.position())
                .isEqualTo(new Position(1, 1, Instant.parse("2026-11-22T08:00:00Z"), new Receipt(3, 1201)));
        assertThat(event.mediaType()).isEqualTo("text/plain");
        assertThat(figure(event, "proactive.licensing.decisions").value()).isEqualByComparingTo("4718");
        assertThat(event.findings()).extracting(ReportEvent.Finding::rule).contains("requests.cell");
    }

    @Test
    void the_report_is_kept_to_the_byte() {
        byte[] sample = Samples.bytes("validated-report");

        assertThat(read(sample).document()).isEqualTo(sample);
    }

    @Test
    void a_decimal_is_kept_with_all_its_digits_and_a_null_stays_one() {
        byte[] json = new String(minimal(), StandardCharsets.UTF_8)
                .replace("{}", "{\"proactive\":{\"fees\":{\"amount\":12345678901234567890.10},\"x\":{\"y\":null}}}")
                .getBytes(StandardCharsets.UTF_8);

        List<ReportEvent.Figure> figures = read(json).figures();

        assertThat(figures)
                .containsExactly(
                        new ReportEvent.Figure(
                                "proactive.fees.amount", new BigDecimal("12345678901234567890.10"), null),
                        new ReportEvent.Figure("proactive.x.y", null, null));
    }

    @Test
    void what_a_newer_producer_adds_is_no_hindrance() {
        Samples sample = Samples.report();
        sample.with("novelty", Map.of("a", 1)).with("verdict", "doubtful");
        ((com.fasterxml.jackson.databind.node.ObjectNode)
                        sample.node().get("findings").get(0))
                .put("rule", "new.rule");

        ReportEvent event = read(sample.json());

        assertThat(event.verdict()).isEqualTo("doubtful");
        assertThat(event.findings().getFirst().rule()).isEqualTo("new.rule");
    }

    @Test
    void a_character_that_no_column_can_hold_is_replaced_in_the_columns_alone() {
        byte[] json = Samples.report()
                .agency("330382:局", "乐清\0局\ud800", "330382", 2021)
                .json();

        ReportEvent event = read(json);

        assertThat(event.agencyName()).isEqualTo("乐清\uFFFD局\uFFFD");
        assertThat(event.document()).isEqualTo(json);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not JSON",
                "null",
                "[]",
                "{}",
                "{\"reportKey\":1}",
                "{\"agency\":{\"id\":\"x\"},\"year\":2021,\"reportKey\":\"y/2021\"}"
            })
    void what_is_no_report_is_unreadable(String value) {
        assertThatThrownBy(() -> read(value.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UnreadableRecordException.class);
    }

    @Test
    void an_event_says_what_it_does_to_the_report_that_stands() {
        Samples withdrawn = Samples.report()
                .with("current", false)
                .with("withdrawal", Map.of("receipt", "0:9", "at", "2026-11-22T09:00:00Z", "reason", "误报"));

        assertThat(read(Samples.report().json()).effect()).isEqualTo(ReportEvent.Effect.STANDS);
        assertThat(read(Samples.report().with("current", false).json()).effect())
                .isEqualTo(ReportEvent.Effect.BESIDE);
        assertThat(read(withdrawn.json()).effect()).isEqualTo(ReportEvent.Effect.WITHDRAWN);
    }

    @Test
    void the_headers_name_the_submission_that_caused_it() {
        String cause = "c".repeat(64);
        RawRecord record = new RawRecord(
                "reports.validated",
                0,
                1,
                Instant.EPOCH,
                Map.of("receipt", "7:8", "submission-id", cause),
                null,
                Samples.bytes("validated-report"));

        ReportEvent event = ReportEvent.read(record);

        assertThat(event.cause()).isEqualTo(new ReportEvent.Cause(Receipt.of("7:8"), cause));
        assertThat(event.isOfItsCause()).isFalse();
        assertThat(read(record.value()).isOfItsCause()).isTrue();
    }

    @Test
    void a_record_without_a_value_is_unreadable() {
        assertThatThrownBy(() -> read(null)).isInstanceOf(UnreadableRecordException.class);
    }

    @Test
    void the_published_samples_of_rejection_and_outcomes_are_read() {
        RejectionEvent rejection = RejectionEvent.read(Samples.bytes("rejection"));
        OutcomeEvent rejected = OutcomeEvent.read(Samples.bytes("outcome-rejected"));
        OutcomeEvent validated = OutcomeEvent.read(Samples.bytes("outcome-validated"));

        assertThat(rejection.code()).isEqualTo(rejected.code());
        assertThat(rejected.outcome()).isEqualTo("rejected");
        assertThat(validated.outcome()).isEqualTo("validated");
        assertThat(validated.reportKey()).isEqualTo("330382:卫生健康局/2021");
    }

    @Test
    void a_check_holds_nothing_to_keep() {
        RawRecord check = new RawRecord(
                "reports.submitted", 0, 1, Instant.EPOCH, Map.of("check-only", "true"), null, new byte[] {1});

        assertThat(SubmissionEvent.read(check)).isEqualTo(Optional.empty());
    }

    @Test
    void a_submission_without_a_value_is_an_empty_document() {
        RawRecord record = new RawRecord("reports.submitted", 2, 5, Instant.EPOCH, Map.of(), null, null);

        SubmissionEvent event = SubmissionEvent.read(record).orElseThrow();

        assertThat(event.bytes()).isEmpty();
        assertThat(event.submissionId()).isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assertThat(event.receipt()).isEqualTo(new Receipt(2, 5));
    }

    private static ReportEvent.Figure figure(ReportEvent event, String path) {
        return event.figures().stream()
                .filter(figure -> figure.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    private static byte[] minimal() {
        return ("{\"submissionId\":\"" + "0".repeat(64)
                        + "\",\"receipt\":\"0:0\",\"submittedAt\":\"2026-11-22T08:00:00Z\","
                        + "\"revision\":1,\"validation\":1,\"parser\":\"1\",\"ruleSet\":\"1\",\"year\":2021,\"form\":\"2021\","
                        + "\"verdict\":\"consistent\",\"reportKey\":\"a/2021\",\"agency\":{\"id\":\"a\",\"name\":\"a\"},"
                        + "\"figures\":{}}")
                .getBytes(StandardCharsets.UTF_8);
    }
}
