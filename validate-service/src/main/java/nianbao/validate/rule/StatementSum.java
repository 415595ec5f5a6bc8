package nianbao.validate.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nianbao.model.report.Finding;
import nianbao.model.report.RuleId;
import nianbao.model.report.Severity;
import nianbao.model.report.Statement;
import nianbao.model.report.Statement.Part;
import nianbao.model.report.Statement.Precision;
import nianbao.validate.subject.Numbers;

/**
 * The parts of a sum in the narrative do not make the sum. Parts that come to more than the whole are a warning. Parts that come to
 * less are a notice only, and none where the text itself says that it does not name them all: an enumeration after 其中 need not be
 * complete.
 */
final class StatementSum implements Rule {

    private static final Pattern NAMES_SOME = Pattern.compile("等|包括|包含|主要|例如|如：");
    private static final int ENUMERATION = 2;

    @Override
    public List<RuleId> ids() {
        return List.of(RuleId.STATEMENT_SUM);
    }

    @Override
    public List<Finding> findings(Judged judged) {
        return judged.report().statements().stream()
                .flatMap(statement -> finding(statement).stream())
                .toList();
    }

    private static Optional<Finding> finding(Statement statement) {
        boolean comparable = statement.precision() == Precision.EXACT
                && statement.parts().size() >= ENUMERATION
                && Numbers.isReckonable(statement.value())
                && statement.parts().stream().map(Part::value).allMatch(Numbers::isReckonable);
        if (!comparable) {
            return Optional.empty();
        }
        BigDecimal sum = statement.parts().stream().map(Part::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        int difference = sum.compareTo(statement.value());
        if (difference == 0
                || difference < 0 && NAMES_SOME.matcher(statement.quote()).find()) {
            return Optional.empty();
        }
        Severity severity = difference > 0 ? Severity.WARNING : Severity.NOTICE;
        String parts = statement.parts().stream()
                .map(part -> Numbers.text(part.value()))
                .collect(Collectors.joining("+"));
        String message = "文中共计" + Numbers.text(statement.value()) + Statements.unit(statement) + "，所列各项" + parts + "="
                + Numbers.text(sum) + "，" + (difference > 0 ? "多于总数，请核对" : "少于总数，如未列全则不必改");
        return Optional.of(Findings.of(
                RuleId.STATEMENT_SUM,
                severity,
                Statements.about(statement),
                List.of(),
                message,
                Statements.places(statement)));
    }
}
