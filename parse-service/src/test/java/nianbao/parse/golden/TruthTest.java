package nianbao.parse.golden;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import nianbao.model.Json;
import org.junit.jupiter.api.Test;

/** A report that is not what the truth says is told, thing by thing. */
class TruthTest {

    private static final String TRUTH = """
            {"agency": "甲县教育局", "regionCode": "330382", "year": 2021, "form": "2021", "sections": ["总体情况"],
             "statements": [{"kind": "requestsReceived", "value": 2}],
             "figures": {"proactive.licensing.decisions": 17, "proactive.fees.amount": 12.50, "proactive.penalties.decisions": null},
             "cells": {"proactive.penalties.decisions": {"state": "ambiguous", "candidates": [1, 11]}}}""";
    private static final String REPORT = """
            {"agency": {"name": "甲县教育局", "regionCode": "330382"}, "year": 2021, "form": "2021", "sections": [{"heading": "总体情况"}],
             "statements": [{"kind": "requestsReceived", "value": 2}],
             "figures": {"proactive": {"licensing": {"decisions": 17}, "fees": {"amount": 12.5}, "penalties": {"decisions": null}}},
             "cells": {"proactive.penalties.decisions": {"state": "ambiguous", "candidates": [1, 11]}}}""";

    @Test
    void a_report_that_says_what_is_true_agrees() {
        assertThat(Truth.disagreements(json(TRUTH), json(REPORT))).isEmpty();
    }

    @Test
    void another_number_is_told() {
        assertDisagrees(REPORT.replace("17", "71"), "proactive.licensing.decisions");
    }

    @Test
    void a_number_that_was_not_read_is_told() {
        assertDisagrees(REPORT.replace("12.5", "null"), "proactive.fees.amount");
    }

    @Test
    void a_number_where_there_is_none_is_told() {
        assertDisagrees(
                REPORT.replace("\"penalties\": {\"decisions\": null}", "\"penalties\": {\"decisions\": 11}"),
                "proactive.penalties.decisions");
    }

    @Test
    void a_cell_that_the_truth_does_not_know_is_told() {
        assertDisagrees(REPORT.replace("\"licensing\": {", "\"licensing\": {\"change\": 0, "), "licensing.change");
    }

    @Test
    void a_cell_that_the_report_does_not_have_is_told() {
        assertDisagrees(REPORT.replace("\"fees\": {\"amount\": 12.5}, ", ""), "proactive.fees.amount");
    }

    @Test
    void another_state_or_other_candidates_are_told() {
        assertDisagrees(REPORT.replace("ambiguous", "missing"), "state of proactive.penalties.decisions");
        assertDisagrees(REPORT.replace("[1, 11]", "[1, 12]"), "candidates of proactive.penalties.decisions");
    }

    @Test
    void another_agency_year_region_section_or_statement_is_told() {
        assertDisagrees(REPORT.replace("甲县", "乙县"), "agency");
        assertDisagrees(REPORT.replace("\"year\": 2021", "\"year\": 2022"), "/year");
        assertDisagrees(REPORT.replace("330382", "330381"), "/regionCode");
        assertDisagrees(REPORT.replace("总体情况", "概述"), "sections");
        assertDisagrees(REPORT.replace("\"value\": 2", "\"value\": 3"), "statements");
    }

    @Test
    void a_refusal_is_told_unless_the_truth_wants_it_for_that_reason() {
        assertDisagrees("{\"code\": \"not-a-report\"}", "outcome");
        JsonNode refused = json("{\"code\": \"not-a-report\"}");
        assertThat(Truth.disagreements(json("{\"expect\": \"rejected\", \"code\": \"not-a-report\"}"), refused))
                .isEmpty();
        assertThat(Truth.disagreements(json("{\"expect\": \"rejected\", \"code\": \"blank-form\"}"), refused))
                .hasSize(1);
        assertThat(Truth.disagreements(json("{\"expect\": \"rejected\"}"), refused))
                .hasSize(1);
    }

    @Test
    void a_truth_that_is_silent_on_what_counts_is_told() {
        assertThat(Truth.disagreements(json(TRUTH.replace("\"regionCode\": \"330382\", ", "")), json(REPORT)))
                .containsExactly("the truth is silent on regionCode");
    }

    private static void assertDisagrees(String report, String what) {
        assertThat(Truth.disagreements(json(TRUTH), json(report)))
                .singleElement()
                .asString()
                .contains(what);
    }

    private static JsonNode json(String text) {
        return Json.read(text.getBytes(StandardCharsets.UTF_8), JsonNode.class);
    }
}
