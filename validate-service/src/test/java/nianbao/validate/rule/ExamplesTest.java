package nianbao.validate.rule;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import nianbao.model.report.Finding;
import nianbao.model.rule.RuleCatalogue;
import nianbao.model.rule.RuleEntry;
import nianbao.validate.Judgements;
import nianbao.validate.ReportBuilder;
import nianbao.validate.Validator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The catalogue's examples come out as it says. */
class ExamplesTest {

    /** The rules that judge one report by itself; what is held against other reports is tried where these are remembered. */
    static Stream<RuleEntry> rules() {
        return RuleCatalogue.standard().rules().stream()
                .filter(rule -> !rule.invalid().report().has("after"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_valid_report_is_nothing_to_speak_of(RuleEntry rule) {
        ReportBuilder report = ExampleReports.of(rule.valid().report());

        assertThat(Judgements.errorsAndWarnings(Validator.validate(report.build())))
                .isEmpty();
        assertThat(findings(rule, rule.valid().report())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_invalid_report_gets_the_finding(RuleEntry rule) {
        List<Finding> findings = findings(rule, rule.invalid().report());

        assertThat(findings).isNotEmpty().allSatisfy(finding -> assertThat(finding.severity())
                .isEqualTo(rule.severity()));
        if (rule.invalid().message() != null) {
            assertThat(findings).singleElement().satisfies(finding -> assertThat(finding.message())
                    .isEqualTo(rule.invalid().message()));
        }
    }

    private static List<Finding> findings(RuleEntry rule, JsonNode report) {
        return Judgements.findings(ExampleReports.of(report), rule.id());
    }
}
