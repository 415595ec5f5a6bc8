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

/** 现行有效件数 is that of the year before, plus 本年制发件数, less 本年废止件数 (form 2021 in both years). */
final class InForceContinuity implements Comparison {

    static final String IN_FORCE = ".inForce";

    @Override
    public RuleId id() {
        return RuleId.CONTINUITY_IN_FORCE;
    }

    @Override
    public List<Finding> findings(Years years) {
        return years.sheets().stream()
                .flatMap(sheet -> sheet.paths().stream()
                        .filter(path -> path.endsWith(IN_FORCE))
                        .flatMap(path -> finding(years, sheet, path)))
                .toList();
    }

    private Stream<Finding> finding(Years years, Sheet sheet, String path) {
        Optional<BigDecimal> expected = expected(years, path);
        Optional<BigDecimal> stated = years.number(path);
        if (expected.isEmpty() || stated.isEmpty() || stated.get().compareTo(expected.get()) == 0) {
            return Stream.empty();
        }
        String row = row(path);
        String message = "“" + sheet.position(path).rowName() + "”现行有效件数填" + Numbers.text(stated.get()) + "；"
                + years.nameBefore() + "填"
                + Numbers.text(years.numberBefore(path).orElseThrow()) + "，加本年制发"
                + Numbers.text(years.number(row + ".issued").orElseThrow()) + "件、减本年废止"
                + Numbers.text(years.number(row + ".repealed").orElseThrow()) + "件，应为"
                + Numbers.text(expected.get());
        return Stream.of(years.finding(id(), row, List.of(row + ".issued", row + ".repealed", path), message));
    }

    /** What the year before and this year's changes come to, if all are known. */
    static Optional<BigDecimal> expected(Years years, String path) {
        String row = row(path);
        return years.numberBefore(path)
                .flatMap(before -> years.number(row + ".issued").flatMap(issued -> years.number(row + ".repealed")
                        .map(repealed -> before.add(issued).subtract(repealed))));
    }

    /** Whether a way of reading a row goes on from what was in force the year before. */
    static boolean goesOn(String row, BigDecimal before, Map<String, BigDecimal> way) {
        return before.add(way.get(row + ".issued"))
                        .subtract(way.get(row + ".repealed"))
                        .compareTo(way.get(row + IN_FORCE))
                == 0;
    }

    private static String row(String path) {
        return path.substring(0, path.length() - IN_FORCE.length());
    }
}
