package nianbao.model.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import nianbao.model.report.RuleId;
import nianbao.model.report.Severity;
import org.junit.jupiter.api.Test;

class RuleCatalogueTest {

    private static final List<RuleEntry> RULES = RuleCatalogue.standard().rules();

    @Test
    void every_rule_is_documented_once() {
        assertThat(RULES).extracting(RuleEntry::id).containsExactlyInAnyOrder(RuleId.values());
    }

    @Test
    void every_entry_says_all_that_a_reader_wants_to_know() {
        assertThat(RULES).allSatisfy(rule -> {
            assertThat(List.of(
                            rule.title(),
                            rule.checks(),
                            rule.why(),
                            rule.valid().shows(),
                            rule.invalid().shows()))
                    .as(rule.id().wireName())
                    .allSatisfy(words -> assertThat(words).containsPattern("\\p{IsHan}"));
            assertThat(rule.title()).doesNotEndWith("。");
            assertThat(rule.valid().message()).isNull();
            assertThat(rule.valid().report()).isNotNull();
            assertThat(rule.invalid().report()).isNotNull();
        });
    }

    @Test
    void errors_are_broken_identities_alone() {
        assertThat(Arrays.stream(RuleId.values()).filter(rule -> rule.severity() == Severity.ERROR))
                .containsExactly(
                        RuleId.REQUESTS_CELL, RuleId.REVIEW_CELL, RuleId.REQUESTS_IDENTITY, RuleId.REVIEW_IDENTITY);
    }

    @Test
    void a_rule_is_found_by_its_id() {
        var catalogue = RuleCatalogue.standard();

        assertThat(catalogue.rule("requests.cell")).map(RuleEntry::id).contains(RuleId.REQUESTS_CELL);
        assertThat(catalogue.rule("requests.cel")).isEmpty();
    }
}
