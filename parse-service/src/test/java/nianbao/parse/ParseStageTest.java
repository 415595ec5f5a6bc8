package nianbao.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import nianbao.model.Json;
import nianbao.model.event.Outcome;
import nianbao.model.event.ProducerHints;
import nianbao.model.event.Rejection;
import nianbao.model.event.RejectionCode;
import nianbao.model.event.Submission;
import nianbao.model.event.SubmissionId;
import nianbao.model.event.Topic;
import nianbao.model.report.AnnualReport;
import nianbao.testing.BrokerResource;
import nianbao.testing.Contracts;
import nianbao.testing.Records;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(BrokerResource.class)
class ParseStageTest {

    private static final Duration SOON = Duration.ofSeconds(40);

    @Test
    void a_report_comes_out_under_its_agency_with_every_figure() {
        Submission submission = ingest(Reports.small("甲县卫生健康局", 2021));

        ConsumerRecord<String, byte[]> parsed = Records.awaitRecord(
                Topic.PARSED, record -> isAbout(submission, Json.read(record.value(), AnnualReport.class)), SOON);

        AnnualReport report = Json.read(parsed.value(), AnnualReport.class);
        Contracts.assertMatches("annual-report", parsed.value());
        assertThat(parsed.key()).isEqualTo(report.agency().id());
        assertThat(report.year()).isEqualTo(2021);
        assertThat(report.form()).isEqualTo("2021");
        assertThat(report.figures().get("proactive.licensing.decisions")).isEqualByComparingTo("17");
        assertThat(report.receipt()).isEqualTo(submission.receipt());
    }

    @Test
    void what_is_no_report_is_rejected_with_an_outcome_and_the_next_goes_through() {
        Submission letter = ingest("关于召开会议的通知\n请准时参加，地点为三楼会议室。\n");
        Submission report = ingest(Reports.small("乙县卫生健康局", 2022));

        ConsumerRecord<String, byte[]> rejected =
                Records.awaitRecord(Topic.REJECTED, record -> record.key().equals(letter.submissionId()), SOON);

        Contracts.assertMatches("rejection", rejected.value());
        assertThat(Json.read(rejected.value(), Rejection.class).code()).isEqualTo(RejectionCode.NOT_A_REPORT);
        ConsumerRecord<String, byte[]> outcome =
                Records.awaitRecord(Topic.OUTCOMES, record -> record.key().equals(letter.submissionId()), SOON);
        assertThat(Json.read(outcome.value(), Outcome.class).outcome()).isEqualTo(Outcome.Kind.REJECTED);
        Records.awaitRecord(
                Topic.PARSED, record -> isAbout(report, Json.read(record.value(), AnnualReport.class)), SOON);
    }

    @Test
    void a_record_without_headers_or_without_a_value_is_rejected_and_the_next_goes_through() {
        byte[] bare = "没有信封的文件".getBytes(StandardCharsets.UTF_8);
        Submission empty = submission(new byte[0], "0:8");

        Records.send(Topic.INGESTED.topicName(), null, Map.of(), bare);
        Records.send(Topic.INGESTED.topicName(), null, Map.copyOf(empty.headers()), null);
        Submission report = ingest(Reports.small("丁县卫生健康局", 2022));

        ConsumerRecord<String, byte[]> outcome =
                Records.awaitRecord(Topic.OUTCOMES, record -> record.key().equals(SubmissionId.of(bare)), SOON);
        assertThat(Json.read(outcome.value(), Outcome.class).code()).isEqualTo(RejectionCode.INTERNAL);
        ConsumerRecord<String, byte[]> ofEmpty =
                Records.awaitRecord(Topic.OUTCOMES, record -> record.key().equals(empty.submissionId()), SOON);
        assertThat(Json.read(ofEmpty.value(), Outcome.class).outcome()).isEqualTo(Outcome.Kind.REJECTED);
        Records.awaitRecord(
                Topic.PARSED, record -> isAbout(report, Json.read(record.value(), AnnualReport.class)), SOON);
    }

    @Test
    void it_is_ready_and_counts_what_it_parsed() {
        Submission submission = ingest(Reports.small("丙县卫生健康局", 2023));

        Records.awaitRecord(
                Topic.PARSED, record -> isAbout(submission, Json.read(record.value(), AnnualReport.class)), SOON);

        RestAssured.get("/q/health/ready").then().statusCode(200);
        assertThat(RestAssured.get("/q/metrics").asString()).contains("nianbao_parse_documents_seconds_count");
    }

    @Test
    void what_is_no_text_is_extracted_in_a_child_process() {
        byte[] bytes = {'a', 'n', 'y'};
        Submission submission = submission(bytes, "0:9", "application/x-unheard-of");

        Records.send(Topic.INGESTED.topicName(), submission.submissionId(), Map.copyOf(submission.headers()), bytes);

        ConsumerRecord<String, byte[]> rejected =
                Records.awaitRecord(Topic.REJECTED, record -> record.key().equals(submission.submissionId()), SOON);
        assertThat(Json.read(rejected.value(), Rejection.class).code()).isEqualTo(RejectionCode.UNSUPPORTED_MEDIA_TYPE);
        assertThat(RestAssured.get("/q/metrics").asString())
                .contains("nianbao_parse_extractor_processes")
                .contains("nianbao_parse_extractions_seconds_count{format=\"other\"}");
    }

    private static boolean isAbout(Submission submission, AnnualReport report) {
        return report.submissionId().equals(submission.submissionId());
    }

    private static Submission ingest(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Submission submission = submission(bytes, "0:7");
        Records.send(Topic.INGESTED.topicName(), submission.submissionId(), Map.copyOf(submission.headers()), bytes);
        return submission;
    }

    private static Submission submission(byte[] bytes, String receipt) {
        return submission(bytes, receipt, "text/plain");
    }

    private static Submission submission(byte[] bytes, String receipt, String mediaType) {
        return new Submission(
                SubmissionId.of(bytes), receipt, Instant.now(), mediaType, "UTF-8", bytes.length, ProducerHints.NONE);
    }
}
