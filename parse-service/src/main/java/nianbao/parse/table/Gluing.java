package nianbao.parse.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import nianbao.model.report.Cell;
import nianbao.model.report.Span;

/**
 * Takes glued numbers apart: fewer figures than columns, because the source lost the space between some (640020470 for seven cells). Each
 * way of cutting them is a reading; the row's sums decide, and what they leave open is ambiguous.
 */
final class Gluing {

    private static final Pattern WHOLE = Pattern.compile("[+-]?[0-9]{1,40}");
    private static final String ONE_DIGIT_EACH = "数字连写，位数与栏数相同，每栏一位";
    private static final String BY_SUM = "数字连写，" + Cell.Inferred.BY_IDENTITY + "拆分";
    private static final String ONE_WAY = "数字连写，只有一种拆法";
    private static final String OPEN = "数字连写，不止一种拆法";

    /** Ways of cutting that are looked at before the row is given up. */
    private static final int MOST_STEPS = 50_000;

    private static final int MOST_READINGS = 200;
    private static final int MOST_CANDIDATES = 20;

    private final int columns;
    private final Sums sums;
    private final List<Value> pieces = new ArrayList<>();
    private final List<BigDecimal> numbers = new ArrayList<>();
    private final List<List<Value>> readings = new ArrayList<>();
    private List<Value> tokens;
    private Sums decisive;
    private int steps;

    Gluing(int columns, Sums sums) {
        this.columns = columns;
        this.sums = sums;
    }

    /** The row taken apart; nothing if its figures are not glued numbers. */
    Optional<Fitted> split(List<Value> values) {
        int digits = values.stream().mapToInt(value -> value.raw().length()).sum();
        // A single number of as many digits as columns needs no sum to tell it; between several one may as well be
        // missing.
        decisive = values.size() == 1 && digits == columns ? Sums.NONE : sums;
        boolean cuttable = values.size() < columns
                && digits >= columns
                && values.stream().allMatch(value -> WHOLE.matcher(value.raw()).matches());
        if (!cuttable) {
            return Optional.empty();
        }
        tokens = values;
        cut(0, 0);
        if (steps >= MOST_STEPS || readings.size() >= MOST_READINGS) {
            return Optional.of(givenUp());
        }
        if (readings.isEmpty()) {
            return values.size() == columns - 1 ? Optional.empty() : Optional.of(givenUp());
        }
        return Optional.of(readings.size() == 1 ? only(readings.getFirst()) : open());
    }

    private Fitted only(List<Value> reading) {
        boolean oneDigitEach = reading.stream().allMatch(value -> value.raw().length() == 1);
        return Fitting.inferred(reading, oneDigitEach ? ONE_DIGIT_EACH : chosenBy());
    }

    /** Where no sum took part, none may be named: an identity that chose a number proves nothing about it. */
    private String chosenBy() {
        return decisive.isEmpty() ? ONE_WAY : BY_SUM;
    }

    private void cut(int token, int at) {
        if (++steps >= MOST_STEPS || readings.size() >= MOST_READINGS) {
            return;
        }
        if (token == tokens.size()) {
            if (pieces.size() == columns && decisive.hold(numbers)) {
                readings.add(List.copyOf(pieces));
            }
            return;
        }
        Value whole = tokens.get(token);
        String raw = whole.raw();
        int left = raw.length() - at;
        if (pieces.size() + 1 > columns) {
            return;
        }
        int first = at == 0 && !Character.isDigit(raw.charAt(0)) ? 2 : 1;
        int longest = raw.charAt(at + first - 1) == '0' ? first : left;
        for (int length = first; length <= longest; length++) {
            int from = whole.place().from() + at;
            pieces.add(new Value(raw.substring(at, at + length), new Span(from, from + length), -1));
            numbers.add(new BigDecimal(raw.substring(at, at + length)));
            if (decisive.holdUpTo(numbers, pieces.size())) {
                cut(length == left ? token + 1 : token, length == left ? 0 : at + length);
            }
            numbers.removeLast();
            pieces.removeLast();
        }
    }

    private Fitted open() {
        List<Cell> cells = new ArrayList<>();
        List<Span> spans = new ArrayList<>();
        List<String> raws = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            int column = i;
            TreeSet<BigDecimal> candidates = new TreeSet<>();
            readings.forEach(
                    reading -> candidates.add(new BigDecimal(reading.get(column).raw())));
            if (candidates.size() == 1) {
                String raw = readings.getFirst().get(column).raw();
                cells.add(new Cell.Inferred(candidates.first(), raw, chosenBy()));
                spans.add(readings.getFirst().get(column).place());
                raws.add(raw);
            } else {
                cells.add(
                        candidates.size() > MOST_CANDIDATES
                                ? new Cell.Unreadable(raw(), OPEN)
                                : new Cell.Ambiguous(raw(), List.copyOf(candidates), OPEN));
                spans.add(null);
                raws.add(null);
            }
        }
        return new Fitted(cells, spans, raws, Fitted.COUNT_RIGHT, List.of());
    }

    private Fitted givenUp() {
        List<Cell> cells = new ArrayList<>();
        List<String> raws = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            cells.add(new Cell.Unreadable(raw(), OPEN));
            raws.add(null);
        }
        return new Fitted(cells, Arrays.asList(new Span[columns]), raws, Fitted.COUNT_RIGHT, List.of());
    }

    private String raw() {
        return String.join(" ", tokens.stream().map(Value::raw).toList());
    }
}
