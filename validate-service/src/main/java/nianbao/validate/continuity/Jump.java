package nianbao.validate.continuity;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nianbao.model.form.TableId;
import nianbao.model.report.AnnualReport;
import nianbao.model.report.Finding;
import nianbao.model.report.RuleId;
import nianbao.model.report.Unit;
import nianbao.validate.rule.Money;
import nianbao.validate.subject.Numbers;
import nianbao.validate.subject.Sheet;
import nianbao.validate.subject.Subject;

/**
 * A figure is ten times that of the year before, or a tenth: a digit too many, or a wrong unit. Small numbers jump by themselves, and so
 * do the figures of one kind of applicant: of tables three and four only totals are looked at.
 */
final class Jump implements Comparison {

    private static final BigDecimal TIMES = BigDecimal.TEN;

    /** 万元 for 元 makes ten thousand times; budgets themselves grow and shrink by less than what is left to that. */
    private static final BigDecimal UNIT_TIMES = BigDecimal.valueOf(1_000);

    private static final BigDecimal LEAST = BigDecimal.valueOf(100);
    private static final int MOST_NAMED = 5;

    @Override
    public RuleId id() {
        return RuleId.CONTINUITY_JUMP;
    }

    @Override
    public List<Finding> findings(Years years) {
        return years.sheets().stream().flatMap(sheet -> finding(years, sheet)).toList();
    }

    private Stream<Finding> finding(Years years, Sheet sheet) {
        List<String> jumps = sheet.paths().stream()
                .filter(path -> isLookedAt(sheet, path))
                .filter(path -> jumps(years, path))
                .toList();
        if (jumps.isEmpty()) {
            return Stream.empty();
        }
        String named = jumps.stream()
                .limit(MOST_NAMED)
                .map(path -> sheet.nameOf(path) + "填" + written(years.now(), path) + "（"
                        + years.before().year() + "年度填" + written(years.before().subject(), path) + "）")
                .collect(Collectors.joining("、"));
        String more = jumps.size() > MOST_NAMED ? "等" + jumps.size() + "处" : "";
        boolean unit = jumps.stream().anyMatch(path -> isMoney(path) && differ(years, path, UNIT_TIMES));
        String message =
                "与" + years.nameBefore() + "相差十倍以上：" + named + more + (unit ? "，可能弄错了单位（万元、元），请核对" : "，请核对数字和单位");
        return Stream.of(years.finding(id(), sheet.id().key(), jumps, message));
    }

    private static boolean isLookedAt(Sheet sheet, String path) {
        return sheet.id() == TableId.PROACTIVE ? !path.endsWith(".change") : path.endsWith(".total");
    }

    private static boolean jumps(Years years, String path) {
        return differ(years, path, TIMES);
    }

    /** Whether one is at least so many times the other, and not small. */
    private static boolean differ(Years years, String path, BigDecimal times) {
        Optional<BigDecimal> now = amount(years.now(), path);
        Optional<BigDecimal> before = amount(years.before().subject(), path);
        if (now.isEmpty()
                || before.isEmpty()
                || now.get().signum() <= 0
                || before.get().signum() <= 0) {
            return false;
        }
        BigDecimal larger = now.get().max(before.get());
        BigDecimal smaller = now.get().min(before.get());
        return larger.compareTo(LEAST) >= 0 && larger.compareTo(smaller.multiply(times)) >= 0;
    }

    /** The number; of money in 元, and none where its unit is not known. */
    private static Optional<BigDecimal> amount(Subject subject, String path) {
        Optional<BigDecimal> number = subject.sheetOf(path).flatMap(sheet -> sheet.number(path));
        return isMoney(path) ? number.flatMap(value -> yuan(subject.report(), path, value)) : number;
    }

    private static boolean isMoney(String path) {
        return path.endsWith(".amount");
    }

    /** The figure as it stands in its report; of money with its unit. */
    private static String written(Subject subject, String path) {
        String number = Numbers.text(
                subject.sheetOf(path).flatMap(sheet -> sheet.number(path)).orElseThrow());
        return isMoney(path) ? number + subject.report().units().get(path).unit() : number;
    }

    private static Optional<BigDecimal> yuan(AnnualReport report, String path, BigDecimal value) {
        Unit unit = report.units().get(path);
        return unit == null ? Optional.empty() : Money.of(value, unit.unit()).map(Money::yuan);
    }
}
