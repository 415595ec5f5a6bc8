package nianbao.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import nianbao.model.Json;
import nianbao.model.event.Delivery;
import nianbao.model.event.Emission;
import nianbao.model.event.Headers;
import nianbao.model.event.Topic;
import nianbao.model.report.AnnualReport;
import nianbao.model.report.ValidatedReport;
import nianbao.testing.Contracts;
import nianbao.validate.continuity.Continuity;
import nianbao.validate.memory.Memory;
import nianbao.validate.memory.YearMemory;
import org.junit.jupiter.api.Test;

class RememberingTest {

    private final Memory memory = new Memory(new Continuity(Continuity.COPIED_FROM));
    private final Map<String, YearMemory> stored = new HashMap<>();

    private Remembering take(ReportBuilder builder, Map<String, String> more) {
        AnnualReport report = builder.build();
        Map<String, String> headers = new HashMap<>(JudgingTest.headersOf(report));
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

    @Test
    void what_is_no_report_is_refused() {
        Map<String, String> headers = JudgingTest.headersOf(of2021().build());
        Delivery delivery = new Delivery("1:5", Instant.EPOCH, headers, new byte[] {'{', '}'});

        assertThatThrownBy(() -> Remembering.of(delivery, memory, key -> YearMemory.EMPTY))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
