package nianbao.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import nianbao.model.form.Form;
import nianbao.model.form.FormVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

class SchemasTest {

    @ParameterizedTest
    @CsvSource({
        "annual-report, annual-report",
        "validated-report, validated-report",
        "rejection, rejection",
        "outcome-validated, outcome",
        "outcome-rejected, outcome",
        "outcome-unpacked, outcome",
        "outcome-withdrawn, outcome"
    })
    void aSampleMatchesItsSchema(String sample, String schema) {
        assertThat(Schemas.deviations(schema, Schemas.sample(sample))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("defects")
    void aSampleWithADefectDoesNotMatch(String sample, String schema, String pointer, String field, String json) {
        JsonNode document = Schemas.sample(sample);
        ObjectNode at = (ObjectNode) document.at(pointer);
        if (json == null) {
            at.remove(field);
        } else {
            at.set(field, Schemas.read(json.getBytes(StandardCharsets.UTF_8)));
        }

        assertThat(Schemas.deviations(schema, document)).isNotEmpty();
    }

    static Stream<Arguments> defects() {
        String report = "validated-report";
        return Stream.of(
                defect(report, report, "", "reportKey", "\"乐清市卫生健康局\""),
                defect(report, report, "", "submissionId", "\"7B13\""),
                defect(report, report, "", "receipt", "\"3\""),
                defect(report, report, "", "verdict", "\"wrong\""),
                defect(report, report, "", "findings", null),
                defect(report, report, "", "submittedAt", "1763798400"),
                defect(report, report, "/figures", "budget", "{}"),
                defect(report, report, "/figures/requests/granted", "total", "\"1\""),
                defect(report, report, "/findings/0", "rule", "\"requests.cel\""),
                defect(report, report, "/findings/0", "identities", "[\"granted\"]"),
                defect(report, report, "/cells", "fees", "{}"),
                defect(report, report, "/places/requests.granted", "cells", "[[1]]"),
                defect(report, report, "/checks", "held", "-1"),
                defect("annual-report", "annual-report", "", "remarks", null),
                defect("rejection", "rejection", "", "code", "\"bad\""),
                defect("rejection", "rejection", "", "stage", "\"ocr\""),
                defect("outcome-rejected", "outcome", "", "code", "null"),
                defect("outcome-validated", "outcome", "", "reportKey", "null"),
                defect("outcome-validated", "outcome", "", "childCount", "1"),
                defect("outcome-unpacked", "outcome", "", "childCount", null),
                defect("outcome-unpacked", "outcome", "", "receipt", "\"3:1202/0\""));
    }

    private static Arguments defect(String sample, String schema, String pointer, String field, String json) {
        return Arguments.of(sample, schema, pointer, field, json);
    }

    @ParameterizedTest
    @FieldSource("nianbao.model.Schemas#NAMES")
    void aSchemaIsNamedAsTheEventsNameIt(String name) {
        assertThat(Schemas.schema(name).get("$id").asText()).isEqualTo("urn:nianbao:schema:" + name + ":1.0");
    }

    @Test
    void aFieldThatALaterVersionAddsIsAllowed() {
        ObjectNode report = (ObjectNode) Schemas.sample("validated-report");
        report.put("addedLater", true);
        ((ObjectNode) report.at("/findings/0")).put("addedLater", true);

        assertThat(Schemas.deviations("validated-report", report)).isEmpty();
    }

    @Test
    void schemasThatShareADefinitionSayTheSame() {
        Map<String, JsonNode> definitions = new HashMap<>();
        for (String name : Schemas.NAMES) {
            Schemas.schema(name).get("$defs").properties().forEach(definition -> {
                JsonNode other = definitions.putIfAbsent(definition.getKey(), definition.getValue());
                assertThat(other == null ? definition.getValue() : other)
                        .as("%s in %s", definition.getKey(), name)
                        .isEqualTo(definition.getValue());
            });
        }
        assertThat(definitions).containsKeys("figures", "place", "ruleId", "rejectionCode");
    }

    @Test
    void theSampleHoldsEveryFigureOfItsForm() {
        JsonNode figures = Schemas.sample("validated-report").get("figures");

        assertThat(Form.of(FormVersion.FORM_2021).paths()).allSatisfy(path -> assertThat(
                        figures.at("/" + path.replace('.', '/')).isNumber())
                .isTrue());
    }
}
