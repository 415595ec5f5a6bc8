package nianbao.parse.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nianbao.model.report.Cell;
import nianbao.model.report.Span;
import nianbao.parse.table.Reading.Manner;

/**
 * Fits the values of a row to as many columns as the form has. As many values as columns are read as they stand; blank cells too many on
 * either side are the source's. Where the values are too many or too few, every way to read the same characters is looked at, and the
 * row's sums say which are left.
 */
final class Fitting {

    /** A single number of as many digits as a table has columns is no number from here on. */
    private static final int MANY_COLUMNS = 5;

    /** A row in which more cells hold several lines is left as it stands. */
    private static final int MOST_WAYS = 30;

    private static final Pattern TOKEN = Pattern.compile("\\S+");

    private final int columns;
    private final Supplier<Sums> source;

    /** Found once a row is read that needs them: most rows have as many values as columns. */
    private Sums known;

    Fitting(int columns, Sums sums) {
        this(columns, () -> sums);
    }

    Fitting(int columns, Supplier<Sums> sums) {
        this.columns = columns;
        this.source = sums;
    }

    /** The ways to read the row that its sums leave. */
    Readings readings(Values row) {
        List<Value> values = row.values();
        if (values.size() == columns) {
            return row.inGrid() ? shifted(values) : Readings.printed(values);
        }
        if (row.byCommas() && values.size() > columns && hasThousands(values)) {
            return grouped(values);
        }
        if (row.inGrid() && values.size() > columns) {
            List<Integer> windows = windows(values);
            if (windows.size() == 1 || !windows.isEmpty() && row.filled() == 0) {
                return printed(window(values, windows.getFirst()));
            }
            List<Value> kept = withoutOuterBlanks(values);
            if (kept.size() == columns) {
                return printed(kept);
            }
            return windows.isEmpty() ? tooMany(kept, true) : placed(values, windows);
        }
        List<Value> tokens = row.inGrid() ? tokens(values) : values;
        if (tokens.size() == columns) {
            return Readings.printed(tokens);
        }
        List<Value> spread = tokens.size() == values.size() ? Merged.spread(row, columns) : List.of();
        if (!spread.isEmpty()) {
            int found = spread.contains(null) ? values.size() : Fitted.COUNT_RIGHT;
            return new Readings(List.of(new Reading(spread, Manner.MERGED)), false, found, values, columns);
        }
        return tokens.size() < columns ? tooFew(tokens, row.touching()) : tooMany(tokens, false);
    }

    /**
     * The same where a header names columns of the grid and another cell is filled, too: its table may be cut off beside it, and what
     * stands there be the next columns'.
     *
     * @param below the cells below the header's names
     */
    Readings readings(Values row, List<Value> below) {
        Readings readings = readings(row);
        boolean settled = row.values().size() <= columns
                || readings.options().stream()
                        .anyMatch(reading -> reading.values().equals(below))
                || !sums().isEmpty() && readings.options().stream().allMatch(reading -> sums().hold(reading.numbers()));
        if (settled) {
            return readings;
        }
        List<Reading> all = new ArrayList<>(readings.options());
        all.add(new Reading(below, Manner.PLACED));
        return chosen(all, Fitted.COUNT_RIGHT, row.values());
    }

    private boolean hasThousands(List<Value> values) {
        Alternatives any = alternatives(values, Sums.NONE, reading -> true);
        return !any.grouped().isEmpty() || any.isTooMany();
    }

    /** Commas part the row's values, and perhaps the thousands of one: it is so where the row's sums say so, else the row may hold a value too many. */
    private Readings grouped(List<Value> values) {
        Alternatives strict =
                alternatives(values, sums(), reading -> sums().isEmpty() || sums().hold(reading.numbers()));
        Alternatives loose = alternatives(values, Sums.NONE, reading -> true);
        List<Reading> holding = strict.grouped();
        if (!sums().isEmpty() && !holding.isEmpty() && !strict.isTooMany()) {
            return new Readings(holding, true, Fitted.COUNT_RIGHT, values, columns);
        }
        List<Reading> all = new ArrayList<>(loose.grouped());
        all.addAll(loose.without());
        return strict.isTooMany() || loose.isTooMany() ? givenUp(values) : chosen(all, values.size(), values);
    }

    private Sums sums() {
        if (known == null) {
            known = source.get();
        }
        return known;
    }

