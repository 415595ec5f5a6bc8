package nianbao.parse.narrative;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nianbao.model.report.Span;
import nianbao.model.report.Statement;
import nianbao.model.report.Statement.Kind;
import nianbao.model.report.Statement.Precision;

/** Collects statements, and leaves out those of a part, of another office or of another stretch of time. */
final class StatementLog {

    private static final int MOST = 500;

    private final Sentences sentences;
    private final OwnSubject own;
    private final int reportYear;
    private final List<Statement> found = new ArrayList<>();

    StatementLog(Sentences sentences, OwnSubject own, int reportYear) {
        this.sentences = sentences;
        this.own = own;
        this.reportYear = reportYear;
    }

    /** What was collected, in the order of the text. */
    List<Statement> inOrder() {
        return found.stream()
                .sorted(Comparator.comparingInt(statement -> statement.place().from()))
                .toList();
    }

    /** Keeps a negation: none at all of that kind. */
    void none(Kind kind, Matcher matcher, Span stretch) {
        String clause = sentences.clauseBefore(matcher.start(), stretch);
        if (Sentences.isOtherTime(clause) || own.isForeign(clause)) {
            return;
        }
        add(
                kind,
                new Quantity(BigDecimal.ZERO, null, Precision.EXACT),
                true,
                Enumeration.NONE,
                matcher.start(),
                matcher.end(),
                stretch);
    }

    /** Keeps a total without parts. */
    void total(Kind kind, Quantity quantity, int from, int to, Span stretch) {
        total(kind, quantity, Enumeration.NONE, from, to, stretch);
    }

    /** Keeps a total with the parts it is the sum of. */
    void total(Kind kind, Quantity quantity, Enumeration parts, int from, int to, Span stretch) {
        String sentence = sentences.sentenceBefore(from, stretch);
        String clause = sentences.clauseBefore(from, stretch);
        if (!sentence.contains("其中") && !Sentences.isOtherTime(clause) && !own.isForeign(clause)) {
            add(kind, quantity, false, parts, from, to, stretch);
        }
    }

    private void add(Kind kind, Quantity quantity, boolean negated, Enumeration parts, int from, int to, Span stretch) {
        Integer year = Sentences.yearIn(sentences.sentenceBefore(from, stretch));
        int end = Math.max(to, parts.to());
        Statement statement = new Statement(
                kind,
                quantity.value(),
                quantity.unit(),
                quantity.precision(),
                negated,
                year == null || year == reportYear ? null : year,
                parts.parts(),
                sentences.quote(from, end),
                sentences.place(from, end));
        boolean said = found.stream()
                .anyMatch(other -> other.kind() == kind
                        && other.place().from() < statement.place().to()
                        && statement.place().from() < other.place().to());
        if (!said) {
            found.add(statement);
        }
    }

    /** Calls for each match in each sentence of the stretch. */
    void each(Pattern pattern, Span stretch, Consumer<Matcher> action) {
        Matcher matcher = pattern.matcher(sentences.text());
        for (Span sentence : sentences.sentences(stretch)) {
            matcher.region(sentence.from(), sentence.to());
            while (found.size() < MOST && matcher.find()) {
                action.accept(matcher);
            }
        }
    }
}
