package nianbao.bench.accuracy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import nianbao.model.report.Section;
import nianbao.model.report.ValidatedReport;

/** What became of a document, held against the truth. */
final class Comparison {

    private static final String A_REPORT = "a report";

    private final Truth truth;
    private final List<Check> checks = new ArrayList<>();

    private Comparison(Truth truth) {
        this.truth = truth;
    }

    /** Everything that the truth speaks of, compared. */
    static List<Check> of(Truth truth, Reading reading) {
        Comparison comparison = new Comparison(truth);
        switch (reading) {
            case Reading.Read read -> comparison.read(read.report());
            case Reading.Refused refused -> comparison.refused(refused);
        }
        return comparison.checks;
    }

    private void refused(Reading.Refused refused) {
        String said = "refused: " + refused.code() + " (" + refused.detail() + ")";
        if (truth.refusal().isPresent()) {
            boolean right =
                    truth.refusal().get().code().map(refused.code()::equals).orElse(true);
            outcome(right, said, wanted());
        } else {
            outcome(false, said, A_REPORT);
            unread();
        }
    }

    /** A report that was refused has all that it holds missing. */
    private void unread() {
        if (!truth.agencies().isEmpty()) {
            missing(Group.AGENCY, "agency", truth.agencies());
        }
        truth.fields().forEach((field, value) -> missing(field.group(), field.key(), value));
        truth.sections().ifPresent(all -> all.forEach(one -> missing(Group.SECTIONS, "section", one)));
        truth.figures().ifPresent(all -> all.forEach((path, number) -> missing(Group.ofFigure(path), path, number)));
        truth.statements().ifPresent(all -> all.forEach(one -> missing(Group.STATEMENTS, one.kind(), one.value())));
        truth.phones().ifPresent(all -> all.forEach(one -> missing(Group.CONTACT, "contact.phones", one)));
        truth.findings().ifPresent(all -> all.forEach(one -> missing(Group.FINDINGS, "finding", one)));
        truth.planted().forEach(plant -> missing(Group.PLANTED, "contradiction", plant.what()));
    }

    private void missing(Group group, String what, Object value) {
        if (value != null) {
            checks.add(Check.of(group, what, Grade.MISSING, null, value));
        }
    }

    private void read(ValidatedReport report) {
        if (truth.refusal().isPresent()) {
            outcome(false, A_REPORT + ": " + report.reportKey(), wanted());
            return;
        }
        outcome(true, A_REPORT, A_REPORT);
        agency(report);
        truth.fields()
                .forEach((field, value) -> checks.add(Check.same(field.group(), field.key(), field.of(report), value)));
        truth.sections()
                .ifPresent(wanted -> list(
                        Group.SECTIONS,
                        "section",
                        report.sections().stream().map(Section::heading).toList(),
                        wanted));
        truth.figures().ifPresent(wanted -> checks.addAll(FigureComparison.of(wanted, truth.states(), report)));
        truth.statements()
                .ifPresent(wanted -> list(
                        Group.STATEMENTS,
                        "statement",
                        report.statements().stream()
                                .map(said -> said(said.kind().wireName(), said.value()))
                                .toList(),
                        wanted.stream()
                                .map(said -> said(said.kind(), said.value()))
                                .toList()));
        truth.phones()
                .ifPresent(wanted ->
                        list(Group.CONTACT, "contact.phones", report.contact().phones(), wanted));
        checks.addAll(FindingComparison.of(truth, report));
    }

    private static String said(String kind, BigDecimal value) {
        return kind + " " + value.stripTrailingZeros().toPlainString();
    }

    private void agency(ValidatedReport report) {
        if (!truth.agencies().isEmpty()) {
            String name = report.agency().name();
            Grade grade = truth.agencies().contains(name) ? Grade.RIGHT : Grade.WRONG;
            checks.add(Check.of(Group.AGENCY, "agency", grade, name, String.join(" or ", truth.agencies())));
        }
    }

    /** What is in both is right, what was not read is missing, and what was read besides is wrong. */
    private void list(Group group, String what, List<String> read, List<String> wanted) {
        List<String> left = new ArrayList<>(read);
        for (String one : wanted) {
            Grade grade = left.remove(one) ? Grade.RIGHT : Grade.MISSING;
            checks.add(Check.of(group, what, grade, grade == Grade.RIGHT ? one : null, one));
        }
        left.forEach(one -> checks.add(Check.of(group, what, Grade.WRONG, one, null)));
    }

    private void outcome(boolean right, String read, String wanted) {
        checks.add(Check.of(Group.OUTCOME, "outcome", right ? Grade.RIGHT : Grade.WRONG, read, wanted));
    }

    private String wanted() {
        return "refused: " + truth.refusal().orElseThrow().code().orElse("with any code");
    }
}
