package nianbao.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import nianbao.model.event.Rejection;
import nianbao.model.report.ValidatedReport;

/**
 * What must become of a document, as the file {@code DOCUMENT.expected.json} beside it says. A field that is absent there is not
 * compared.
 */
public final class Expectation {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final JsonNode expected;

    private Expectation(JsonNode expected) {
        this.expected = expected;
    }

    /**
     * The expectation beside a document, if there is one.
     *
     * @throws Complaint if it cannot be read
     */
    public static Optional<Expectation> beside(Path document) {
        Path file = document.resolveSibling(document.getFileName() + ".expected.json");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Expectation(MAPPER.readTree(Files.readAllBytes(file))));
        } catch (IOException e) {
            throw new Complaint("The expectation " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** What a rejection should have been and is not; empty where it came out so. */
    public List<String> differences(Rejection rejection) {
        List<String> differences = new ArrayList<>();
        if (!expectsRejection()) {
            differences.add(
                    "expected a report, was rejected: " + rejection.code().wireName());
        } else if (expected.hasNonNull("code")) {
            compare("code", expected.get("code").asText(), rejection.code().wireName(), differences);
        }
        return differences;
    }

    /** What a report should have been and is not; empty where it came out so. */
    public List<String> differences(ValidatedReport report) {
        List<String> differences = new ArrayList<>();
        if (expectsRejection()) {
            differences.add("expected a rejection, was validated: " + report.reportKey());
            return differences;
        }
        compareAgency(report, differences);
        if (expected.hasNonNull("year")) {
            compare("year", expected.get("year").intValue(), report.year(), differences);
        }
        if (expected.hasNonNull("form")) {
            compare("form", expected.get("form").asText(), report.form(), differences);
        }
        if (expected.hasNonNull("verdict")) {
            compare(
                    "verdict",
                    expected.get("verdict").asText(),
                    report.verdict().wireName(),
                    differences);
        }
        if (expected.hasNonNull("figures")) {
            compareFigures(report.figures().byPath(), differences);
        }
        if (expected.hasNonNull("findings")) {
            differences.addAll(ExpectedFindings.differences(expected.get("findings"), report.findings()));
        }
        return differences;
    }

    private boolean expectsRejection() {
        return expected.path("expect").asText().equals("rejected");
    }

    private void compareAgency(ValidatedReport report, List<String> differences) {
        TreeSet<String> names = new TreeSet<>();
        if (expected.hasNonNull("agency")) {
            names.add(expected.get("agency").asText());
        }
        expected.path("agencies").forEach(name -> names.add(name.asText()));
        if (!names.isEmpty() && !names.contains(report.agency().name())) {
            differences.add("agency: expected " + String.join(" or ", names) + ", was "
                    + report.agency().name());
        }
        if (expected.hasNonNull("regionCode")) {
            compare(
                    "regionCode",
                    expected.get("regionCode").asText(),
                    report.agency().regionCode(),
                    differences);
        }
    }

    private void compareFigures(Map<String, BigDecimal> actual, List<String> differences) {
        for (Map.Entry<String, JsonNode> figure : expected.get("figures").properties()) {
            String path = figure.getKey();
            if (!actual.containsKey(path)) {
                differences.add(path + ": expected " + figure.getValue() + ", the form was not found to ask for it");
            } else if (!same(figure.getValue(), actual.get(path))) {
                differences.add(path + ": expected " + figure.getValue() + ", was " + actual.get(path));
            }
        }
        for (Map.Entry<String, BigDecimal> figure : actual.entrySet()) {
            if (!expected.get("figures").has(figure.getKey())) {
                differences.add(figure.getKey() + ": expected not to be asked for, was " + figure.getValue());
            }
        }
    }

    static boolean same(JsonNode expected, BigDecimal actual) {
        return expected.isNull() || actual == null
                ? expected.isNull() && actual == null
                : new BigDecimal(expected.asText()).compareTo(actual) == 0;
    }

    private static void compare(String what, Object expected, Object actual, List<String> differences) {
        if (!expected.equals(actual)) {
            differences.add(what + ": expected " + expected + ", was " + actual);
        }
    }
}
