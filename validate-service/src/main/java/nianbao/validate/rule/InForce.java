package nianbao.validate.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import nianbao.model.form.TableId;
import nianbao.model.report.Finding;
import nianbao.model.report.RuleId;
import nianbao.validate.subject.Numbers;
import nianbao.validate.subject.Sheet;

/**
 * 现行有效件数 is at least 本年制发件数 less 本年废止件数: what was issued this year and not repealed is in force (form 2021, item （一） of
 * article 20).
 */
final class InForce implements Rule {

    @Override
    public List<RuleId> ids() {
        return List.of(RuleId.PROACTIVE_IN_FORCE);
    }

    @Override
    public List<Finding> findings(Judged judged) {
        return judged.subject().sheet(TableId.PROACTIVE).stream()
                .flatMap(sheet -> sheet.paths().stream()
                        .filter(path -> path.endsWith(".inForce"))
                        .flatMap(path -> finding(sheet, path.substring(0, path.lastIndexOf('.'))).stream()))
                .toList();
    }

    private static Optional<Finding> finding(Sheet sheet, String row) {
        List<String> cells = List.of(row + ".issued", row + ".repealed", row + ".inForce");
        return Figures.of(sheet, cells).flatMap(numbers -> finding(sheet, row, cells, numbers));
    }

    private static Optional<Finding> finding(Sheet sheet, String row, List<String> cells, List<BigDecimal> numbers) {
        BigDecimal least = numbers.get(0).subtract(numbers.get(1));
        if (numbers.get(2).compareTo(least) >= 0) {
            return Optional.empty();
        }
        String message = "“" + sheet.position(cells.getFirst()).rowName() + "”本年制发"
                + Numbers.text(numbers.get(0)) + "件、废止" + Numbers.text(numbers.get(1)) + "件，现行有效件数填"
                + Numbers.text(numbers.get(2)) + "，至少应为" + Numbers.text(least);
        return Optional.of(Findings.of(RuleId.PROACTIVE_IN_FORCE, row, cells, message, sheet.placesOf(cells)));
    }
}
