package nianbao.validate.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import nianbao.model.report.RuleId;
import nianbao.model.report.Severity;
import nianbao.model.report.ValidatedReport;
import nianbao.model.report.Verdict;
import nianbao.validate.ReportBuilder;
import nianbao.validate.Validator;
import nianbao.validate.rule.RuleSettings.Setting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RuleSettingsTest {

    private static ReportBuilder withNegativeAndWithoutSection() {
        return ReportBuilder.of2021()
                .number("proactive.licensing.decisions", -1)
                .withoutSection(6);
    }

    @Test
    void a_rule_that_is_off_says_nothing_and_the_verdict_stays() {
        var settings = RuleSettings.of(Map.of(Setting.OFF, List.of("figure.range", "form.incomplete")));

        ValidatedReport judged =
                Validator.validate(withNegativeAndWithoutSection().build(), settings);

        assertThat(judged.findings()).isEmpty();
        assertThat(judged.verdict()).isEqualTo(Verdict.INCOMPLETE);
        assertThat(judged.missing()).containsExactly("section.6");
    }

    @Test
    void findings_have_the_severity_that_is_set_and_stand_in_its_order() {
        var settings = RuleSettings.of(
                Map.of(Setting.NOTICE, List.of("figure.range"), Setting.WARNING, List.of(" form.incomplete ")));

        ValidatedReport judged =
                Validator.validate(withNegativeAndWithoutSection().build(), settings);

        assertThat(judged.findings())
                .extracting(finding -> finding.rule() + " " + finding.severity())
                .containsExactly("FORM_INCOMPLETE WARNING", "FIGURE_RANGE NOTICE");
        assertThat(judged.verdict()).isEqualTo(Verdict.INCOMPLETE);
    }

    @Test
    void the_rule_set_of_a_report_shows_that_rules_were_changed_and_the_same_change_the_same() {
        String standard = RuleSettings.STANDARD.ruleSet();
        String changed = RuleSettings.of(Map.of(Setting.OFF, List.of("form.year", "form.mixed")))
                .ruleSet();
        String again = RuleSettings.of(Map.of(Setting.OFF, List.of("form.mixed", "form.year")))
                .ruleSet();
        String other =
                RuleSettings.of(Map.of(Setting.WARNING, List.of("form.year"))).ruleSet();
        String asBefore =
                RuleSettings.of(Map.of(Setting.NOTICE, List.of("form.year"))).ruleSet();

        assertThat(standard).isEqualTo(Catalogue.VERSION);
        assertThat(changed).matches(java.util.regex.Pattern.quote(standard) + "\\+[0-9a-f]{8}");
        assertThat(again).isEqualTo(changed);
        assertThat(other).isNotIn(changed, standard);
        assertThat(asBefore).isEqualTo(standard);
    }

    @Test
    void an_unknown_id_is_refused_with_the_setting_and_the_ids_there_are() {
        assertThatThrownBy(() -> RuleSettings.of(Map.of(Setting.OFF, List.of("statement.sums"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(
                        "nianbao.validate.rules.off: there is no rule \"statement.sums\"; docs/rules.md")
                .hasMessageContaining("statement.sum, ");
    }

    @ParameterizedTest
    @EnumSource
    void figures_that_contradict_each_other_are_an_error_everywhere(Setting setting) {
        assertThatThrownBy(() -> RuleSettings.of(Map.of(setting, List.of(RuleId.REQUESTS_CELL.wireName()))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("requests.cell cannot be changed");
    }

    @Test
    void a_rule_that_is_named_twice_is_refused() {
        var changes = Map.of(Setting.OFF, List.of("form.year"), Setting.WARNING, List.of("form.year"));

        assertThatThrownBy(() -> RuleSettings.of(changes))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("form.year is named twice");
    }

    @Test
    void no_setting_makes_an_error_of_anything() {
        assertThat(Setting.values()).noneMatch(setting -> setting.name().equals(Severity.ERROR.name()));
    }
}
