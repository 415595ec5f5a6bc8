package nianbao.validate.rule;

import java.util.List;
import java.util.Optional;
import nianbao.model.form.TableId;
import nianbao.model.report.Finding;
import nianbao.model.report.RuleId;
import nianbao.validate.subject.Numbers;
import nianbao.validate.subject.Sheet;

/** Purchases cost something, and only purchases do: 采购项目数量 and 采购总金额 are zero together or not at all (form 2019). */
final class Procurement implements Rule {

    private static final List<String> CELLS = List.of("proactive.procurement.items", "proactive.procurement.amount");

    @Override
    public List<RuleId> ids() {
        return List.of(RuleId.PROACTIVE_PROCUREMENT);
    }

    @Override
    public List<Finding> findings(Judged judged) {
        return judged.subject().sheet(TableId.PROACTIVE).flatMap(Procurement::finding).stream()
                .toList();
    }

    private static Optional<Finding> finding(Sheet sheet) {
        return Figures.of(sheet, CELLS)
                .filter(numbers ->
                        (numbers.get(0).signum() == 0) != (numbers.get(1).signum() == 0))
                .map(numbers -> {
                    String message = "“政府集中采购”采购项目数量填" + Numbers.text(numbers.get(0)) + "，采购总金额填"
                            + Numbers.text(numbers.get(1))
                            + (numbers.get(0).signum() == 0 ? "，有金额就应有项目，请核对" : "，有项目就应有金额，请核对");
                    return Findings.of(RuleId.PROACTIVE_PROCUREMENT, "", CELLS, message, sheet.placesOf(CELLS));
                });
    }
}
