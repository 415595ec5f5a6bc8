package nianbao.validate.continuity;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import nianbao.model.report.Finding;
import nianbao.model.report.RuleId;
import nianbao.validate.rule.Findings;
import nianbao.validate.subject.Position;
import nianbao.validate.subject.Sheet;
import nianbao.validate.subject.Subject;

/**
 * A report and that of the year before: what the rules across years look at.
 *
 * @param now the report that is judged
 * @param before that of the year before
 * @param likeness of the two narratives, 0 to 1; empty where one is too short to tell
 */
record Years(Subject now, YearBefore before, Optional<Double> likeness) {

    /** The tables of the report that is judged. */
    List<Sheet> sheets() {
        return now.sheets();
    }

    /** The number in a cell of the report that is judged. */
    Optional<BigDecimal> number(String path) {
        return numberOf(now, path);
    }

    /** The number in a cell of the report on the year before. */
    Optional<BigDecimal> numberBefore(String path) {
        return numberOf(before.subject(), path);
    }

    private static Optional<BigDecimal> numberOf(Subject subject, String path) {
        return subject.sheetOf(path).flatMap(sheet -> sheet.number(path));
    }

    /** Where a cell of the report on the year before stands in its form. */
    Position positionBefore(String path) {
        return before.subject().sheetOf(path).orElseThrow().position(path);
    }

    /** The report on the year before, as a sentence names it. */
    String nameBefore() {
        return before.year() + "年度报告";
    }

    /** A finding on the report that is judged, which names the document of the year before. */
    Finding finding(RuleId rule, String about, List<String> cells, String message) {
        return new Finding(
                Findings.id(rule, about),
                rule,
                rule.severity(),
                cells,
                List.of(),
                message,
                List.of(),
                Findings.places(now, cells),
                List.of(before.submissionId()));
    }
}
