package nianbao.bench.accuracy;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nianbao.model.report.Finding;
import nianbao.model.report.Severity;

/**
 * A finding that must be there. What it is silent on may be anything.
 *
 * @param rule the rule's id
 * @param severity how grave
 * @param cells the paths of exactly the cells it is about
 * @param identities the ids of exactly the broken identities it explains
 * @param set the cells, and the values they should have, of one of its explanations
 */
record ExpectedFinding(
        Optional<String> rule,
        Optional<String> severity,
        Optional<Set<String>> cells,
        Optional<Set<String>> identities,
        Optional<Map<String, BigDecimal>> set) {

    boolean is(Finding finding) {
        return rule.map(finding.rule().wireName()::equals).orElse(true)
                && severity.map(finding.severity().wireName()::equals).orElse(true)
                && cells.map(new HashSet<>(finding.cells())::equals).orElse(true)
                && identities.map(new HashSet<>(finding.identities())::equals).orElse(true)
                && set.map(wanted -> finding.explanations().stream().anyMatch(way -> same(wanted, way.set())))
                        .orElse(true);
    }

    /** Whether a finding must be expected: notices need not. */
    static boolean mustBeExpected(Finding finding) {
        return finding.severity() != Severity.NOTICE;
    }

    private static boolean same(Map<String, BigDecimal> wanted, Map<String, BigDecimal> set) {
        return wanted.keySet().equals(set.keySet())
                && wanted.entrySet().stream().allMatch(cell -> cell.getValue().compareTo(set.get(cell.getKey())) == 0);
    }

    @Override
    public String toString() {
        return severity.orElse("finding") + " " + rule.orElse("of any rule")
                + cells.map(paths -> " on " + paths).orElse("")
                + identities.map(ids -> " explaining " + ids).orElse("")
                + set.map(cells -> " setting " + cells).orElse("");
    }
}
