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
 * 上一年项目数量 and 本年增/减 count items of power, 本年处理决定数量 counts decisions (form 2019). Where the decisions are just as many as the
 * items, these may have been counted; a single one of each is no sign of it.
 */
final class ItemsAsDecisions implements Rule {

    private static final String PREVIOUS = ".previousItems";

    @Override
    public List<RuleId> ids() {
        return List.of(RuleId.PROACTIVE_ITEMS_AS_DECISIONS);
    }

    @Override
    public List<Finding> findings(Judged judged) {
        return judged.subject().sheet(TableId.PROACTIVE).stream()
                .flatMap(sheet -> sheet.paths().stream()
                        .filter(path -> path.endsWith(PREVIOUS))
                        .flatMap(path -> finding(sheet, path.substring(0, path.length() - PREVIOUS.length())).stream()))
                .toList();
    }

    private static Optional<Finding> finding(Sheet sheet, String row) {
        List<String> cells = List.of(row + PREVIOUS, row + ".change", row + ".decisions");
        return Figures.of(sheet, cells).filter(ItemsAsDecisions::areAsMany).map(numbers -> {
            String message = "“" + sheet.position(cells.getFirst()).rowName() + "”上一年项目数量填"
                    + Numbers.text(numbers.get(0)) + "，本年增/减填" + Numbers.text(numbers.get(1)) + "，本年处理决定数量填"
                    + Numbers.text(numbers.get(2)) + "，恰为事项的数量；应填本年作出的决定件数，如无误则不必改";
            return Findings.of(RuleId.PROACTIVE_ITEMS_AS_DECISIONS, row, cells, message, sheet.placesOf(cells));
        });
    }

    private static boolean areAsMany(List<BigDecimal> numbers) {
        BigDecimal decisions = numbers.get(2);
        return decisions.compareTo(BigDecimal.ONE) > 0
                && numbers.get(0).add(numbers.get(1)).compareTo(decisions) == 0;
    }
}
