package nianbao.validate.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nianbao.model.report.Finding;

/** Brings findings into the order in which they are read, and makes their ids unique. */
final class FindingOrder {

    private static final Comparator<Finding> BY_GRAVITY_THEN_PLACE = Comparator.comparing(Finding::severity)
            .thenComparingInt(FindingOrder::place)
            .thenComparing(Finding::rule);

    private FindingOrder() {}

    /** Gravest first, then by place; those without a place last. */
    static List<Finding> sorted(List<Finding> findings) {
        Map<String, Integer> uses = new HashMap<>();
        List<Finding> sorted = new ArrayList<>();
        findings.stream().sorted(BY_GRAVITY_THEN_PLACE).forEach(finding -> {
            int use = uses.merge(finding.id(), 1, Integer::sum);
            sorted.add(use == 1 ? finding : finding.withId(finding.id() + "#" + use));
        });
        return sorted;
    }

    private static int place(Finding finding) {
        return finding.places().stream().mapToInt(place -> place.from()).min().orElse(Integer.MAX_VALUE);
    }
}
