package nianbao.validate.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import nianbao.validate.rule.RuleSettings;
import org.junit.jupiter.api.Test;

class RulesTest {

    @Test
    void nothing_set_leaves_the_rules_as_they_are_delivered() {
        assertThat(settings(Map.of())).isSameAs(RuleSettings.STANDARD);
    }

    @Test
    void rules_are_named_in_lists() {
        var set = settings(Map.of(
                "nianbao.validate.rules.off", "form.year,form.mixed",
                "nianbao.validate.rules.notice", "statement.sum"));

        assertThat(set.ruleSet()).isNotEqualTo(RuleSettings.STANDARD.ruleSet());
    }

    @Test
    void a_rule_that_does_not_exist_stops_the_start() {
        assertThatThrownBy(() -> settings(Map.of("nianbao.validate.rules.notice", "form.yaer")))
                .hasMessageStartingWith("nianbao.validate.rules.notice: there is no rule \"form.yaer\"");
    }

    private static RuleSettings settings(Map<String, String> settings) {
        return Rules.settings(new SmallRyeConfigBuilder()
                .withMapping(ValidateConfig.class)
                .withDefaultValues(settings)
                .build()
                .getConfigMapping(ValidateConfig.class)
                .rules());
    }
}
