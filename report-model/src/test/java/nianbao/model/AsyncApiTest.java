package nianbao.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import nianbao.model.event.Delivery;
import nianbao.model.event.Emission;
import nianbao.model.event.Emissions;
import nianbao.model.event.ProducerHints;
import nianbao.model.event.ReportEvent;
import nianbao.model.event.Submission;
import nianbao.model.event.Wish;
import nianbao.model.report.ValidatedReport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AsyncApiTest {

    private JsonNode api;

    @BeforeEach
    void read() throws IOException {
        try (InputStream in = Json.class.getResourceAsStream("asyncapi.yaml")) {
            api = new YAMLMapper().readTree(in);
        }
    }

    @Test
    void itDescribesTheTopicsThatOthersUse() {
        assertThat(api.get("channels").valueStream().map(channel -> channel.get("address")
                        .asText()))
                .containsExactlyInAnyOrder(
                        "reports.submitted",
                        "reports.validated",
                        "reports.checked",
                        "reports.rejected",
                        "reports.outcomes");
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        List<String> references = api.findValuesAsText("$ref");

        assertThat(references).hasSizeGreaterThan(15).allSatisfy(reference -> {
            if (reference.startsWith("#")) {
                assertThat(api.at(reference.substring(1)).isMissingNode()).isFalse();
            } else {
                assertThat(Json.class.getResource(reference)).isNotNull();
            }
        });
    }

    @Test
    void anEventCarriesTheHeadersItNames() {
        JsonNode headers = api.at("/components/schemas/eventHeaders");

        Map<String, String> sent = event(null).headers();

        assertThat(headers.get("required").valueStream().map(JsonNode::asText))
                .containsExactlyInAnyOrderElementsOf(sent.keySet());
    }

    @Test
    void theEventOfAnArchivesMemberCarriesAllHeadersItNames() {
        JsonNode headers = api.at("/components/schemas/eventHeaders");

        Map<String, String> sent = event("7b13cfbae8c8553e11a3cec63f4bb19638ac7f50401d28c59527eafbf1d0b035")
                .headers();

        assertThat(headers.get("properties").propertyStream().map(Map.Entry::getKey))
                .containsExactlyInAnyOrderElementsOf(sent.keySet());
    }

    @Test
    void aProducersHintsAreTheHeadersItNames() {
        ProducerHints hints = new ProducerHints("text/plain", "a.txt", "u", "a", "330382", "2021", true, true);

        assertThat(api.at("/components/messages/document/headers/properties")
                        .propertyStream()
                        .map(Map.Entry::getKey))
                .containsExactlyInAnyOrderElementsOf(hints.headers().keySet());
    }

    @Test
    void aWishSaysWithTheHeadersItNamesAllThatIsKnownOfIt() {
        JsonNode headers = api.at("/components/messages/wish/headers/properties");
        Map<String, String> given = Map.of("withdraw", "A".repeat(64), "reason", "误报");
        assertThat(headers.propertyStream().map(Map.Entry::getKey)).containsExactlyInAnyOrderElementsOf(given.keySet());

        Instant at = Instant.parse("2026-11-22T08:00:00Z");
        assertThat(Wish.asked(new Delivery("3:1201", at, given, null)))
                .contains(new Wish("a".repeat(64), "3:1201", at, "误报"));
        assertThat("A".repeat(64)).matches(headers.at("/withdraw/pattern").asText());
    }

    private static Emission event(String partOf) {
        ValidatedReport report = Json.read(Schemas.sampleBytes("validated-report"), ValidatedReport.class);
        Submission submission = new Submission(
                report.submissionId(),
                report.receipt(),
                Instant.parse("2026-11-22T08:00:00Z"),
                "text/plain",
                "UTF-8",
                1,
                ProducerHints.NONE,
                partOf);
        return Emissions.event(submission, new ReportEvent(ReportEvent.Type.VALIDATED, report, report.submittedAt()));
    }
}
