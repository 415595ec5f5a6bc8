package nianbao.parse.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nianbao.model.report.Span;
import nianbao.parse.table.Reading.Manner;

/**
 * All ways to make a row's values as many as the form has columns, by one of: taking glued numbers apart (640020470 for seven cells),
 * leaving cells open, putting together what a blank parts, leaving a value out. A way is admitted or not, by the row's sums; too many
 * ways are none.
 */
final class Alternatives {

    private static final Pattern GLUED = Pattern.compile("([+-]?)([0-9]{1,40})((?:\\.[0-9]{1,10})?(?:万元|元)?)");
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,9}");

    private static final Pattern LEADING_GROUP = Pattern.compile("[1-9]\\d{0,2}");
    private static final int MOST_GROUPS = 4;
    private static final Pattern GROUP = Pattern.compile("\\d{3}");

    /** Steps of the search after which a row is given up. */
    private static final int MOST_STEPS = 50_000;

    private static final int MOST_READINGS = 200;

    /** Longer rows of digits can be cut in so many ways that none need be tried. */
    private static final int DIGITS_A_COLUMN = 4;

    private static final int FEW_DIGITS = 16;

    /** No figure of a report has more digits before its point. */
    private static final int LONGEST_NUMBER = 10;

    /** More values left out, or blanks inside numbers, than this tell of another kind of disorder. */
    private static final int MOST_SURPLUS = 2;

    private final int columns;
    private final Sums sums;
    private final Predicate<Reading> admitted;
    private final List<Value> tokens;
    private final List<Value> chosen = new ArrayList<>();
    private final List<BigDecimal> numbers = new ArrayList<>();
    private List<Reading> readings;
    private int steps;

    /**
     * The ways of one row.
     *
     * @param sums with which a search is cut short
     * @param admitted which of the ways count
     */
    Alternatives(List<Value> tokens, int columns, Sums sums, Predicate<Reading> admitted) {
        this.tokens = tokens;
        this.columns = columns;
        this.sums = sums;
        this.admitted = admitted;
    }

    /** Whether the search was given up: then what it found proves nothing. */
    boolean isTooMany() {
        return steps >= MOST_STEPS;
    }

    /** Glued numbers taken apart; nothing unless all values are plain digits, enough of them. */
    List<Reading> cut() {
        int digits = 0;
        for (Value token : tokens) {
            Matcher glued = GLUED.matcher(token.raw());
            if (!glued.matches()) {
                return List.of();
            }
            digits += glued.end(2) - glued.start(2);
        }
        if (digits < columns || tokens.size() >= columns) {
            return List.of();
        }
        if (digits > Math.max(FEW_DIGITS, columns * DIGITS_A_COLUMN)) {
            steps = MOST_STEPS;
            return List.of();
        }
        return search(() -> cut(0, 0));
    }

    /** Cells left open, wherever they may be. */
    List<Reading> spread() {
        return search(() -> spread(0));
    }

    /** Numbers put together that a blank parts. */
    List<Reading> joined() {
        return tokens.size() - columns > MOST_SURPLUS ? List.of() : search(() -> join(0));
    }

    /** Numbers put together whose thousands a comma parts, as it parts the values. */
    List<Reading> grouped() {
        return search(() -> group(0));
    }

    /** Values left out. */
    List<Reading> without() {
        return tokens.size() - columns > MOST_SURPLUS ? List.of() : search(() -> leaveOut(0));
    }

    private List<Reading> search(Runnable ways) {
        readings = new ArrayList<>();
        ways.run();
        return readings;
    }

    private boolean goesOn() {
        if (readings.size() >= MOST_READINGS) {
            steps = MOST_STEPS;
        }
        return ++steps < MOST_STEPS;
    }

    private void admit(Manner manner) {
        Reading reading = new Reading(chosen, manner);
        if (chosen.size() == columns && admitted.test(reading)) {
            readings.add(reading);
        }
    }

    /** Takes a value for the next column and goes on, unless a sum is broken already. */
    private void take(Value value, Runnable next) {
        chosen.add(value);
        numbers.add(value == null ? null : CellReader.read(value.raw()).number().orElse(null));
        if (sums.holdUpTo(numbers, numbers.size())) {
            next.run();
        }
        numbers.removeLast();
        chosen.removeLast();
    }

    private void cut(int token, int at) {
        if (!goesOn() || chosen.size() > columns) {
            return;
        }
        if (token == tokens.size()) {
            admit(Manner.CUT);
            return;
        }
        String raw = tokens.get(token).raw();
        Matcher glued = GLUED.matcher(raw);
        int end = glued.matches() ? glued.end(2) : raw.length();
        int first = at == 0 && !Character.isDigit(raw.charAt(0)) ? 2 : 1;
        int longest = raw.charAt(at + first - 1) == '0' ? first : Math.min(end - at, LONGEST_NUMBER);
        for (int length = first; length <= longest; length++) {
            boolean last = at + length == end;
            int to = last ? raw.length() : at + length;
            int next = last ? 0 : to;
            take(piece(tokens.get(token), at, to), () -> cut(last ? token + 1 : token, next));
        }
    }

    private static Value piece(Value whole, int from, int to) {
        int start = whole.place().from();
        return new Value(whole.raw().substring(from, to), new Span(start + from, start + to), whole.column());
    }

    private void spread(int token) {
        if (!goesOn()) {
            return;
        }
        if (chosen.size() == columns) {
            admit(Manner.TOO_FEW);
            return;
        }
        if (token < tokens.size()) {
            take(tokens.get(token), () -> spread(token + 1));
        }
        if (columns - chosen.size() > tokens.size() - token) {
            take(null, () -> spread(token));
        }
    }

    private void join(int token) {
        if (!goesOn() || chosen.size() > columns) {
            return;
        }
        if (token == tokens.size()) {
            admit(Manner.JOINED);
            return;
        }
        take(tokens.get(token), () -> join(token + 1));
        int surplus = tokens.size() - token - (columns - chosen.size());
        for (int more = 1; more <= surplus && isParted(token, token + more); more++) {
            int next = token + more + 1;
            take(whole(tokens.get(token), tokens.get(next - 1), token, next), () -> join(next));
        }
    }

    private void group(int token) {
        if (!goesOn() || chosen.size() > columns) {
            return;
        }
        if (token == tokens.size()) {
            admit(Manner.GROUPED);
            return;
        }
        take(tokens.get(token), () -> group(token + 1));
        boolean leads = LEADING_GROUP.matcher(tokens.get(token).raw()).matches();
        int most = leads ? Math.min(tokens.size(), token + MOST_GROUPS) : token;
        for (int to = token + 1;
                to < most && GROUP.matcher(tokens.get(to).raw()).matches();
                to++) {
            int next = to + 1;
            take(whole(tokens.get(token), tokens.get(to), token, next), () -> group(next));
        }
    }

    /** Whether two values that follow each other may be the digits of one number. */
    private boolean isParted(int first, int next) {
        return next < tokens.size()
                && tokens.get(first).raw().charAt(0) != '0'
                && DIGITS.matcher(tokens.get(next - 1).raw()).matches()
                && DIGITS.matcher(tokens.get(next).raw()).matches();
    }

    private Value whole(Value first, Value last, int from, int to) {
        StringBuilder raw = new StringBuilder();
        tokens.subList(from, to).forEach(token -> raw.append(token.raw()));
        return new Value(
                raw.toString(), new Span(first.place().from(), last.place().to()), first.column());
    }

    private void leaveOut(int token) {
        if (!goesOn()) {
            return;
        }
        if (token == tokens.size()) {
            admit(Manner.TOO_MANY);
            return;
        }
        if (chosen.size() < columns) {
            take(tokens.get(token), () -> leaveOut(token + 1));
        }
        if (tokens.size() - token > columns - chosen.size()) {
            leaveOut(token + 1);
        }
    }
}
