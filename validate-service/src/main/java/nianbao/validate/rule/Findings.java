package nianbao.validate.rule;

import java.util.Collection;
import java.util.List;
import nianbao.model.report.Finding;
import nianbao.model.report.Place;
import nianbao.model.report.RuleId;
import nianbao.model.report.Severity;
import nianbao.validate.subject.Sheet;
import nianbao.validate.subject.Subject;

/** Makes findings; the id is the rule and what the finding is about. */
public final class Findings {

    private Findings() {}

    /** A finding of the rule's usual severity, without identities or explanations. */
    static Finding of(RuleId rule, String about, List<String> cells, String message, List<Place> places) {
        return of(rule, rule.severity(), about, cells, message, places);
    }

    /** A finding of another severity. */
    static Finding of(
            RuleId rule, Severity severity, String about, List<String> cells, String message, List<Place> places) {
        return new Finding(id(rule, about), rule, severity, cells, List.of(), message, List.of(), places);
    }

    /** The same finding with another severity. */
    static Finding withSeverity(Finding finding, Severity severity) {
        return new Finding(
                finding.id(),
                finding.rule(),
                severity,
                finding.cells(),
                finding.identities(),
                finding.message(),
                finding.explanations(),
                finding.places(),
                finding.against());
    }

    /** The id of a finding: the rule and what it is about. */
    public static String id(RuleId rule, String about) {
        return about.isEmpty() ? rule.wireName() : rule.wireName() + ":" + about;
    }

    /** Where these cells stand. */
    public static List<Place> places(Subject subject, Collection<String> cells) {
        return cells.stream()
                .flatMap(path -> subject.sheetOf(path).flatMap(sheet -> sheet.placeOf(path)).stream())
                .distinct()
                .toList();
    }

    /** The cell's name in a sentence. */
    public static String nameOf(Subject subject, String path) {
        return subject.sheetOf(path).map(sheet -> sheet.nameOf(path)).orElse(path);
    }

    /** The table's name in a sentence. */
    static String nameOf(Sheet sheet) {
        return "“" + sheet.table().labels().getFirst() + "”表";
    }
}