    /** The places from which as many cells as the form has columns leave no value out. */
    List<Integer> windows(List<Value> values) {
        int first = values.size();
        int last = -1;
        for (int i = 0; i < values.size(); i++) {
            if (!values.get(i).isBlank()) {
                first = Math.min(first, i);
                last = i;
            }
        }
        List<Integer> windows = new ArrayList<>();
        for (int from = 0; from <= Math.min(first, values.size() - columns); from++) {
            if (last < from + columns) {
                windows.add(from);
            }
        }
        return windows;
    }

    private List<Value> window(List<Value> values, int from) {
        return values.subList(from, from + columns);
    }

    /** Several windows: those in which the row's sums hold, if there are any. */
    private Readings placed(List<Value> values, List<Integer> windows) {
        List<Reading> all = windows.stream()
                .map(from -> new Reading(window(values, from), Manner.PLACED))
                .toList();
        return chosen(all, Fitted.COUNT_RIGHT, values);
    }

    /**
     * As many cells as columns. Two numbers in a cell with a blank one beside it may be one number, or the numbers of both cells.
     */
    private Readings shifted(List<Value> values) {
        List<Reading> readings = new ArrayList<>(overLines(values));
        for (int i = 0; i < values.size(); i++) {
            List<Value> two = hasGap(values.get(i).raw()) ? tokens(List.of(values.get(i))) : List.of();
            if (two.size() == 2) {
                shift(values, i, i + 1, two, readings);
                shift(values, i - 1, i, two, readings);
            }
        }
        return readings.size() == 1 ? Readings.printed(values) : chosen(readings, Fitted.COUNT_RIGHT, values);
    }

    private Readings printed(List<Value> values) {
        List<Reading> readings = overLines(values);
        return readings.size() == 1 ? Readings.printed(values) : chosen(readings, Fitted.COUNT_RIGHT, values);
    }

    /** The values as they stand; where a cell holds a number a line, as one number and as each of them. */
    private static List<Reading> overLines(List<Value> values) {
        List<Reading> readings = List.of(new Reading(values, Manner.PRINTED));
        for (int i = 0; i < values.size(); i++) {
            List<Value> ways = CellReader.overLines(values.get(i));
            if (!ways.isEmpty()) {
                int column = i;
                readings = readings.stream()
                        .flatMap(reading -> ways.stream()
                                .map(way -> with(
                                        reading,
                                        column,
                                        way,
                                        way.equals(ways.getFirst()) && reading.manner() != Manner.APART
                                                ? Manner.WHOLE
                                                : Manner.APART)))
                        .toList();
            }
            if (readings.size() > MOST_WAYS) {
                return List.of(new Reading(values, Manner.PRINTED));
            }
        }
        return readings;
    }

    private static Reading with(Reading reading, int column, Value value, Manner manner) {
        List<Value> values = new ArrayList<>(reading.values());
        values.set(column, value);
        return new Reading(values, manner);
    }

    private static void shift(List<Value> values, int first, int second, List<Value> two, List<Reading> readings) {
        boolean inRow = first >= 0 && second < values.size();
        if (inRow && (values.get(first).isBlank() || values.get(second).isBlank())) {
            List<Value> shifted = new ArrayList<>(values);
            shifted.set(first, two.getFirst());
            shifted.set(second, two.getLast());
            readings.add(new Reading(shifted, Manner.PRINTED));
        }
    }

    private Readings tooFew(List<Value> tokens, boolean touching) {
        boolean glued = touching || tokens.stream().anyMatch(Fitting::hasLeadingZero);
        if (!glued && tokens.stream().allMatch(Fitting::isZero)) {
            return leftToRight(tokens);
        }
        if (tokens.size() == 1
                && columns >= MANY_COLUMNS
                && tokens.getFirst().raw().length() == columns) {
            // So many digits in one number are one number too, unless it begins with 0: then they need no sum to tell
            // them.
            List<Reading> oneDigitEach = alternatives(
                            tokens, Sums.NONE, reading -> glued || sums().hold(reading.numbers()))
                    .cut();
            if (!oneDigitEach.isEmpty()) {
                return new Readings(oneDigitEach, false, Fitted.COUNT_RIGHT, tokens, columns);
            }
        }
        Alternatives strict = alternatives(tokens, sums(), reading -> sums().hold(reading.numbers()));
        List<Reading> options = new ArrayList<>(strict.cut());
        boolean cut = !options.isEmpty();
        if (!glued) {
            options.addAll(strict.spread());
        }
        if (strict.isTooMany()) {
            return givenUp(tokens);
        }
        if (!options.isEmpty()) {
            boolean onlyCut = cut && options.stream().allMatch(option -> option.manner() == Manner.CUT);
            return new Readings(
                    options, !sums().isEmpty(), onlyCut ? Fitted.COUNT_RIGHT : tokens.size(), tokens, columns);
        }
        return glued ? givenUp(tokens) : withUnknown(tokens);
    }

