package nianbao.validate.rule;

import java.util.List;
import nianbao.model.report.Finding;
import nianbao.model.report.Remark;
import nianbao.model.report.RuleId;

/** A row holds more or fewer values than the form has columns: the parser saw it, a person must say which is which. */
final class RowCells implements Rule {

    @Override
    public List<RuleId> ids() {
        return List.of(RuleId.PROACTIVE_ROW_CELLS, RuleId.REQUESTS_ROW_CELLS, RuleId.REVIEW_ROW_CELLS);
    }

    @Override
    public List<Finding> findings(Judged judged) {
        return judged.report().remarks().stream()
                .filter(remark -> ids().contains(remark.rule()))
                .map(remark ->
                        Findings.of(remark.rule(), about(remark), remark.cells(), message(remark), remark.places()))
                .toList();
    }

    private static String about(Remark remark) {
        if (remark.cells().isEmpty()) {
            return "";
        }
        String first = remark.cells().getFirst();
        return first.substring(0, Math.max(0, first.lastIndexOf('.')));
    }

    private static String message(Remark remark) {
        String row = Details.of(remark)
                .value("label")
                .map(label -> "“" + label + "”一行")
                .orElse("数据行");
        String expected = Details.of(remark).value("expected").orElse("");
        String found = Details.of(remark).value("found").orElse("");
        if (Details.isLess(found, expected)) {
            return row + "应有" + expected + "个数，文中只有" + found + "个，无法确定缺的是哪一栏，请核对";
        }
        return row + "应有" + expected + "个数，文中有" + found + "个，无法确定多的是哪一个，请核对";
    }
}
