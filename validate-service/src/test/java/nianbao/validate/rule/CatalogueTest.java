package nianbao.validate.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nianbao.model.report.Finding;
import nianbao.model.report.RuleId;
import nianbao.model.report.Severity;
import nianbao.validate.ReportBuilder;
import nianbao.validate.Validator;
import org.junit.jupiter.api.Test;

class CatalogueTest {

    /** They need the memory of reports, which is not part of a single judgement. */
    private static final List<RuleId> ACROSS_REPORTS = List.of(
            RuleId.SOURCES_DISAGREE,
            RuleId.CONTINUITY_CARRIED_OVER,
            RuleId.CONTINUITY_IN_FORCE,
            RuleId.CONTINUITY_ITEMS,
            RuleId.CONTINUITY_PENDING,
            RuleId.CONTINUITY_JUMP,
            RuleId.CONTINUITY_NARRATIVE);

    @Test
    void every_rule_of_the_model_has_exactly_one_class() {
        var ids = Catalogue.RULES.stream().flatMap(rule -> rule.ids().stream()).toList();

        assertThat(ids)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(RuleId.values())
                        .filter(id -> !ACROSS_REPORTS.contains(id))
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
