package nianbao.validate.rule;

import java.util.List;
import java.util.stream.Stream;
import nianbao.model.report.Finding;
import nianbao.model.report.RuleId;
import nianbao.model.report.Statement;
import nianbao.validate.subject.Numbers;
import nianbao.validate.subject.Sheet;
import nianbao.validate.subject.Subject;

/**
 * The text says that no 信息处理费 was charged, and table three that applications ended because it was not paid: notices of charge were
 * sent, then, and section six has to tell of them. 行政事业性收费 of table two is another fee.
 */
final class FeeUnpaid implements Rule {

    private static final String CELL = "requests.otherFeeUnpaid.total";

    @Override
    public List<RuleId> ids() {
        return List.of(RuleId.REQUESTS_FEE_UNPAID);
    }

    @Override
    public List<Finding> findings(Judged judged) {
        Subject subject = judged.subject();
        return subject
                .sheetOf(CELL)
                .filter(sheet ->
                        sheet.number(CELL).filter(number -> number.signum() > 0).isPresent())
                .flatMap(sheet -> judged.report().statements().stream()
                        .filter(statement -> statement.kind() == Statement.Kind.FEES_CHARGED)
                        .filter(statement -> statement.value().signum() == 0)
                        .filter(statement ->
                                Statements.isOfYear(statement, judged.report().year()))
                        .findFirst()
                        .map(statement -> finding(statement, sheet)))
                .stream()
                .toList();
    }

    private static Finding finding(Statement statement, Sheet sheet) {
        List<String> cells = List.of(CELL);
        String message = "文中写“" + statement.quote() + "”，表中" + sheet.nameOf(CELL) + "填"
                + Numbers.text(sheet.number(CELL).orElseThrow())
                + "，即发出过收费通知；请写明发出收费通知的件数、总金额和实际收取的金额，或核对表中的数";
        return Findings.of(
                RuleId.REQUESTS_FEE_UNPAID,
                "",
                cells,
                message,
                Stream.concat(Statements.places(statement).stream(), sheet.placesOf(cells).stream())
                        .toList());
    }
}
