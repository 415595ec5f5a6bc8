package nianbao.validate.continuity;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import nianbao.model.report.AnnualReport;
import nianbao.model.report.Cell;
import nianbao.model.report.CellNote;
import nianbao.model.report.Cells;
import nianbao.model.report.Figures;
import nianbao.model.report.Remark;
import nianbao.model.report.RuleId;
import nianbao.validate.subject.Numbers;
import nianbao.validate.subject.Sheet;
import nianbao.validate.subject.Subject;

/**
 * Cells that can be read in several ways, settled by the report of the year before: where that says which number belongs there, and the
 * cell's characters can be read as it, it is {@code inferred}. The rest of a row whose numbers are run together follows where only one
 * way of cutting it is left.
 */
public final class Settling {

    private final Years years;
    private final Map<String, Cell.Inferred> settled = new LinkedHashMap<>();

    private Settling(Years years) {
        this.years = years;
    }

    /** The report with what the year before settles; itself where that is nothing. */
    public static AnnualReport settle(AnnualReport report, YearBefore before) {
        if (report.cells().isEmpty()) {
            return report;
        }
        Subject subject = Subject.of(report);
        Settling settling = new Settling(new Years(subject, before, Optional.empty()));
        subject.sheets().forEach(settling::settle);
        return settling.settled.isEmpty() ? report : settling.applied(report);
    }

    private void settle(Sheet sheet) {
        for (String path : sheet.paths()) {
            if (sheet.cell(path) instanceof Cell.Ambiguous ambiguous) {
                expected(path)
                        .filter(expected -> isAmong(ambiguous.candidates(), expected.number()))
                        .ifPresent(expected -> settled.put(
                                path, new Cell.Inferred(expected.number(), ambiguous.raw(), expected.proof())));
            }
        }
        sheet.paths().stream()
                .filter(path -> sheet.cell(path) instanceof Cell.Ambiguous)
                .map(Settling::row)
                .distinct()
                .toList()
                .forEach(row -> settle(sheet, row));
    }

    private record Expected(BigDecimal number, String proof) {}

    /** The number that the year before says belongs into a cell. */
    private Optional<Expected> expected(String path) {
        if (path.startsWith(CarriedOver.ROW + ".")) {
            return years.numberBefore(CarriedOver.before(path))
                    .map(number -> new Expected(number, "与" + years.nameBefore() + "结转下年度继续办理的" + text(number) + "相同"));
        }
        if (path.endsWith(Items.PREVIOUS)) {
            return Items.expected(years, path)
                    .map(number ->
                            new Expected(number, "与" + years.nameBefore() + "上一年项目数量加本年增/减所得的" + text(number) + "相同"));
        }
        if (path.endsWith(InForceContinuity.IN_FORCE)) {
            return InForceContinuity.expected(years, path)
                    .map(number -> new Expected(
                            number, "与" + years.nameBefore() + "现行有效件数加本年制发、减本年废止所得的" + text(number) + "相同"));
        }
        return Optional.empty();
    }

    /**
     * The cells of a row whose numbers are written together: what all ways of cutting it agree on that are left by the year before, and by
     * the cells that it has settled.
     */
    private void settle(Sheet sheet, String row) {
        Optional<Link> link = link(sheet, row);
        boolean begun = settled.keySet().stream().anyMatch(path -> row(path).equals(row));
        List<Map<String, BigDecimal>> left = link.isPresent() || begun
                ? RowCuts.of(sheet, row, settled).map(RowCuts::all).orElse(List.of()).stream()
                        .filter(way -> link.isEmpty() || link.get().fits().test(way))
                        .toList()
                : List.of();
        for (String path : sheet.paths()) {
            if (row(path).equals(row)
                    && sheet.cell(path) instanceof Cell.Ambiguous ambiguous
                    && !settled.containsKey(path)) {
                RowCuts.agreed(left, path)
                        .ifPresent(number ->
                                settled.put(path, new Cell.Inferred(number, ambiguous.raw(), proof(link, begun))));
            }
        }
    }

    private String proof(Optional<Link> link, boolean begun) {
        return begun
                ? "本行另一格已据" + years.nameBefore() + "确定，其余数字只有一种分法"
                : link.orElseThrow().proof();
    }

    /** What the year before asks of a row's numbers together. */
    private record Link(Predicate<Map<String, BigDecimal>> fits, String proof) {}

    private Optional<Link> link(Sheet sheet, String row) {
        if (sheet.asksFor(row + InForceContinuity.IN_FORCE)) {
            return inForce(row);
        }
        return sheet.asksFor(row + Items.PREVIOUS) ? items(row) : Optional.empty();
    }

    /** 现行有效 is known of the year before: which ways of cutting the row go on from there. */
    private Optional<Link> inForce(String row) {
        return years.numberBefore(row + InForceContinuity.IN_FORCE)
                .map(before -> new Link(
                        way -> InForceContinuity.goesOn(row, before, way),
                        "与" + years.nameBefore() + "现行有效的" + text(before) + "件接得上的只有这一种分法"));
    }

    /** The row of the year before is written together, too: to which of its ways those of this row go on. */
    private Optional<Link> items(String row) {
        return years.before()
                .subject()
                .sheetOf(row + Items.PREVIOUS)
                .flatMap(sheet -> RowCuts.of(sheet, row, Map.of()))
                .map(before -> new Link(
                        way -> before.all().stream().anyMatch(earlier -> Items.goesOn(row, earlier, way)),
                        "与" + years.nameBefore() + "同一行“" + before.raw() + "”的各种读法相比，上一年项目数量加本年增/减与本格相同的只有这一个数"));
    }

    private AnnualReport applied(AnnualReport report) {
        Map<String, BigDecimal> figures = new LinkedHashMap<>(report.figures().byPath());
        Map<String, CellNote> notes = new LinkedHashMap<>(report.cells());
        settled.forEach((path, cell) -> {
            figures.put(path, cell.value());
            notes.putAll(new Cells().put(path, cell).notes());
        });
        List<Remark> remarks = report.remarks().stream()
                .filter(remark -> remark.rule() != RuleId.CELL_DOUBTFUL
                        || remark.cells().isEmpty()
                        || !settled.keySet().containsAll(remark.cells()))
                .toList();
        return report.withCells(Figures.of(figures), notes, remarks);
    }

    private static boolean isAmong(List<BigDecimal> candidates, BigDecimal number) {
        return candidates.stream().anyMatch(candidate -> candidate.compareTo(number) == 0);
    }

    private static String row(String path) {
        return path.substring(0, path.lastIndexOf('.'));
    }

    private static String text(BigDecimal number) {
        return Numbers.text(number);
    }
}
