package nianbao.bench.accuracy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nianbao.model.report.CellNote;
import org.junit.jupiter.api.Test;

class TruthFileTest {

    @Test
    void every_key_is_read() throws IOException {
        Truth truth = read("""
                {"file": "a.txt", "layout": "real", "agency": "大名县民政局", "agencies": ["大名县民政局", "县民政局"], "regionCode": "130425",
                 "year": 2021, "form": "2021", "verdict": "consistent", "publishedOn": "2022-01-20",
                 "contact": {"postcode": "056900", "phones": ["0310-6552001"]},
                 "figures": {"proactive.fees.amount": 1.50, "requests.granted.total": null},
                 "cells": {"requests.granted.total": {"state": "dash"}},
                 "sections": ["总体情况"], "statements": [{"kind": "requestsReceived", "value": 3}],
                 "findings": [{"rule": "requests.cell", "severity": "error", "cells": ["a"], "identities": ["b"], "set": {"a": 1}}],
                 "planted": [{"kind": "published", "what": "sum is 1", "cells": ["a"]}], "other": ["for people"]}
                """);

        assertThat(truth.layout()).isEqualTo("real");
        assertThat(truth.refusal()).isEmpty();
        assertThat(truth.agencies()).containsExactly("大名县民政局", "县民政局");
        assertThat(truth.fields())
                .containsEntry(Field.REGION, "130425")
                .containsEntry(Field.YEAR, "2021")
                .containsEntry(Field.FORM, "2021")
                .containsEntry(Field.VERDICT, "consistent")
                .containsEntry(Field.PUBLISHED_ON, "2022-01-20")
                .containsEntry(Field.POSTCODE, "056900")
                .hasSize(6);
        assertThat(truth.phones()).contains(List.of("0310-6552001"));
        assertThat(truth.figures().orElseThrow().get("proactive.fees.amount")).isEqualByComparingTo("1.5");
        assertThat(truth.figures().orElseThrow()).containsEntry("requests.granted.total", null);
        assertThat(truth.states()).containsEntry("requests.granted.total", CellNote.State.DASH);
        assertThat(truth.sections()).contains(List.of("总体情况"));
        assertThat(truth.statements()).contains(List.of(new Truth.Saying("requestsReceived", BigDecimal.valueOf(3))));
        assertThat(truth.findings().orElseThrow().getFirst().rule()).contains("requests.cell");
        assertThat(truth.planted()).containsExactly(new Truth.Plant("sum is 1", Set.of("a")));
    }

    @Test
    void what_is_not_there_is_silence_and_null_is_nothing() throws IOException {
        Truth silent = read("{}");
        Truth nothing = read("{\"publishedOn\": null, \"figures\": {}, \"findings\": []}");

        assertThat(silent.fields()).isEmpty();
        assertThat(silent.figures()).isEmpty();
        assertThat(silent.findings()).isEmpty();
        assertThat(nothing.fields()).containsEntry(Field.PUBLISHED_ON, null);
        assertThat(nothing.figures().orElseThrow()).isEmpty();
        assertThat(nothing.findings()).contains(List.of());
    }

    @Test
    void a_document_may_have_to_be_refused() throws IOException {
        Truth truth = read("{\"expect\": \"rejected\", \"code\": \"blank-form\", \"year\": 2014}");

        assertThat(truth.refusal()).contains(new Truth.Refusal(Optional.of("blank-form")));
    }

    @Test
    void what_is_no_truth_is_told() {
        assertThatThrownBy(() -> read("{\"figures\": {\"requests.granted.total\": \"many\"}}"))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> read("[]")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> read("{\"cells\": {\"requests.granted.total\": {\"state\": \"gone\"}}}"))
                .isInstanceOf(IOException.class);
    }

    private static Truth read(String json) throws IOException {
        return TruthFile.read(json.getBytes(UTF_8));
    }
}
