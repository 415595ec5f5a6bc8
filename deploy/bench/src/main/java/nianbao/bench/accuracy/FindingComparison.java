package nianbao.bench.accuracy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nianbao.model.form.Identity;
import nianbao.model.report.Finding;
import nianbao.model.report.Severity;
import nianbao.model.report.ValidatedReport;

/**
 * The findings on a report against those that the truth expects. Where it lists none, its own figures say which identities are broken:
 * each of them must be told by an error, and no error may tell of one that holds.
 */
final class FindingComparison {

    private final List<Finding> findings;
    private final List<Check> checks = new ArrayList<>();

    private FindingComparison(List<Finding> findings) {
        this.findings = findings;
    }

    static List<Check> of(Truth truth, ValidatedReport report) {
        FindingComparison comparison = new FindingComparison(report.findings());
        if (truth.findings().isPresent()) {
            comparison.expected(truth.findings().get());
        } else {
            truth.figures().ifPresent(comparison::implied);
        }
        truth.planted().forEach(comparison::planted);
        return comparison.checks;
    }

    private void expected(List<ExpectedFinding> wanted) {
        List<Finding> left = new ArrayList<>(findings);
        for (ExpectedFinding one : wanted) {
            Optional<Finding> found = left.stream().filter(one::is).findFirst();
            found.ifPresent(left::remove);
            add(Group.FINDINGS, found.isPresent() ? Grade.RIGHT : Grade.MISSING, told(found), one.toString());
        }
        left.stream()
                .filter(ExpectedFinding::mustBeExpected)
                .forEach(finding -> add(Group.FINDINGS, Grade.WRONG, told(finding), null));
    }

    private void implied(Map<String, BigDecimal> figures) {
        Map<String, Boolean> holds = new LinkedHashMap<>();
        IdentitiesOf.figures(figures).forEach(identity -> holds.put(identity.id(), holds(identity, figures)));
        List<Finding> errors = findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
        holds.forEach((id, held) -> {
            if (!held) {
                Optional<Finding> found = errors.stream()
                        .filter(error -> error.identities().contains(id))
                        .findFirst();
                add(Group.FINDINGS, found.isPresent() ? Grade.RIGHT : Grade.MISSING, told(found), "broken: " + id);
            }
        });
        for (Finding error : errors) {
            for (String id : error.identities()) {
                if (holds.getOrDefault(id, false)) {
                    add(Group.FINDINGS, Grade.WRONG, told(error), "holds: " + id);
                }
            }
        }
    }

    private static boolean holds(Identity identity, Map<String, BigDecimal> figures) {
        return sum(identity.left(), figures).compareTo(sum(identity.right(), figures)) == 0;
    }

    private static BigDecimal sum(List<String> paths, Map<String, BigDecimal> figures) {
        return paths.stream().map(figures::get).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private void planted(Truth.Plant plant) {
        Optional<Finding> found = findings.stream()
                .filter(ExpectedFinding::mustBeExpected)
                .filter(finding ->
                        plant.cells().isEmpty() || finding.cells().stream().anyMatch(plant.cells()::contains))
                .findFirst();
        add(Group.PLANTED, found.isPresent() ? Grade.RIGHT : Grade.MISSING, told(found), plant.what());
    }

    private static String told(Optional<Finding> finding) {
        return finding.map(FindingComparison::told).orElse(null);
    }

    private static String told(Finding finding) {
        return finding.severity().wireName() + " " + finding.rule().wireName() + " on " + finding.cells()
                + " explaining " + finding.identities() + ": " + finding.message();
    }

    private void add(Group group, Grade grade, String read, String wanted) {
        checks.add(Check.of(group, "finding", grade, read, wanted));
    }
}
