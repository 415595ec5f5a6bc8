package nianbao.validate.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nianbao.model.report.Finding;
import nianbao.model.report.RuleId;
import nianbao.model.report.Severity;
import nianbao.model.rule.RuleCatalogue;
import nianbao.model.rule.RuleEntry;
import nianbao.validate.ReportBuilder;
import nianbao.validate.Validator;
import org.junit.jupiter.api.Test;

class CatalogueTest {

    @Test
    void every_documented_rule_on_a_report_by_itself_has_exactly_one_class() {
        var ids = Stream.concat(
                        Catalogue.RULES.stream().map(Rule::ids),
                        Catalogue.TEXT_RULES.stream().map(TextRule::ids))
                .flatMap(List::stream)
                .toList();

        assertThat(ids)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(RuleCatalogue.standard().rules().stream()
                        .filter(rule -> !rule.invalid().report().has("after"))
                        .map(RuleEntry::id)
                        .toList());
    }

    @Test
    void findings_come_gravest_first_then_in_the_order_of_the_text() {
        var report = ReportBuilder.of2019()
                .year(2021)
                .number("proactive.licensing.decisions", -1)
                .number("proactive.penalties.decisions", -1)
                .number("requests.granted.total", 1)
                .number("review.reconsideration.total", 1);

        var findings = Validator.validate(report.build()).findings();

        assertThat(findings)
                .extracting(Finding::severity)
                .containsExactly(
                        Severity.ERROR,
                        Severity.ERROR,
                        Severity.WARNING,
                        Severity.WARNING,
                        Severity.NOTICE,
                        Severity.NOTICE);
        assertThat(findings).extracting(Finding::rule).startsWith(RuleId.REQUESTS_CELL, RuleId.REVIEW_CELL);
        assertThat(findings.get(2).cells()).containsExactly("proactive.licensing.decisions");
        assertThat(findings.get(3).cells()).containsExactly("proactive.penalties.decisions");
    }

    @Test
    void ids_are_unique_within_a_report_and_the_same_each_time() {
        var report = ReportBuilder.of2021()
                .remark(RuleId.REQUESTS_ROW_CELLS, List.of(), Map.of("expected", "7", "found", "6"))
                .remark(RuleId.REQUESTS_ROW_CELLS, List.of(), Map.of("expected", "7", "found", "8"))
                .build();

        var first = Validator.validate(report).findings();
        var second = Validator.validate(report).findings();

        assertThat(first).extracting(Finding::id).containsExactly("requests.row-cells", "requests.row-cells#2");
        assertThat(second).isEqualTo(first);
    }
}
