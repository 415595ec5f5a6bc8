package nianbao.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nianbao.model.report.Finding;
import nianbao.model.report.Severity;

/**
 * Compares findings: each expected one must be there, and no error or warning besides them; further notices are fine. Of a finding, what
 * the expectation does not say is not compared.
 */
final class ExpectedFindings {

    private ExpectedFindings() {}

    static List<String> differences(JsonNode expected, List<Finding> actual) {
        List<String> differences = new ArrayList<>();
        List<Finding> left = new ArrayList<>(actual);
        for (JsonNode wanted : expected) {
            Optional<Finding> match =
                    left.stream().filter(finding -> isAsWanted(wanted, finding)).findFirst();
            if (match.isPresent()) {
                left.remove(match.get());
            } else {
                differences.add("finding missing: " + wanted);
            }
        }
        for (Finding finding : left) {
            if (finding.severity() != Severity.NOTICE) {
                differences.add("finding not expected: " + finding.rule().wireName() + " ("
                        + finding.severity().wireName() + ") on " + finding.cells() + ", identities "
                        + finding.identities() + ": " + finding.message());
            }
        }
        return differences;
    }

    private static boolean isAsWanted(JsonNode wanted, Finding finding) {
        return (!wanted.has("rule")
                        || wanted.get("rule").asText().equals(finding.rule().wireName()))
                && (!wanted.has("severity")
                        || wanted.get("severity")
                                .asText()
                                .equals(finding.severity().wireName()))
                && sameNames(wanted, "cells", finding.cells())
                && sameNames(wanted, "identities", finding.identities())
                && (!wanted.has("set")
                        || finding.explanations().stream().anyMatch(way -> sets(wanted.get("set"), way.set())));
    }

    private static boolean sameNames(JsonNode wanted, String field, Collection<String> actual) {
        if (!wanted.has(field)) {
            return true;
        }
        Set<String> names = new HashSet<>();
        wanted.get(field).forEach(name -> names.add(name.asText()));
        return names.equals(new HashSet<>(actual));
    }

    private static boolean sets(JsonNode wanted, Map<String, BigDecimal> actual) {
        return wanted.size() == actual.size()
                && wanted.properties().stream()
                        .allMatch(cell -> actual.containsKey(cell.getKey())
                                && Expectation.same(cell.getValue(), actual.get(cell.getKey())));
    }
}
