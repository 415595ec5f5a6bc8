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
import nianbao.model.event.Emissions;
import nianbao.model.event.Headers;
import nianbao.model.event.Outcome;
import nianbao.model.event.SubmissionId;
import nianbao.model.event.Topic;
import nianbao.model.event.Wish;
import nianbao.model.report.AnnualReport;
import nianbao.model.report.ValidatedReport;
import nianbao.model.report.Verdict;
import nianbao.testing.Contracts;
import nianbao.validate.continuity.Continuity;
import nianbao.validate.memory.Memory;
import nianbao.validate.memory.YearMemory;
import nianbao.validate.rule.RuleSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RememberingTest {

    private final Memory memory = new Memory(new Continuity(Continuity.COPIED_FROM), RuleSettings.STANDARD);
    private final Map<String, YearMemory> stored = new HashMap<>();

    private static Map<String, String> headersOf(AnnualReport report) {
        Map<String, String> headers = new HashMap<>();
        headers.put(Headers.SUBMISSION_ID, report.submissionId());
        headers.put(Headers.RECEIPT, report.receipt());
        headers.put(Headers.SUBMITTED_AT, report.submittedAt().toString());
        headers.put(Headers.SIZE, "1234");
        return headers;
    }

    private static Delivery delivery(Map<String, String> headers, byte[] value) {
        return new Delivery("1:5", Instant.parse("2026-11-22T08:00:01Z"), headers, value);
    }

    private Remembering remembering(Delivery delivery) {
        return Remembering.of(delivery, memory, key -> YearMemory.EMPTY);
    }

    private Remembering take(ReportBuilder builder, Map<String, String> more) {
        AnnualReport report = builder.build();
        Map<String, String> headers = new HashMap<>(headersOf(report));
        headers.putAll(more);
        Remembering taken = Remembering.of(
                new Delivery("1:5", report.submittedAt(), headers, Json.write(report)),
                memory,
                key -> stored.getOrDefault(key, YearMemory.EMPTY));
        stored.putAll(taken.changed());
        return taken;
    }

    private static ReportBuilder of2021() {
        return ReportBuilder.of2021().from("A", "0:9", Instant.parse("2026-11-22T09:00:00Z"));
    }

    @Test
    void a_report_is_told_with_its_outcome_and_remembered_under_its_key() {
        Remembering taken = take(of2021(), Map.of());

        assertThat(taken.emissions()).extracting(Emission::topic).containsExactly(Topic.VALIDATED, Topic.OUTCOMES);
        assertThat(taken.changed()).containsOnlyKeys("330382:测试局/2021");
        taken.emissions().stream()
                .filter(emission -> emission.topic() == Topic.VALIDATED)
                .forEach(emission -> Contracts.assertMatches("validated-report", emission.value()));
        Contracts.assertMatches("outcome", taken.emissions().getLast().value());
    }

    @Test
    void a_duplicate_has_its_outcome_alone() {
        take(of2021(), Map.of());

        Remembering again = take(of2021().from("A", "0:10", Instant.parse("2026-11-22T10:00:00Z")), Map.of());

        assertThat(again.emissions()).extracting(Emission::topic).containsExactly(Topic.OUTCOMES);
        Contracts.assertMatches("outcome", again.emissions().getLast().value());
    }

    @Test
    void the_year_after_is_told_with_what_caused_it_in_the_headers() {
        Instant before = Instant.parse("2026-11-22T08:00:00Z");
        take(of2021().year(2022).number("requests.carriedOver.total", 3).from("B", "0:8", before), Map.of());

        Remembering taken = take(of2021(), Map.of(Headers.PART_OF, "f".repeat(64)));

        assertThat(taken.emissions())
                .extracting(Emission::topic)
                .containsExactly(Topic.VALIDATED, Topic.VALIDATED, Topic.OUTCOMES);
        Emission revalidated = taken.emissions().get(1);
        assertThat(revalidated.key()).isEqualTo("330382:测试局/2022");
        assertThat(revalidated.headers())
                .containsEntry("ce_type", "report.revalidated")
                .containsEntry("ce_id", "330382:测试局/2022/1/2")
                .containsEntry("ce_time", "2026-11-22T09:00:00Z")
                .containsEntry(Headers.RECEIPT, "0:9")
                .containsEntry(Headers.PART_OF, "f".repeat(64));
        assertThat(Json.read(revalidated.value(), ValidatedReport.class).receipt())
                .isEqualTo("0:8");
        Contracts.assertMatches("validated-report", revalidated.value());
        assertThat(taken.changed()).containsOnlyKeys("330382:测试局/2021", "330382:测试局/2022");
    }

    @Test
    void a_check_is_told_and_not_remembered() {
        Remembering taken = take(of2021(), Map.of(Headers.CHECK_ONLY, "true"));

        assertThat(taken.emissions()).extracting(Emission::topic).containsExactly(Topic.CHECKED, Topic.OUTCOMES);
        assertThat(taken.changed()).isEmpty();
    }

    private static Delivery wish(boolean answered) {
        Wish wish = new Wish(SubmissionId.of(new byte[] {'A'}), "0:10", Instant.parse("2026-11-22T10:00:00Z"), "误报");
        Emission record = Emissions.withdrawal(wish, "330382:测试局/2021", answered);
        return new Delivery("1:6", Instant.parse("2026-11-22T10:00:01Z"), record.headers(), record.value());
    }

    private Remembering take(Delivery wish) {
        Remembering taken = Remembering.of(wish, memory, key -> stored.getOrDefault(key, YearMemory.EMPTY));
        stored.putAll(taken.changed());
        return taken;
    }

    @Test
    void a_wish_takes_the_report_back_and_has_its_outcome() {
        take(of2021(), Map.of());

        Remembering taken = take(wish(false));

        assertThat(taken.verdict()).isNull();
        assertThat(taken.emissions()).extracting(Emission::topic).containsExactly(Topic.VALIDATED, Topic.OUTCOMES);
        Emission event = taken.emissions().getFirst();
        assertThat(event.headers())
                .containsEntry("ce_type", "report.withdrawn")
                .containsEntry("ce_id", "330382:测试局/2021/1/2")
                .containsEntry(Headers.RECEIPT, "0:10");
        Contracts.assertMatches("validated-report", event.value());
        Contracts.assertMatches("outcome", taken.emissions().getLast().value());
        assertThat(Json.read(taken.emissions().getLast().value(), Outcome.class))
                .extracting(Outcome::outcome, Outcome::receipt, Outcome::reportKey)
                .containsExactly(Outcome.Kind.WITHDRAWN, "0:10", "330382:测试局/2021");
    }

    @Test
    void a_wish_that_is_answered_elsewhere_has_no_outcome_here() {
        take(of2021(), Map.of());

        assertThat(take(wish(true)).emissions()).extracting(Emission::topic).containsExactly(Topic.VALIDATED);
        assertThat(take(wish(true)).emissions()).isEmpty();
    }

    @Test
    void a_document_that_comes_again_after_it_was_withdrawn_stands_again() {
        take(of2021(), Map.of());
        take(wish(false));

        Remembering replayed =
                take(of2021().from("A", "0:11", Instant.parse("2026-11-22T11:00:00Z")), Map.of(Headers.REPLAY, "true"));

        assertThat(replayed.emissions().getFirst().headers())
                .containsEntry("ce_type", "report.validated")
                .containsEntry("ce_id", "330382:测试局/2021/2/1");
    }

    @Test
    void a_wish_that_names_no_report_is_refused() {
        Map<String, String> headers = new HashMap<>(wish(false).headers());
        headers.remove(Headers.REPORT_KEY);

        assertThatThrownBy(() -> remembering(delivery(headers, new byte[0])))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_report_becomes_an_event_under_its_report_key_and_an_outcome() {
        AnnualReport report = ReportBuilder.of2021().build();

        Remembering judging = remembering(delivery(headersOf(report), Json.write(report)));

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
    void the_published_sample_of_a_parsed_report_can_be_judged() throws IOException {
        byte[] sample;
        try (InputStream in = AnnualReport.class.getResourceAsStream("/nianbao/model/samples/annual-report.json")) {
            sample = in.readAllBytes();
        }
        AnnualReport report = Json.read(sample, AnnualReport.class);

        ValidatedReport judged = Json.read(
                remembering(delivery(headersOf(report), sample))
                        .emissions()
                        .getFirst()
                        .value(),
                ValidatedReport.class);

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

        assertThatThrownBy(() -> remembering(delivery(headersOf(report), altered)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_is_no_report_is_refused() {
        Map<String, String> headers = headersOf(ReportBuilder.of2021().build());

        for (String value : List.of("", "{}", "[]", "null", "42", "{\"agency\":", "\u0000")) {
            assertThatThrownBy(() -> remembering(delivery(headers, value.getBytes(StandardCharsets.UTF_8))))
                    .as(value)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
