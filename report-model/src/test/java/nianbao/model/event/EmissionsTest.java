package nianbao.model.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import nianbao.model.Json;
import nianbao.model.report.AnnualReport;
import nianbao.model.report.ValidatedReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EmissionsTest {

    private final AnnualReport parsed = sample("annual-report", AnnualReport.class);
    private final ValidatedReport report = sample("validated-report", ValidatedReport.class);
    private final Rejection rejection = sample("rejection", Rejection.class);
    private final Submission submission = submission(false);
    private final Submission check = submission(true);

    @Test
    void anAdmittedDocumentGoesOnAsItsBytesKeyedBySubmission() {
        byte[] document = "年报".getBytes(UTF_8);

        Emission emission = Emissions.ingested(submission, Payload.of(document));

        assertThat(emission.topic()).isEqualTo(Topic.INGESTED);
        assertThat(emission.key()).isEqualTo(submission.submissionId());
        assertThat(emission.value()).isEqualTo(document);
        assertThat(Submission.from(emission.headers())).isEqualTo(submission);
    }

    @Test
    void aParsedReportIsKeyedByAgencyAndCarriesItsSubmission() {
        Emission emission = Emissions.parsed(submission, parsed);

        assertThat(emission.topic()).isEqualTo(Topic.PARSED);
        assertThat(emission.key()).isEqualTo("330382:卫生健康局");
        assertThat(emission.headers())
                .containsEntry("submission-id", submission.submissionId())
                .containsEntry("receipt", "3:1201")
                .containsEntry("content-type", "application/json");
        assertThat(Json.read(emission.value(), AnnualReport.class)).isEqualTo(parsed);
    }

    @Test
    void aValidatedReportIsACloudEventInBinaryMode() {
        Emission event =
                Emissions.event(submission, new ReportEvent(ReportEvent.Type.VALIDATED, report, report.submittedAt()));

        assertThat(event.topic()).isEqualTo(Topic.VALIDATED);
        assertThat(event.key()).isEqualTo("330382:卫生健康局/2021");
        assertThat(event.headers())
                .containsOnly(
                        Map.entry("ce_specversion", "1.0"),
                        Map.entry("ce_id", "330382:卫生健康局/2021/1/1"),
                        Map.entry("ce_source", "/nianbao/validate"),
                        Map.entry("ce_type", "report.validated"),
                        Map.entry("ce_subject", "330382:卫生健康局/2021"),
                        Map.entry("ce_time", "2026-11-22T08:00:00Z"),
                        Map.entry("ce_dataschema", "urn:nianbao:schema:validated-report:1.0"),
                        Map.entry("content-type", "application/json"),
                        Map.entry("submission-id", report.submissionId()),
                        Map.entry("receipt", "3:1201"));
        assertThat(Json.read(event.value(), ValidatedReport.class)).isEqualTo(report);
    }

    @ParameterizedTest
    @EnumSource
    void anEventSaysWhatHappenedWhenAndToWhichJudgement(ReportEvent.Type type) {
        ValidatedReport revised = report.placed(2, 3, true, report.sources(), List.of());
        ReportEvent event = new ReportEvent(type, revised, Instant.parse("2026-11-23T09:00:00Z"));

        Emission emission = Emissions.event(check, event);

        assertThat(emission.topic()).isEqualTo(Topic.VALIDATED);
        assertThat(emission.key()).isEqualTo("330382:卫生健康局/2021");
        assertThat(emission.headers())
                .containsEntry("ce_id", "330382:卫生健康局/2021/2/3")
                .containsEntry("ce_type", type.wireName())
                .containsEntry("ce_time", "2026-11-23T09:00:00Z")
                .containsEntry("submission-id", check.submissionId())
                .containsEntry("receipt", check.receipt());
    }

    @Test
    void aRejectionIsACloudEventOfTheStageThatRefused() {
        Emission event = Emissions.rejected(submission, rejection).getFirst();

        assertThat(event.topic()).isEqualTo(Topic.REJECTED);
        assertThat(event.key()).isEqualTo(rejection.submissionId());
        assertThat(event.headers())
                .containsEntry("ce_specversion", "1.0")
                .containsEntry("ce_id", rejection.submissionId() + "/7:88")
                .containsEntry("ce_source", "/nianbao/ingest")
                .containsEntry("ce_type", "report.rejected")
                .containsEntry("ce_subject", rejection.submissionId())
                .containsEntry("ce_time", "2026-11-22T08:00:01Z")
                .containsEntry("ce_dataschema", "urn:nianbao:schema:rejection:1.0")
                .containsEntry("content-type", "application/json");
        assertThat(Json.read(event.value(), Rejection.class)).isEqualTo(rejection);
    }

    @Test
    void aReportsOutcomeIsKeyedBySubmission() {
        Emission outcome = Emissions.outcome(sample("outcome-validated", Outcome.class));

        assertThat(outcome.topic()).isEqualTo(Topic.OUTCOMES);
        assertThat(outcome.key()).isEqualTo(report.submissionId());
        assertThat(Json.read(outcome.value(), Outcome.class)).isEqualTo(sample("outcome-validated", Outcome.class));
    }

    @Test
    void aRejectionsOutcomeIsKeyedBySubmission() {
        Emission outcome = Emissions.rejected(submission, rejection).getLast();

        assertThat(outcome.topic()).isEqualTo(Topic.OUTCOMES);
        assertThat(outcome.key()).isEqualTo(rejection.submissionId());
        assertThat(Json.read(outcome.value(), Outcome.class)).isEqualTo(sample("outcome-rejected", Outcome.class));
    }

    @Test
    void aRejectionLeavesAsOneEventAndOneOutcome() {
        assertThat(Emissions.rejected(submission, rejection))
                .extracting(Emission::topic)
                .containsExactly(Topic.REJECTED, Topic.OUTCOMES);
    }

    @Test
    void whatIsOnlyCheckedGoesNowhereElse() {
        List<Emission> checked = Emissions.checked(check, report);
        List<Emission> refused = Emissions.rejected(check, rejection);

        assertThat(checked).extracting(Emission::topic).containsExactly(Topic.CHECKED, Topic.OUTCOMES);
        assertThat(refused).extracting(Emission::topic).containsExactly(Topic.CHECKED, Topic.OUTCOMES);
        assertThat(checked.getFirst().key()).isEqualTo(report.submissionId());
        assertThat(Json.read(checked.getLast().value(), Outcome.class).outcome())
                .isEqualTo(Outcome.Kind.CHECKED);
    }

    @Test
    void anOutcomeIsSmallerThanTwoKilobytesEvenWithTheLongestName() {
        String longestName = "330382:" + "卫".repeat(120) + "/2021";
        Outcome outcome = new Outcome(
                report.submissionId(),
                "2147483647:9223372036854775807",
                Outcome.Kind.VALIDATED,
                longestName,
                Integer.MAX_VALUE,
                report.verdict(),
                RejectionCode.UNSUPPORTED_MEDIA_TYPE);

        assertThat(Json.write(outcome)).hasSizeLessThan(2048);
    }

    @Test
    void theOutcomeOfTheLargestArchiveIsSmallerThanTwoKilobytesAndCountsAllMembers() {
        Submission archive = new Submission(
                submission.submissionId(),
                "2147483647:9223372036854775807",
                submission.submittedAt(),
                null,
                null,
                6,
                ProducerHints.NONE);

        Emission emission =
                Emissions.unpacked(Outcome.unpacked(archive, Collections.nCopies(2000, submission.submissionId())));

        Outcome outcome = Json.read(emission.value(), Outcome.class);
        assertThat(emission.payload().size()).isLessThan(2048);
        assertThat(emission.topic()).isEqualTo(Topic.OUTCOMES);
        assertThat(outcome.childCount()).isEqualTo(2000);
        assertThat(outcome.children()).hasSize(20);
    }

    @Test
    void theEventOfAMemberNamesItsArchive() {
        Submission member = submission.member(4, rejection.submissionId(), 3, "甲/年报.txt");

        Emission event = Emissions.rejected(member, rejection).getFirst();

        assertThat(event.headers()).containsEntry("part-of", submission.submissionId());
    }

    private static Submission submission(boolean checkOnly) {
        return new Submission(
                "7b13cfbae8c8553e11a3cec63f4bb19638ac7f50401d28c59527eafbf1d0b035",
                "3:1201",
                Instant.parse("2026-11-22T08:00:00Z"),
                "text/plain",
                "UTF-8",
                6,
                new ProducerHints(null, "年报.txt", null, null, null, null, checkOnly));
    }

    private static <T> T sample(String name, Class<T> type) {
        try (InputStream in = Json.class.getResourceAsStream("samples/" + name + ".json")) {
            return Json.read(in.readAllBytes(), type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
