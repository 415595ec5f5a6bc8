package nianbao.validate.continuity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
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
        settled.keySet().stream()
                .filter(sheet::asksFor)
                .map(Settling::row)
                .distinct()
                .toList()
                .forEach(row -> settleRest(sheet, row));
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

    /** The other cells of a row whose characters are written together: what all ways of cutting it that are left agree on. */
    private void settleRest(Sheet sheet, String row) {
        List<String> paths =
                sheet.paths().stream().filter(path -> row(path).equals(row)).toList();
        List<Cell> cells = paths.stream().map(sheet::cell).toList();
        List<String> raws = cells.stream()
                .map(cell -> cell instanceof Cell.Ambiguous ambiguous ? ambiguous.raw() : null)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (raws.size() != 1) {
            return;
        }
        List<List<BigDecimal>> cuts = new ArrayList<>();
        cut(raws.getFirst().replaceAll("\\s", ""), choices(paths, cells), List.of(), cuts);
        for (int i = 0; i < paths.size(); i++) {
            String path = paths.get(i);
            if (cells.get(i) instanceof Cell.Ambiguous ambiguous && !settled.containsKey(path)) {
                int column = i;
                List<BigDecimal> left =
                        cuts.stream().map(cut -> cut.get(column)).distinct().toList();
                if (left.size() == 1) {
                    settled.put(
                            path,
                            new Cell.Inferred(
                                    left.getFirst(),
                                    ambiguous.raw(),
                                    "本行另一格已据" + years.nameBefore() + "确定，其余数字只有一种分法"));
                }
            }
        }
    }

    private List<List<BigDecimal>> choices(List<String> paths, List<Cell> cells) {
        List<List<BigDecimal>> choices = new ArrayList<>();
        for (int i = 0; i < paths.size(); i++) {
            Cell.Inferred one = settled.get(paths.get(i));
            if (one != null) {
                choices.add(List.of(one.value()));
            } else if (cells.get(i) instanceof Cell.Ambiguous ambiguous) {
                choices.add(ambiguous.candidates());
            } else {
                choices.add(cells.get(i).number().map(List::of).orElse(List.of()));
            }
        }
        return choices;
    }

    /** All ways in which the characters are the columns' numbers, one after the other. */
    private static void cut(
            String characters, List<List<BigDecimal>> choices, List<BigDecimal> taken, List<List<BigDecimal>> found) {
        if (taken.size() == choices.size()) {
            if (characters.isEmpty()) {
                found.add(taken);
            }
            return;
        }
        for (BigDecimal choice : choices.get(taken.size())) {
            Stream.of(text(choice), "+" + text(choice))
                    .filter(characters::startsWith)
                    .forEach(written -> cut(
                            characters.substring(written.length()),
                            choices,
                            Stream.concat(taken.stream(), Stream.of(choice)).toList(),
                            found));
        }
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
