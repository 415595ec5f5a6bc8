package nianbao.validate.continuity;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nianbao.model.report.Finding;
import nianbao.model.report.RuleId;
import nianbao.validate.subject.Numbers;
import nianbao.validate.subject.Sheet;

/** 上一年项目数量 is what the year before's 上一年项目数量 and 本年增/减 come to (form 2019 in both years). */
final class Items implements Comparison {

    static final String PREVIOUS = ".previousItems";
    private static final String CHANGE = ".change";

    @Override
    public RuleId id() {
        return RuleId.CONTINUITY_ITEMS;
    }

    @Override
    public List<Finding> findings(Years years) {
        return years.sheets().stream()
                .flatMap(sheet -> sheet.paths().stream()
                        .filter(path -> path.endsWith(PREVIOUS))
                        .flatMap(path -> finding(years, sheet, path)))
                .toList();
    }

    private Stream<Finding> finding(Years years, Sheet sheet, String path) {
        Optional<BigDecimal> expected = expected(years, path);
        Optional<BigDecimal> stated = years.number(path);
        if (expected.isEmpty() || stated.isEmpty() || stated.get().compareTo(expected.get()) == 0) {
            return Stream.empty();
        }
        String message = "“" + sheet.position(path).rowName() + "”上一年项目数量填" + Numbers.text(stated.get()) + "；"
                + years.nameBefore() + "填上一年项目数量"
                + Numbers.text(years.numberBefore(path).orElseThrow()) + "、本年增/减"
                + Numbers.text(years.numberBefore(change(path)).orElseThrow()) + "，应为" + Numbers.text(expected.get());
        return Stream.of(years.finding(id(), row(path), List.of(path), message));
    }

    /** What the year before's items come to, if they are known. */
    static Optional<BigDecimal> expected(Years years, String path) {
        return years.numberBefore(path)
                .flatMap(previous -> years.numberBefore(change(path)).map(previous::add));
    }

    /** Whether a way of reading a row takes up what a way of reading it in the year before comes to. */
    static boolean goesOn(String row, Map<String, BigDecimal> before, Map<String, BigDecimal> now) {
        return before.get(row + PREVIOUS).add(before.get(row + CHANGE)).compareTo(now.get(row + PREVIOUS)) == 0;
    }

    private static String change(String path) {
        return row(path) + CHANGE;
    }

    private static String row(String path) {
        return path.substring(0, path.length() - PREVIOUS.length());
    }
}
