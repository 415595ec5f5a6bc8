package nianbao.validate.rule;

import java.util.List;
import nianbao.model.report.Place;
import nianbao.model.report.Statement;
import nianbao.validate.subject.Numbers;

/** What sentences about statements have in common. */
final class Statements {

    private Statements() {}

    /** Whether the statement is about that year, as one is that names none. */
    static boolean isOfYear(Statement statement, int year) {
        return statement.year() == null || statement.year() == year;
    }

    /** The statement's unit, empty where it has none. */
    static String unit(Statement statement) {
        return statement.unit() == null ? "" : statement.unit();
    }

    /** What a finding on the statement is about: its kind and number, which stay when the text around moves. */
    static String about(Statement statement) {
        return statement.kind().wireName() + "=" + Numbers.text(statement.value());
    }

    static List<Place> places(Statement statement) {
        return statement.place() == null ? List.of() : List.of(statement.place());
    }
}
