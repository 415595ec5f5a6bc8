package nianbao.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nianbao.model.Json;
import nianbao.model.event.Delivery;
import nianbao.model.event.Emission;
import nianbao.model.event.Headers;
import nianbao.model.event.Topic;
import nianbao.model.report.AnnualReport;
import nianbao.model.report.ValidatedReport;
import nianbao.model.report.Verdict;
import nianbao.testing.Contracts;
import nianbao.validate.rule.RuleSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgingTest {

    static Map<String, String> headersOf(AnnualReport report) {
        Map<String, String> headers = new HashMap<>();
        headers.put(Headers.SUBMISSION_ID, report.submissionId());
        headers.put(Headers.RECEIPT, report.receipt());
        headers.put(Headers.SUBMITTED_AT, report.submittedAt().toString());
        headers.put(Headers.SIZE, "1234");
        return headers;
    }

    private static Judging judge(Delivery delivery) {
        return Judging.of(delivery, RuleSettings.STANDARD);
    }

    private static Delivery delivery(Map<String, String> headers, byte[] value) {
        return new Delivery("1:5", Instant.parse("2026-11-22T08:00:01Z"), headers, value);
    }

    @Test
    void a_report_becomes_an_event_under_its_report_key_and_an_outcome() {
        AnnualReport report = ReportBuilder.of2021().build();

        Judging judging = judge(delivery(headersOf(report), Json.write(report)));

        assertThat(judging.emissions()).extracting(Emission::topic).containsExactly(Topic.VALIDATED, Topic.OUTCOMES);
        Emission event = judging.emissions().getFirst();
        assertThat(event.key()).isEqualTo("330382:测试局/2021");
        assertThat(event.headers())
                .containsEntry("ce_id", "330382:测试局/2021/1/1")
                .containsEntry("ce_type", "report.validated")
                .containsEntry("ce_time", "2026-11-22T08:00:00Z");
        Contracts.assertMatches("validated-report", event.value());
        Contracts.assertMatches("outcome", judging.emissions().getLast().value());
    }

    @Test
    void a_check_goes_to_reports_checked_alone() {
        AnnualReport report = ReportBuilder.of2021().build();
        Map<String, String> headers = headersOf(report);
        headers.put(Headers.CHECK_ONLY, "true");

        Judging judging = judge(delivery(headers, Json.write(report)));

        assertThat(judging.emissions()).extracting(Emission::topic).containsExactly(Topic.CHECKED, Topic.OUTCOMES);
        Contracts.assertMatches(
                "validated-report", judging.emissions().getFirst().value());
    }

    @Test
    void the_published_sample_of_a_parsed_report_can_be_judged() throws IOException {
        byte[] sample;
        try (InputStream in = AnnualReport.class.getResourceAsStream("/nianbao/model/samples/annual-report.json")) {
            sample = in.readAllBytes();
        }
        AnnualReport report = Json.read(sample, AnnualReport.class);

        ValidatedReport judged = judge(delivery(headersOf(report), sample)).report();

        assertThat(judged.verdict()).isEqualTo(Verdict.INCONSISTENT);
        assertThat(judged.reportKey()).isEqualTo("330382:卫生健康局/2021");
        assertThat(Judgements.errorsAndWarnings(judged)).singleElement().satisfies(finding -> {
            assertThat(finding.cells()).containsExactly("requests.unavailableNotHeld.total");
            assertThat(finding.message()).isEqualTo("“本机关不掌握相关政府信息”一行各栏之和为1，总计栏填0");
        });
        Contracts.assertMatches("validated-report", Json.write(judged));
    }

    @Test
    void every_kind_of_finding_matches_the_published_schema() {
        var report = ReportBuilder.of2021()
                .number("requests.granted.total", 3)
                .blank("review.reconsideration.upheld")
                .number("review.reconsideration.total", 2)
                .number("proactive.licensing.decisions", "-1.5");

        ValidatedReport judged = Validator.validate(report.build());

        assertThat(judged.findings()).hasSizeGreaterThanOrEqualTo(3);
        Contracts.assertMatches("validated-report", Json.write(judged));
    }

    @ParameterizedTest
    @CsvSource({
        "/submissionId, null",
        "/submissionId, '\"0000\"'",
        "/receipt, null",
        "/receipt, '\"7:7\"'",
        "/submittedAt, null",
        "/submittedAt, '\"2020-01-01T00:00:00Z\"'",
        "/agency/id, null",
        "/agency/id, '\" \"'",
        "/year, null"
    })
    void a_report_that_is_not_the_one_its_headers_name_is_refused(String field, String value) throws IOException {
        AnnualReport report = ReportBuilder.of2021().build();
        ObjectMapper mapper = new ObjectMapper();
        JsonNode json = mapper.readTree(Json.write(report));
        JsonPointer pointer = JsonPointer.compile(field);
        ((ObjectNode) json.at(pointer.head())).set(pointer.last().getMatchingProperty(), mapper.readTree(value));
        byte[] altered = mapper.writeValueAsBytes(json);

        assertThatThrownBy(() -> judge(delivery(headersOf(report), altered)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_is_no_report_is_refused() {
        Map<String, String> headers = headersOf(ReportBuilder.of2021().build());

        for (String value : List.of("", "{}", "[]", "null", "42", "{\"agency\":", "\u0000")) {
            assertThatThrownBy(() -> judge(delivery(headers, value.getBytes(StandardCharsets.UTF_8))))
                    .as(value)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
