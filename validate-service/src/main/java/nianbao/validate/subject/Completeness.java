package nianbao.validate.subject;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import nianbao.model.form.FormVersion;
import nianbao.model.form.TableId;
import nianbao.model.report.AnnualReport;
import nianbao.model.report.Cell;
import nianbao.model.report.FormOfReport;
import nianbao.model.report.Section;

/** What the form requires and a report lacks: tables, rows of the tables it has, and the six sections. */
public final class Completeness {

    private static final int SECTIONS = 6;

    private Completeness() {}

    /**
     * What is missing, in the form's order: {@code table}, {@code table.row}, {@code section.N}. Nothing is required of years that had
     * no form yet.
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
            }
        }
        Set<Integer> present = new HashSet<>();
        report.sections().stream().map(Section::number).forEach(present::add);
        IntStream.rangeClosed(1, SECTIONS)
                .filter(number -> !present.contains(number))
                .forEach(number -> missing.add("section." + number));
        return missing;
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
