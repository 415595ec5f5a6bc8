package nianbao.validate.subject;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nianbao.model.form.FormVersion;
import nianbao.model.form.Line;
import nianbao.model.form.TableId;
import nianbao.model.report.AnnualReport;
import nianbao.model.report.Cell;
import nianbao.model.report.FormOfReport;
import nianbao.model.report.Section;

/** What the form requires and a report lacks: tables, rows and columns of the tables it has, and the six sections. */
public final class Completeness {

    /** Stands for a row where a column is missing: {@code requests.*.total}. */
    public static final String EVERY_ROW = "*.";

    private static final int SECTIONS = 6;

    private Completeness() {}

    /**
     * What is missing, in the form's order: {@code table}, {@code table.row}, {@code table.*.column}, {@code section.N}. Nothing is
     * required of years that had no form yet.
     */
    public static List<String> missing(Subject subject) {
        AnnualReport report = subject.report();
        if (!isRequired(report)) {
            return List.of();
        }
        List<String> missing = new ArrayList<>();
        for (TableId id : TableId.values()) {
            Optional<Sheet> sheet = subject.sheet(id);
            if (sheet.isEmpty()) {
                missing.add(id.key());
            } else {
                sheet.get()
                        .table()
                        .rowPaths()
                        .filter(row -> !report.places().containsKey(row) || saysNothing(sheet.get(), row))
                        .forEach(missing::add);
                columns(sheet.get(), report).forEach(missing::add);
            }
        }
        Set<Integer> present = new HashSet<>();
        report.sections().stream().map(Section::number).forEach(present::add);
        IntStream.rangeClosed(1, SECTIONS)
                .filter(number -> !present.contains(number))
                .forEach(number -> missing.add("section." + number));
        return missing;
    }

    /** The columns that no row of their block has a cell in, though the row was read and no value of it was lost. */
    private static Stream<String> columns(Sheet sheet, AnnualReport report) {
        String table = sheet.id().key() + ".";
        List<String> doubtful = report.remarks().stream()
                .flatMap(remark -> remark.cells().stream())
                .toList();
        return sheet.table().blocks().stream()
                .flatMap(block -> {
                    List<String> rows = block.rowLeaves().stream()
                            .map(row -> table + row.key() + ".")
                            .filter(row -> !saysNothing(sheet, row.substring(0, row.length() - 1)))
                            .filter(row -> doubtful.stream().noneMatch(cell -> cell.startsWith(row)))
                            .toList();
                    return block.columnLeaves().stream()
                            .map(Line::key)
                            .filter(column -> !rows.isEmpty()
                                    && rows.stream().allMatch(row -> sheet.cell(row + column) instanceof Cell.Missing))
                            .map(column -> table + EVERY_ROW + column);
                })
                .distinct();
    }

    /** Whether a row has nothing but its label, or nothing that can be read: of it nothing can be checked. */
    public static boolean saysNothing(Sheet sheet, String row) {
        return sheet.paths().stream()
                .filter(path -> path.startsWith(row + "."))
                .map(sheet::cell)
                .allMatch(cell -> cell instanceof Cell.Missing || cell instanceof Cell.Unreadable);
    }

    /** Whether a form was in force for the report's year, or it follows one anyway. */
    public static boolean isRequired(AnnualReport report) {
        return !FormOfReport.NONE.equals(report.form())
                || Arrays.stream(FormVersion.values()).anyMatch(version -> version.fits(report.year()));
    }
}
