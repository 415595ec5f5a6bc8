package nianbao.bench.accuracy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nianbao.model.report.CellNote;
import nianbao.model.report.CellNote.State;
import nianbao.model.report.ValidatedReport;

/** The figures of a report against the truth, cell by cell. */
final class FigureComparison {

    private final Map<String, State> states;
    private final ValidatedReport report;

    private FigureComparison(Map<String, State> states, ValidatedReport report) {
        this.states = states;
        this.report = report;
    }

    /** Each cell of the truth, and each number that was read where the truth has no cell. */
    static List<Check> of(Map<String, BigDecimal> truth, Map<String, State> states, ValidatedReport report) {
        FigureComparison comparison = new FigureComparison(states, report);
        List<Check> checks = new ArrayList<>();
        truth.forEach((path, number) -> checks.add(comparison.cell(path, number)));
        report.figures().byPath().forEach((path, number) -> {
            if (number != null && !truth.containsKey(path)) {
                checks.add(comparison.check(path, Grade.WRONG, "no such cell"));
            }
        });
        return checks;
    }

    private Check cell(String path, BigDecimal number) {
        BigDecimal read = report.figures().get(path);
        CellNote note = report.cells().get(path);
        State state = note == null ? null : note.state();
        if (number == null) {
            State wanted = states.get(path);
            Grade grade =
                    read != null ? Grade.WRONG : wanted == null || wanted == state ? Grade.RIGHT : unread(note, null);
            return check(path, grade, wanted == null ? "no number" : wanted.wireName());
        }
        return check(path, grade(read, number, note), number.toPlainString());
    }

    /** How a number that was read, or none, stands to the one that is there. */
    static Grade grade(BigDecimal read, BigDecimal number, CellNote note) {
        if (read == null) {
            return unread(note, number);
        }
        if (read.compareTo(number) != 0) {
            return Grade.WRONG;
        }
        return note != null && note.state() == State.INFERRED ? Grade.INFERRED : Grade.RIGHT;
    }

    private static Grade unread(CellNote note, BigDecimal number) {
        if (note == null || note.state() != State.AMBIGUOUS) {
            return Grade.MISSING;
        }
        boolean among =
                number != null && note.candidates().stream().anyMatch(candidate -> candidate.compareTo(number) == 0);
        return among ? Grade.AMBIGUOUS : Grade.ASTRAY;
    }

    private Check check(String path, Grade grade, String wanted) {
        return new Check(
                Group.ofFigure(path), path, grade, read(path), wanted, grade.isRight() ? "" : Raw.of(report, path));
    }

    private String read(String path) {
        if (!report.figures().asksFor(path)) {
            return "no such cell";
        }
        BigDecimal number = report.figures().get(path);
        CellNote note = report.cells().get(path);
        String said = number == null ? Check.NOTHING : number.toPlainString();
        if (note == null) {
            return said;
        }
        String candidates = note.candidates().isEmpty() ? "" : " " + note.candidates();
        String why = note.note() == null ? "" : " " + note.note();
        return said + " (" + note.state().wireName() + candidates + why + ")";
    }
}
