package nianbao.validate.rule;

import static nianbao.validate.Judgements.findings;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import nianbao.model.report.Place;
import nianbao.model.report.RuleId;
import nianbao.model.report.Scope;
import nianbao.model.report.Severity;
import nianbao.model.report.Statement;
import nianbao.model.report.Statement.Kind;
import nianbao.model.report.Statement.Precision;
import nianbao.validate.ReportBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatementRulesTest {

    private static ReportBuilder received(int inTable, int inText, String quote) {
        return ReportBuilder.of2021()
                .number("requests.newRequests.naturalPerson", inTable)
                .number("requests.newRequests.total", inTable)
                .number("requests.granted.naturalPerson", inTable)
                .number("requests.granted.total", inTable)
                .number("requests.totalHandled.naturalPerson", inTable)
                .number("requests.totalHandled.total", inTable)
                .says(Kind.REQUESTS_RECEIVED, inText, quote);
    }

    @Test
    void a_number_of_the_text_that_is_the_tables_is_nothing() {
        var report = received(1, 1, "收到公开信息申请1条");

        var found = findings(report, RuleId.STATEMENT_DISAGREES);

        assertThat(found).isEmpty();
    }

    @Test
    void a_number_of_the_text_that_is_not_the_tables_is_a_warning_that_quotes_both() {
        var report = received(3, 5, "收到申请5件");

        var found = findings(report, RuleId.STATEMENT_DISAGREES);

        assertThat(found).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.id()).isEqualTo("statement.disagrees:requestsReceived=5");
            assertThat(finding.cells()).containsExactly("requests.newRequests.total");
            assertThat(finding.message()).isEqualTo("文中写“收到申请5件”，表中“本年新收政府信息公开申请数量”一行“总计”栏填3，两处不一致，请核对");
            assertThat(finding.places()).hasSize(2);
        });
    }

    @Test
    void a_denial_disagrees_with_a_table_that_counts_some() {
        var report = received(3, 0, "未收到依申请公开事项");

        var found = findings(report, RuleId.STATEMENT_DISAGREES);

        assertThat(found).hasSize(1);
    }

    @Test
    void applications_carried_over_count_only_where_the_text_counts_them() {
        var with = received(3, 5, "收到申请5件（含上年结转2件）");
        var without = received(3, 5, "收到申请5件");
        for (var report : List.of(with, without)) {
            report.number("requests.carriedOver.naturalPerson", 2)
                    .number("requests.carriedOver.total", 2)
                    .number("requests.carriedForward.naturalPerson", 2)
                    .number("requests.carriedForward.total", 2);
        }

        var found = List.of(findings(with, RuleId.STATEMENT_DISAGREES), findings(without, RuleId.STATEMENT_DISAGREES));

        assertThat(found.getFirst()).isEmpty();
        assertThat(found.getLast()).hasSize(1);
    }

    @Test
    void applications_taken_up_may_be_those_carried_over_too() {
        var both = received(3, 5, "受理政府信息公开申请5件").number("requests.carriedOver.total", 2);
        var neither = received(3, 6, "受理政府信息公开申请6件").number("requests.carriedOver.total", 2);

        assertThat(findings(both, RuleId.STATEMENT_DISAGREES)).isEmpty();
        assertThat(findings(neither, RuleId.STATEMENT_DISAGREES)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "REQUESTS_CARRIED_OVER,requests.carriedOver.total",
        "REQUESTS_CARRIED_FORWARD,requests.carriedForward.total",
        "REQUESTS_ANSWERED,requests.totalHandled.total",
        "REQUESTS_GRANTED,requests.granted.total",
        "REQUESTS_PARTIALLY_GRANTED,requests.partiallyGranted.total",
        "REQUESTS_DENIED,requests.deniedEnforcementFile.total",
        "REQUESTS_UNAVAILABLE,requests.unavailableNotHeld.total",
        "REQUESTS_NOT_PROCESSED,requests.notProcessedDuplicate.total",
        "REQUESTS_OTHERWISE_HANDLED,requests.otherOther.total",
        "NORMATIVE_DOCUMENTS_ISSUED,proactive.normativeDocuments.issued",
        "NORMATIVE_DOCUMENTS_REPEALED,proactive.normativeDocuments.repealed",
        "NORMATIVE_DOCUMENTS_IN_FORCE,proactive.normativeDocuments.inForce",
    })
    void each_kind_is_compared_with_what_the_tables_count_of_it(Kind kind, String cell) {
        var same = ReportBuilder.of2021().number(cell, 7).says(kind, 7, "文中7件");
        var other = ReportBuilder.of2021().number(cell, 7).says(kind, 8, "文中8件");

        assertThat(findings(same, RuleId.STATEMENT_DISAGREES)).isEmpty();
        assertThat(findings(other, RuleId.STATEMENT_DISAGREES))
                .singleElement()
                .satisfies(finding -> assertThat(finding.cells()).contains(cell));
    }

    @Test
    void another_year_is_not_compared() {
        Statement lastYear = new Statement(
                Kind.REQUESTS_RECEIVED,
                BigDecimal.valueOf(5),
                "件",
                Precision.EXACT,
                false,
                2020,
                List.of(),
                "2020年收到申请5件",
                Place.of(1, 2));

        var found = findings(ReportBuilder.of2021().says(lastYear), RuleId.STATEMENT_DISAGREES);

        assertThat(found).isEmpty();
    }

    @Test
    void a_cell_without_a_number_is_not_compared() {
        var report =
                ReportBuilder.of2021().blank("requests.newRequests.total").says(Kind.REQUESTS_RECEIVED, 5, "收到申请5件");

        var found = findings(report, RuleId.STATEMENT_DISAGREES);

        assertThat(found).isEmpty();
    }

    @Test
    void a_figure_that_the_form_does_not_ask_for_is_not_compared() {
        var report = ReportBuilder.of2021().says(Kind.PROCUREMENT_ITEMS, 5, "采购项目5个");

        var found = findings(report, RuleId.STATEMENT_DISAGREES);

        assertThat(found).isEmpty();
    }

    @Test
    void where_text_and_table_may_count_different_offices_it_is_a_notice() {
        var government = received(3, 5, "收到申请5件").scope(Scope.Kind.GOVERNMENT);
        var wholeCity = received(3, 5, "全市收到申请5件");

        var found = List.of(
                findings(government, RuleId.STATEMENT_DISAGREES), findings(wholeCity, RuleId.STATEMENT_DISAGREES));

        assertThat(found).allSatisfy(findings -> assertThat(findings)
                .singleElement()
                .satisfies(finding -> assertThat(finding.severity()).isEqualTo(Severity.NOTICE)));
    }

    @ParameterizedTest
    @CsvSource({
        "40, MORE_THAN, 40, true",
        "40, MORE_THAN, 49, true",
        "40, MORE_THAN, 39, false",
        "40, MORE_THAN, 61, false",
        "5500, MORE_THAN, 5588, true",
        "5500, MORE_THAN, 6000, false",
        "40, ABOUT, 37, true",
        "40, ABOUT, 44, true",
        "40, ABOUT, 60, false",
        "1000, ABOUT, 987, true",
        "40, EXACT, 41, false"
    })
    void a_rough_number_covers_what_it_can_mean(int stated, Precision precision, int printed, boolean agrees) {
        var report = ReportBuilder.of2021()
                .number("proactive.penalties.decisions", printed)
                .says(ReportBuilder.statement(Kind.PENALTY_DECISIONS, stated, "件", precision, "作出行政处罚"));

        var found = findings(report, RuleId.STATEMENT_DISAGREES);

        assertThat(found.isEmpty()).isEqualTo(agrees);
    }

    @ParameterizedTest
    @CsvSource({
        "11711483, 元, 11711483, 元, true",
        "1171.15, 万元, 11711483, 元, true",
        "1171.14, 万元, 11711483, 元, false",
        "1171.1483, 万元, 11711483, 元, true",
        "970, 万元, 978, 元, false",
        "970, 万元, 970, 万元, true",
        "970, 万元, 969.6, 万元, true",
        "970, 万元, 960, 万元, false",
        "970, , 960, 万元, true",
    })
    void amounts_are_compared_in_one_unit_and_only_where_both_units_are_known(
            BigDecimal stated, String statedUnit, String printed, String printedUnit, boolean agrees) {
        Statement statement = new Statement(
                Kind.PROCUREMENT_AMOUNT,
                stated,
                statedUnit,
                Precision.EXACT,
                false,
                null,
                List.of(),
                "采购总金额",
                Place.of(1, 2));
        var report = ReportBuilder.of2019()
                .number("proactive.procurement.amount", printed)
                .unit("proactive.procurement.amount", printedUnit)
                .says(statement);

        var found = findings(report, RuleId.STATEMENT_DISAGREES);

        assertThat(found.isEmpty()).isEqualTo(agrees);
    }

    @Test
    void lawsuits_are_those_of_both_groups() {
        var report = ReportBuilder.of2021()
                .number("review.litigationDirect.upheld", 2)
                .number("review.litigationDirect.total", 2)
                .number("review.litigationAfterReconsideration.pending", 1)
                .number("review.litigationAfterReconsideration.total", 1);

        var right = findings(report.says(Kind.LAWSUITS, 3, "行政诉讼3件"), RuleId.STATEMENT_DISAGREES);
        var wrong = findings(report.says(Kind.LAWSUITS, 2, "行政诉讼2件"), RuleId.STATEMENT_DISAGREES);

        assertThat(right).isEmpty();
        assertThat(wrong).singleElement().satisfies(finding -> assertThat(finding.cells())
                .containsExactly("review.litigationDirect.total", "review.litigationAfterReconsideration.total"));
    }

    private static ReportBuilder disclosed(int whole, String quote, int... parts) {
        return ReportBuilder.of2021()
                .says(new Statement(
                        Kind.INFORMATION_DISCLOSED,
                        BigDecimal.valueOf(whole),
                        "条",
                        Precision.EXACT,
                        false,
                        null,
                        Arrays.stream(parts)
                                .mapToObj(part -> new Statement.Part("项", BigDecimal.valueOf(part), Place.of(5, 6)))
                                .toList(),
                        quote,
                        Place.of(1, 9)));
    }

    @Test
    void parts_that_make_the_sum_are_nothing() {
        var report = disclosed(162, "共162条，其中", 36, 100, 26);

        var found = findings(report, RuleId.STATEMENT_SUM);

        assertThat(found).isEmpty();
    }

    @Test
    void parts_that_come_to_more_than_the_whole_are_a_warning() {
        var report = disclosed(2139, "共2139条，其中", 1744, 393, 21, 2);

        var found = findings(report, RuleId.STATEMENT_SUM);

        assertThat(found).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.message()).isEqualTo("文中共计2139条，所列各项1744+393+21+2=2160，多于总数，请核对");
        });
    }

    @Test
    void parts_that_come_to_less_are_a_notice_and_none_where_the_text_names_only_some() {
        var open = disclosed(425, "共425条，其中", 148, 21, 63);
        var some = disclosed(425, "共425条，其中动态类148条，公文类21条，人事类63条等", 148, 21, 63);

        var found = List.of(findings(open, RuleId.STATEMENT_SUM), findings(some, RuleId.STATEMENT_SUM));

        assertThat(found.getFirst()).singleElement().satisfies(finding -> assertThat(finding.severity())
                .isEqualTo(Severity.NOTICE));
        assertThat(found.getLast()).isEmpty();
    }

    @Test
    void a_single_part_is_no_enumeration() {
        var report = disclosed(162, "共162条，其中", 36);

        var found = findings(report, RuleId.STATEMENT_SUM);

        assertThat(found).isEmpty();
    }
}
