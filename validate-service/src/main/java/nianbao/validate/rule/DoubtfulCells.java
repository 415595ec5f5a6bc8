package nianbao.validate.rule;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nianbao.model.report.Cell;
import nianbao.model.report.Finding;
import nianbao.model.report.Remark;
import nianbao.model.report.RuleId;
import nianbao.validate.subject.Numbers;
import nianbao.validate.subject.Sheet;

/** A cell's characters can be read as more than one number, or as none; and what else the parser doubted of a cell. */
final class DoubtfulCells implements Rule {

    @Override
    public List<RuleId> ids() {
        return List.of(RuleId.CELL_DOUBTFUL);
    }

    @Override
    public List<Finding> findings(Judged judged) {
        Stream<Finding> cells = judged.subject().sheets().stream().flatMap(sheet -> sheet.paths().stream()
                .flatMap(path -> doubt(sheet.cell(path)).map(doubt -> finding(sheet, path, doubt)).stream()));
        List<Finding> found = cells.toList();
        Set<String> told =
                found.stream().flatMap(finding -> finding.cells().stream()).collect(Collectors.toSet());
        Stream<Finding> remarks = judged.report().remarks().stream()
                .filter(remark -> remark.rule() == RuleId.CELL_DOUBTFUL)
                .filter(remark -> remark.cells().isEmpty() || !told.containsAll(remark.cells()))
                .map(remark -> finding(judged, remark));
        return Stream.concat(found.stream(), remarks).toList();
    }

    private static Finding finding(Sheet sheet, String path, String doubt) {
        List<String> cells = List.of(path);
        return Findings.of(RuleId.CELL_DOUBTFUL, path, cells, sheet.nameOf(path) + doubt, sheet.placesOf(cells));
    }

    private static Optional<String> doubt(Cell cell) {
        return switch (cell) {
            case Cell.Ambiguous ambiguous -> Optional.of(quoted(ambiguous.raw()) + readings(ambiguous) + "，请核对原文");
            case Cell.Unreadable unreadable -> Optional.of(quoted(unreadable.raw()) + "，不是数，请核对原文");
            case Cell.Read read -> Optional.empty();
            case Cell.ZeroInWords zero -> Optional.empty();
            case Cell.Inferred inferred -> Optional.empty();
            case Cell.Blank blank -> Optional.empty();
            case Cell.Dash dash -> Optional.empty();
            case Cell.Missing missing -> Optional.empty();
        };
    }

    private static String quoted(String raw) {
        return raw == null || raw.isBlank() ? "的内容" : "写的是“" + raw.strip() + "”";
    }

    private static String readings(Cell.Ambiguous ambiguous) {
        return ambiguous.candidates().isEmpty()
                ? "，不能确定是什么数"
                : "，可以读作" + ambiguous.candidates().stream().map(Numbers::text).collect(Collectors.joining("或"));
    }

    private static Finding finding(Judged judged, Remark remark) {
        String cells = remark.cells().stream()
                .map(path -> Findings.nameOf(judged.subject(), path))
                .collect(Collectors.joining("、"));
        String note = Details.of(remark).value("note").map(text -> "：" + text).orElse("");
        return Findings.of(
                RuleId.CELL_DOUBTFUL,
                String.join(",", remark.cells()),
                remark.cells(),
                (cells.isEmpty() ? "有的格" : cells) + "的数有疑问" + note + "，请核对原文",
                remark.places());
    }
}
