package nianbao.parse.narrative;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import nianbao.model.report.Span;
import nianbao.model.report.Statement;
import nianbao.model.report.Statement.Kind;
import nianbao.model.report.Statement.Precision;
import nianbao.parse.text.Anchored;

/** Collects statements, and leaves out those of a part, of another office or of another stretch of time. */
final class StatementLog {

    private static final int MOST = 500;
    private static final Anchored DENIED = Anchored.of("未|没|无|不再|从未|暂未|均未", "(?:未|没有|没|无|不再|从未|未曾|暂未|均未)(?:再)?$");

    /** Whose number it is, where the clause says that it is that of many or of one part. */
    private static final Anchored WHOSE = Anchored.of(
            "全|各|省本级|市本级|县本级|区本级|本|机|办|关|公|室",
            "(?:全[省市区县旗镇乡州盟]|各(?:级|部门|单位|镇|乡|街道|县|区)|[省市县区]?本级|[机办]关?公?室?本身).{0,40}$");

    private final Sentences sentences;
    private final OwnSubject own;
    private final int reportYear;
    private final List<Statement> found = new ArrayList<>();

    StatementLog(Sentences sentences, OwnSubject own, int reportYear) {
        this.sentences = sentences;
        this.own = own;
        this.reportYear = reportYear;
    }

    int reportYear() {
        return reportYear;
    }

    /** What was collected, in the order of the text. */
    List<Statement> inOrder() {
        return found.stream()
                .sorted(Comparator.comparingInt(statement -> statement.place().from()))
                .toList();
    }

    /** Keeps a negation: none at all of that kind. */
    void none(Kind kind, Matcher matcher, Span stretch) {
        if (isOwn(matcher.start(), stretch) && isOfTheYear(matcher.start(), stretch)) {
            addNone(kind, matcher, stretch);
        }
    }

    /** Keeps a negation whose own words name another year, as 无上年结转 does. */
    void noneOfAnotherYear(Kind kind, Matcher matcher, Span stretch) {
        if (isOwn(matcher.start(), stretch)) {
            addNone(kind, matcher, stretch);
        }
    }

    private void addNone(Kind kind, Matcher matcher, Span stretch) {
        Quantity none = new Quantity(BigDecimal.ZERO, null, Precision.EXACT);
        add(kind, none, true, Enumeration.NONE, matcher.start(), matcher.end(), stretch);
    }

    /** Keeps a total, with the parts that are enumerated behind it. */
    void total(Kind kind, Quantity quantity, int from, int to, Span stretch) {
        total(kind, quantity, Enumeration.after(sentences, to, stretch, quantity), from, to, stretch);
    }

    /** Keeps a total with these parts; what stands behind 其中 is none. */
    void total(Kind kind, Quantity quantity, Enumeration parts, int from, int to, Span stretch) {
        if (!sentences.sentenceBefore(from, stretch).contains("其中")) {
            keep(kind, quantity, parts, from, to, stretch);
        }
    }

    /** Keeps a number that may stand behind 其中, because its own words alone say what it counts. */
    void part(Kind kind, Quantity quantity, int from, int to, Span stretch) {
        keep(kind, quantity, Enumeration.after(sentences, to, stretch, quantity), from, to, stretch);
    }

    private void keep(Kind kind, Quantity quantity, Enumeration parts, int from, int to, Span stretch) {
        if (isOwn(from, stretch) && isOfTheYear(from, stretch)) {
            add(kind, quantity, false, parts, from, to, stretch);
        }
    }

    /** Keeps a number whose own words name another year: what came from the year before or goes to the next. */
    void ofAnotherYear(Kind kind, Quantity quantity, int from, int to, Span stretch) {
        if (isOwn(from, stretch)) {
            add(kind, quantity, false, Enumeration.NONE, from, to, stretch);
        }
    }

    private boolean isOwn(int position, Span stretch) {
        return !own.isForeign(sentences.clauseBefore(position, stretch), sentences.sentenceBefore(position, stretch));
    }

    private boolean isOfTheYear(int position, Span stretch) {
        return !Sentences.isOtherTime(sentences.clauseBefore(position, stretch))
                && !Sentences.isOtherTime(sentences.sentenceBefore(position, stretch), reportYear);
    }

    private void add(Kind kind, Quantity quantity, boolean negated, Enumeration parts, int from, int to, Span stretch) {
        String clause = sentences.clauseBefore(from, stretch);
        if (!negated && DENIED.firstIn(clause).isPresent() || sentences.breaksANumber(from, to)) {
            return;
        }
        int whose = WHOSE.firstIn(clause).map(Matcher::start).orElse(clause.length());
        int begin = from - clause.length() + whose;
        int end = Math.max(to, parts.to());
        Statement statement = new Statement(
                kind,
                quantity.value(),
                quantity.unit(),
                quantity.precision(),
                negated,
                otherYear(from, stretch),
                parts.parts(),
                sentences.quote(begin, end),
                sentences.place(begin, end));
        if (found.stream().noneMatch(other -> other.kind() == kind && overlaps(other, from, to))) {
            found.add(statement);
        }
    }

    private Integer otherYear(int position, Span stretch) {
        Integer year = Sentences.yearIn(sentences.sentenceBefore(position, stretch));
        return year == null || year == reportYear ? null : year;
    }

    /** Whether a statement, of a kind or of any, stands there already. */
    boolean isTaken(int from, int to) {
        return found.stream().anyMatch(other -> overlaps(other, from, to));
    }

    private boolean overlaps(Statement other, int from, int to) {
        var place = sentences.place(from, to);
        return other.place().from() < place.to() && place.from() < other.place().to();
    }

    /** Calls for each place in the stretch where it is said. */
    void each(Saying saying, Span stretch, Consumer<Matcher> action) {
        List<Sentences.Sentence> holding = sentences.holding(saying.needs(), stretch);
        if (holding.isEmpty()) {
            return;
        }
        Matcher matcher = saying.pattern().matcher(sentences.text()).useTransparentBounds(true);
        for (Sentences.Sentence sentence : holding) {
            if (sentence.counts() || !saying.counts()) {
                each(saying, sentence, matcher, action);
            }
        }
    }

    private void each(Saying saying, Sentences.Sentence sentence, Matcher matcher, Consumer<Matcher> action) {
        Span span = sentence.span();
        int at = saying.startIn(sentences.condensed(), span.from(), span.to());
        while (at >= 0 && found.size() < MOST) {
            int next = at + 1;
            if (matcher.region(at, span.to()).lookingAt()) {
                action.accept(matcher);
                next = Math.max(matcher.end(), next);
            }
            at = saying.startIn(sentences.condensed(), next, span.to());
        }
    }
}
