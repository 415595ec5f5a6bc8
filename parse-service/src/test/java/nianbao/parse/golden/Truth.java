package nianbao.parse.golden;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/**
 * What is true of a document against the report that is read in it. The truth is written as that of {@code deploy/bench/accuracy}; here it must
 * not be silent on what a report is keyed by, nor on any figure.
 */
final class Truth {

    /** What a truth must name, if its document is a report. */
    private static final List<String> NEEDED = List.of("agency", "regionCode", "year", "form", "figures");

    /** Where the report says what the truth says under these keys, if it does. */
    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("/regionCode", "/agency/regionCode"),
            Map.entry("/year", "/year"),
            Map.entry("/form", "/form"),
            Map.entry("/forms", "/forms"),
            Map.entry("/title", "/title"),
            Map.entry("/period", "/period"),
            Map.entry("/publishedOn", "/publishedOn"),
            Map.entry("/documentNumber", "/documentNumber"),
            Map.entry("/contact/address", "/contact/address"),
            Map.entry("/contact/postcode", "/contact/postcode"),
            Map.entry("/contact/phones", "/contact/phones"),
            Map.entry("/contact/fax", "/contact/fax"),
            Map.entry("/contact/email", "/contact/email"),
            Map.entry("/contact/website", "/contact/website"));

    private final JsonNode truth;
    private final JsonNode report;
    private final List<String> disagreements = new ArrayList<>();

    private Truth(JsonNode truth, JsonNode report) {
        this.truth = truth;
        this.report = report;
    }

    /** Where they disagree, and what the truth should say and does not: nothing if all is well. */
    static List<String> disagreements(JsonNode truth, JsonNode report) {
        Truth comparison = new Truth(truth, report);
        if (truth.path("expect").asText().equals("rejected")) {
            comparison.same("code", truth.path("code"), report.path("code"));
        } else if (report.has("code")) {
            comparison.differ("outcome", "a report", "refused: " + report.path("code"));
        } else {
            comparison.compare();
        }
        return comparison.disagreements;
    }

    private void compare() {
        NEEDED.stream()
                .filter(key -> !truth.has(key))
                .forEach(key -> disagreements.add("the truth is silent on " + key));
        Set<String> names = new LinkedHashSet<>(list(truth.path("agencies"), JsonNode::asText));
        names.add(truth.path("agency").asText());
        String name = report.at("/agency/name").asText();
        if (!names.contains(name)) {
            differ("agency", names, name);
        }
        FIELDS.forEach((key, place) -> {
            if (!truth.at(key).isMissingNode()) {
                same(key, truth.at(key), report.at(place));
            }
        });
        lists("sections", JsonNode::asText, section -> section.path("heading").asText());
        lists("statements", Truth::said, Truth::said);
        figures();
    }

    private static String said(JsonNode statement) {
        return statement.path("kind").asText() + " " + number(statement.path("value"));
    }

    private void lists(String key, Function<JsonNode, String> wanted, Function<JsonNode, String> read) {
        if (truth.has(key)) {
            List<String> expected = list(truth.path(key), wanted);
            List<String> got = list(report.path(key), read);
            if (!expected.equals(got)) {
                differ(key, expected, got);
            }
        }
    }

    private void figures() {
        Map<String, BigDecimal> read = new LinkedHashMap<>();
        report.path("figures")
                .properties()
                .forEach(table -> table.getValue().properties().forEach(row -> row.getValue()
                        .properties()
                        .forEach(cell -> read.put(
                                table.getKey() + "." + row.getKey() + "." + cell.getKey(), number(cell.getValue())))));
        Set<String> paths = new LinkedHashSet<>(read.keySet());
        truth.path("figures").properties().forEach(figure -> paths.add(figure.getKey()));
        truth.path("cells").properties().forEach(cell -> paths.add(cell.getKey()));
        paths.forEach(path -> figure(path, read));
    }

    private void figure(String path, Map<String, BigDecimal> read) {
        JsonNode wanted = truth.path("figures").path(path);
        if (wanted.isMissingNode() || !read.containsKey(path)) {
            differ(path, wanted.isMissingNode() ? "not asked for" : wanted, read.getOrDefault(path, null));
            return;
        }
        if (!Objects.equals(number(wanted), read.get(path))) {
            differ(path, wanted, read.get(path) + " " + report.path("cells").path(path));
        }
        JsonNode state = truth.path("cells").path(path);
        if (state.has("state")) {
            same(
                    "state of " + path,
                    state.path("state"),
                    report.path("cells").path(path).path("state"));
        }
        if (state.has("candidates")) {
            Function<JsonNode, BigDecimal> number = Truth::number;
            same(
                    "candidates of " + path,
                    list(state.path("candidates"), number),
                    list(report.path("cells").path(path).path("candidates"), number));
        }
    }

    private void same(String what, Object expected, Object got) {
        if (!expected.equals(got)) {
            differ(what, expected, got);
        }
    }

    private void differ(String what, Object expected, Object got) {
        disagreements.add(what + ": is " + expected + ", read as " + got);
    }

    /** So that 12.50 equals 12.5. */
    private static BigDecimal number(JsonNode json) {
        return json.isNumber()
                ? new BigDecimal(json.decimalValue().stripTrailingZeros().toPlainString())
                : null;
    }

    private static <T> List<T> list(JsonNode array, Function<JsonNode, T> of) {
        return StreamSupport.stream(array.spliterator(), false).map(of).toList();
    }
}