    /** No way in which the row's sums hold as it stands: those in which they can hold with what is not there, else all. */
    private Readings withUnknown(List<Value> tokens) {
        Alternatives lenient =
                alternatives(tokens, Sums.NONE, reading -> sums().canHold(reading.numbers(), reading::lacks));
        List<Reading> options = lenient.spread();
        if (!options.isEmpty() && !lenient.isTooMany()) {
            return new Readings(options, true, tokens.size(), tokens, columns);
        }
        Alternatives any = alternatives(tokens, Sums.NONE, reading -> true);
        List<Reading> all = any.spread();
        return any.isTooMany() ? givenUp(tokens) : new Readings(all, false, tokens.size(), tokens, columns);
    }

    private Readings tooMany(List<Value> tokens, boolean inGrid) {
        Alternatives any = alternatives(tokens, Sums.NONE, reading -> true);
        List<Reading> options = new ArrayList<>(inGrid ? List.of() : any.joined());
        options.addAll(any.without());
        return options.isEmpty() || any.isTooMany() ? givenUp(tokens) : chosen(options, tokens.size(), tokens);
    }

    /** Those of the readings in which the row's sums hold; all of them if there are no sums, or none hold. */
    private Readings chosen(List<Reading> all, int found, List<Value> tokens) {
        List<Reading> holding = sums().isEmpty()
                ? List.of()
                : all.stream().filter(reading -> sums().hold(reading.numbers())).toList();
        return holding.isEmpty()
                ? new Readings(all, false, found, tokens, columns)
                : new Readings(holding, holding.size() < all.size(), found, tokens, columns);
    }

    private Readings givenUp(List<Value> tokens) {
        return new Readings(List.of(), false, tokens.size(), tokens, columns);
    }

    private Alternatives alternatives(List<Value> tokens, Sums cutShort, Predicate<Reading> admitted) {
        return new Alternatives(tokens, columns, cutShort, admitted);
    }

    /** Only the place of the missing value is open: those that are there stand left to right, as they are. */
    private Readings leftToRight(List<Value> tokens) {
        List<Value> values = new ArrayList<>(tokens);
        while (values.size() < columns) {
            values.add(null);
        }
        return new Readings(List.of(new Reading(values, Manner.PRINTED)), false, tokens.size(), tokens, columns);
    }

    /** Blank cells at either end of a row that is too long in any case; a row that is too short keeps its blanks. */
    private List<Value> withoutOuterBlanks(List<Value> values) {
        List<Value> kept = new ArrayList<>(values);
        while (kept.size() > columns && isNoFigure(kept.getLast())) {
            kept.removeLast();
        }
        while (kept.size() > columns && kept.getFirst().isBlank()) {
            kept.removeFirst();
        }
        return kept;
    }

    /** A blank cell, or a remark without any digit. */
    private static boolean isNoFigure(Value value) {
        return value.isBlank()
                || !CellReader.isFigure(value.raw()) && value.raw().chars().noneMatch(Character::isDigit);
    }

    /** The values of cells that hold several, parted by blanks; other cells as they are. */
    private static List<Value> tokens(List<Value> cells) {
        List<Value> tokens = new ArrayList<>();
        for (Value cell : cells) {
            List<Value> parts = new ArrayList<>();
            Matcher matcher = TOKEN.matcher(cell.raw());
            while (matcher.find()) {
                int from = cell.place().from();
                parts.add(new Value(
                        matcher.group(), new Span(from + matcher.start(), from + matcher.end()), cell.column()));
            }
            boolean several = parts.size() > 1
                    && parts.stream().allMatch(part -> CellReader.read(part.raw()) instanceof Cell.Read);
            tokens.addAll(several ? parts : List.of(cell));
        }
        return tokens;
    }

    private static boolean hasGap(String raw) {
        String words = raw.strip();
        for (int i = 0; i < words.length(); i++) {
            if (Character.isWhitespace(words.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isZero(Value value) {
        return CellReader.read(value.raw()) instanceof Cell.Read read
                && read.value().signum() == 0;
    }

    /** No number is written 00 or 012: these are several. */
    private static boolean hasLeadingZero(Value value) {
        String raw = value.raw();
        return raw.length() > 1 && raw.charAt(0) == '0' && Character.isDigit(raw.charAt(1));
    }
}
