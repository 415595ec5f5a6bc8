package nianbao.validate;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import nianbao.model.form.Form;
import nianbao.model.form.FormVersion;
import nianbao.model.form.TableId;
import nianbao.model.report.Cell;
import nianbao.testing.reports.Draw;

/** Figures of tables three and four that agree with each other, drawn at random: most cells small or zero, as in life. */
final class RandomReports {

    private RandomReports() {}

    static Map<String, Long> consistent(FormVersion version, Random random) {
        Map<String, Long> numbers = new TreeMap<>();
        Draw.figures(Form.of(version), random).forEach((path, number) -> {
            if (!path.startsWith(TableId.PROACTIVE.key() + ".")) {
                numbers.put(path, number.longValueExact());
            }
        });
        return numbers;
    }

    static ReportBuilder report(FormVersion version, Map<String, Long> numbers) {
        ReportBuilder report = version == FormVersion.FORM_2021 ? ReportBuilder.of2021() : ReportBuilder.of2019();
        numbers.forEach((path, number) -> report.cell(path, new Cell.Read(BigDecimal.valueOf(number))));
        return report;
    }

    static List<String> rowsOfTableThree(FormVersion version) {
        return Form.of(version).table(TableId.REQUESTS).rowPaths().toList();
    }

    /** The figures with the parts of a row one column to the right of their own; its first is then zero and its last part lost. */
    static Map<String, Long> movedRight(String row, Map<String, Long> figures) {
        Map<String, Long> moved = new TreeMap<>(figures);
        long before = 0;
        for (String column : List.of(
                "naturalPerson",
                "commercialEnterprise",
                "researchInstitution",
                "socialWelfareOrganization",
                "legalServiceOrganization",
                "otherOrganization")) {
            moved.put(row + "." + column, before);
            before = figures.get(row + "." + column);
        }
        return moved;
    }
}
