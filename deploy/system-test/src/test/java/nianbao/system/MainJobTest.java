package nianbao.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import nianbao.local.Event;
import nianbao.local.Expectation;
import nianbao.local.Part;
import nianbao.local.Submitter.Submitted;
import nianbao.model.event.Outcome;
import nianbao.model.event.SubmissionId;
import nianbao.model.report.ValidatedReport;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(WithPipeline.class)
class MainJobTest {

    @Test
    void every_sample_comes_out_as_the_expectation_beside_it_says(RunningPipeline pipeline) throws Exception {
        Map<Path, Submitted> submitted = new LinkedHashMap<>();
        for (Path sample : pipeline.samples()) {
            submitted.put(sample, pipeline.submitter().submit(sample));
        }

        SoftAssertions softly = new SoftAssertions();
        submitted.forEach((sample, receipt) -> {
            ValidatedReport report = pipeline.events().report(receipt.receipt());
            softly.assertThat(Expectation.beside(sample).orElseThrow().differences(report))
                    .as(sample.getFileName().toString())
                    .isEmpty();
        });

        softly.assertThat(submitted).hasSize(5);
        softly.assertAll();
    }

    @Test
    void a_receipt_has_one_outcome_that_names_its_report(RunningPipeline pipeline) throws Exception {
        byte[] document = pipeline.reportOf("统计局");
        String receipt = pipeline.submitter().submit(document, null);

        Outcome outcome = pipeline.events().outcome(receipt);

        ValidatedReport report = pipeline.events().report(receipt);
        assertThat(outcome)
                .isEqualTo(new Outcome(
                        report.submissionId(),
                        report.receipt(),
                        Outcome.Kind.VALIDATED,
                        report.reportKey(),
                        report.revision(),
                        report.verdict(),
                        null));
        assertThat(report.receipt()).isEqualTo(receipt);
        assertThat(report.submissionId()).isEqualTo(SubmissionId.of(document));
        assertThat(report.reportKey()).isEqualTo("330382:统计局/2021");
        assertThat(pipeline.events().of(receipt))
                .filteredOn(Event.Ended.class::isInstance)
                .hasSize(1);
    }

    @Test
    void a_document_posted_over_http_can_be_asked_for_from_the_store(RunningPipeline pipeline) throws IOException {
        byte[] document = pipeline.reportOf("司法局");

        HttpResponse<byte[]> answer = pipeline.rest().post(document, "text/plain");

        assertThat(answer.statusCode()).isEqualTo(202);
        JsonNode accepted = Rest.json(answer.body());
        String id = SubmissionId.of(document);
        assertThat(accepted.path("submissionId").asText()).isEqualTo(id);
        ValidatedReport event =
                pipeline.events().report(accepted.path("receipt").asText());
        JsonNode submission = pipeline.rest().submission(id, "stored");
        assertThat(accepted.path("location").asText())
                .isEqualTo(pipeline.ports().url(Part.STORE) + "/submissions/" + id);
        assertThat(submission.path("agency").asText()).isEqualTo("乐清市司法局");
        assertThat(submission.path("year").asInt()).isEqualTo(2021);
        JsonNode stored = pipeline.rest().json(submission.path("report").asText());
        assertThat(stored.path("reportKey").asText()).isEqualTo(event.reportKey());
        assertThat(stored.path("figures")
                        .path("proactive")
                        .path("licensing")
                        .path("decisions")
                        .asInt())
                .isEqualTo(4718);
        assertThat(pipeline.rest().bytes("/submissions/" + id + "/original")).isEqualTo(document);
    }

    @Test
    void a_report_is_found_by_its_agency_and_verdict(RunningPipeline pipeline) throws Exception {
        byte[] document = pipeline.reportOf("民政局");
        pipeline.submitter().submit(document, null);
        pipeline.rest().submission(SubmissionId.of(document), "stored");

        JsonNode found = pipeline.rest().json("/reports?verdict=inconsistent&agency=" + Rest.encoded("乐清市民政局"));

        assertThat(found.path("total").asInt()).isEqualTo(1);
        assertThat(found.toString()).contains("330382:民政局/2021");
    }
}
