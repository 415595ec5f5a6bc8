package nianbao.validate.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nianbao.model.form.Line;
import nianbao.model.report.Finding;
import nianbao.model.report.RuleId;
import nianbao.validate.subject.Numbers;
import nianbao.validate.subject.Position;
import nianbao.validate.subject.Sheet;

/** Counts are whole and not negative, unless the form says so; and no office gives up more items than it had. */
final class FigureRange implements Rule {

    private static final String PREVIOUS = ".previousItems";
    private static final String CHANGE = ".change";

    @Override
    public List<RuleId> ids() {
        return List.of(RuleId.FIGURE_RANGE);
    }

    @Override
    public List<Finding> findings(Judged judged) {
        return judged.subject().sheets().stream()
                .flatMap(sheet -> Stream.concat(
                        sheet.paths().stream().flatMap(path -> alone(sheet, path).stream()),
                        sheet.paths().stream()
                                .filter(path -> path.endsWith(PREVIOUS))
                                .flatMap(path -> lessThanNothing(sheet, path).stream())))
                .toList();
    }

    private static Optional<Finding> alone(Sheet sheet, String path) {
        return sheet.cell(path)
                .number()
                .flatMap(number -> trouble(sheet.position(path), number))
                .map(trouble -> finding(sheet, path, List.of(path), sheet.nameOf(path) + trouble));
    }

    private static Optional<String> trouble(Position position, BigDecimal number) {
        String figure = "填" + Numbers.text(number) + "，";
        if (!Numbers.isReckonable(number)) {
            return Optional.of(figure + "数字过长，请核对");
        }
        List<String> troubles = new ArrayList<>();
        if (number.signum() < 0 && !has(position, Line::signed)) {
            troubles.add("不能是负数");
        }
        if (!Numbers.isWhole(number) && !has(position, Line::decimal)) {
            troubles.add("应为整数");
        }
        return troubles.isEmpty() ? Optional.empty() : Optional.of(figure + String.join("，", troubles) + "，请核对");
    }

    private static boolean has(Position position, Predicate<Line> trait) {
        return trait.test(position.row()) || trait.test(position.column());
    }

    private static Optional<Finding> lessThanNothing(Sheet sheet, String previousPath) {
        String changePath = previousPath.substring(0, previousPath.length() - PREVIOUS.length()) + CHANGE;
        if (!sheet.asksFor(changePath)) {
            return Optional.empty();
        }
        Optional<BigDecimal> previous = sheet.number(previousPath).filter(number -> number.signum() >= 0);
        Optional<BigDecimal> change = sheet.number(changePath);
        if (previous.isEmpty()
                || change.isEmpty()
                || previous.get().add(change.get()).signum() >= 0) {
            return Optional.empty();
        }
        Position position = sheet.position(changePath);
        String message =
                "“" + position.rowName() + "”" + sheet.position(previousPath).columnName() + "填"
                        + Numbers.text(previous.get()) + "，" + position.columnName() + "填" + Numbers.text(change.get())
                        + "，减少的多于原有的，请核对";
        return Optional.of(finding(sheet, changePath, List.of(previousPath, changePath), message));
    }

    private static Finding finding(Sheet sheet, String about, List<String> cells, String message) {
        return Findings.of(RuleId.FIGURE_RANGE, about, cells, message, sheet.placesOf(cells));
    }
}
