package nianbao.validate.memory;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import nianbao.model.report.Finding;
import nianbao.model.rule.RuleCatalogue;
import nianbao.model.rule.RuleEntry;
import nianbao.validate.Judgements;
import nianbao.validate.rule.ExampleReports;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The catalogue's examples of what is found by holding a report against those that came before it come out as it says. */
class ExamplesAcrossReportsTest {

    static Stream<RuleEntry> rules() {
        return RuleCatalogue.standard().rules().stream()
                .filter(rule -> rule.invalid().report().has("after"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_valid_report_is_nothing_to_speak_of(RuleEntry rule) {
        Story story = story(rule.valid().report());

        assertThat(Judgements.errorsAndWarnings(story.last().report())).isEmpty();
        assertThat(findings(story, rule)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_invalid_report_gets_the_finding(RuleEntry rule) {
        assertThat(findings(story(rule.invalid().report()), rule))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(rule.severity());
                    assertThat(finding.message()).isEqualTo(rule.invalid().message());
                });
    }

    /** The reports that it has to be held against, then the report itself. */
    private static Story story(JsonNode example) {
        Story story = new Story();
        int hour = 0;
        for (JsonNode earlier : example.path("after")) {
            hour++;
            story.arrives("earlier " + hour, hour, ExampleReports.of(earlier));
        }
        story.arrives("the report", hour + 1, ExampleReports.of(example));
        return story;
    }

    private static List<Finding> findings(Story story, RuleEntry rule) {
        return Judgements.findings(story.last().report(), rule.id());
    }
}
