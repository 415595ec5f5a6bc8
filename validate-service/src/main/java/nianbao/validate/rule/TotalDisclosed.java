package nianbao.validate.rule;

import java.util.List;
import java.util.Optional;
import nianbao.model.form.TableId;
import nianbao.model.report.Finding;
import nianbao.model.report.RuleId;
import nianbao.validate.subject.Numbers;
import nianbao.validate.subject.Sheet;

/** 对外公开总数量 counts what was disclosed this year too, so it is not less than 本年新公开数量 (form 2019). */
final class TotalDisclosed implements Rule {

    private static final String DISCLOSED = ".disclosed";
    private static final String IN_ALL = ".totalDisclosed";

    @Override
    public List<RuleId> ids() {
        return List.of(RuleId.PROACTIVE_TOTAL_DISCLOSED);
    }

    @Override
    public List<Finding> findings(Judged judged) {
        return judged.subject().sheet(TableId.PROACTIVE).stream()
                .flatMap(sheet -> sheet.paths().stream()
                        .filter(path -> path.endsWith(IN_ALL))
                        .flatMap(path -> finding(sheet, path.substring(0, path.length() - IN_ALL.length())).stream()))
                .toList();
    }

    private static Optional<Finding> finding(Sheet sheet, String row) {
        List<String> cells = List.of(row + DISCLOSED, row + IN_ALL);
        return Figures.of(sheet, cells)
                .filter(numbers -> numbers.get(0).compareTo(numbers.get(1)) > 0)
                .map(numbers -> {
                    String message = "“" + sheet.position(cells.getFirst()).rowName() + "”本年新公开数量填"
                            + Numbers.text(numbers.get(0)) + "，对外公开总数量填" + Numbers.text(numbers.get(1))
                            + "，总数应不少于本年新公开的，请核对";
                    return Findings.of(RuleId.PROACTIVE_TOTAL_DISCLOSED, row, cells, message, sheet.placesOf(cells));
                });
    }
}
