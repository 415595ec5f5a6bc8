package nianbao.parse.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.IntStream;
import nianbao.model.report.Cell;
import nianbao.model.report.Span;
import nianbao.parse.table.Reading.Manner;

/**
 * The readings of a row that are left. One is the row; of several, cells in which all agree are inferred and the others ambiguous; none
 * means that the row was given up.
 *
 * @param options the readings; where two differ only in which of the zeros is not there, the one whose values stand further left
 * @param byIdentity whether an identity of the form excluded others
 * @param found how many values stand where another number is asked for, or {@link Fitted#COUNT_RIGHT}
 * @param tokens the values as the document shows them
 * @param columns how many the form asks for
 */
record Readings(List<Reading> options, boolean byIdentity, int found, List<Value> tokens, int columns) {

    private static final String ONE_DIGIT_EACH = "数字连写，位数与栏数相同，每栏一位";
    private static final String ONE_WAY = "，只有一种读法";
    private static final String OPEN = "，不止一种读法";
    private static final String AGREED = "，各种读法在这一栏相同";
    private static final String MERGED = "单元格跨几栏，看不出其中的数字属于哪一栏";
    private static final int MOST_CANDIDATES = 20;

    Readings {
        options = distinct(options);
        tokens = List.copyOf(tokens);
    }

    /** As many values as columns, as they stand. */
    static Readings printed(List<Value> values) {
        return new Readings(
                List.of(new Reading(values, Manner.PRINTED)), false, Fitted.COUNT_RIGHT, values, values.size());
    }

    private static List<Reading> distinct(List<Reading> options) {
        if (options.size() < 2) {
            return List.copyOf(options);
        }
        Map<List<BigDecimal>, Reading> distinct = new LinkedHashMap<>();
        for (Reading option : options) {
            distinct.putIfAbsent(
                    option.numbers().stream()
                            .map(number -> number == null ? BigDecimal.ZERO : number)
                            .toList(),
                    option);
        }
        return List.copyOf(distinct.values());
    }

    boolean isOpen() {
        return options.size() > 1;
    }

    /** Those that the identities between rows leave. */
    Readings narrowed(List<Reading> left) {
        return left.size() == options.size() ? this : new Readings(left, true, found, tokens, columns);
    }

    /** The row's cells. */
    Fitted fitted() {
        if (options.isEmpty()) {
            return givenUp();
        }
        if (options.size() == 1 && options.getFirst().manner() == Manner.PRINTED && !byIdentity) {
            return Fitted.plain(options.getFirst().values(), found);
        }
        if (options.stream().anyMatch(option -> option.manner() == Manner.APART)) {
            return Fitted.plain(tokens, found);
        }
        List<Cell> cells = new ArrayList<>();
        List<Span> spans = new ArrayList<>();
        List<String> raws = new ArrayList<>();
        List<Integer> doubtful = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            int column = i;
            List<Value> values =
                    options.stream().map(option -> option.values().get(column)).toList();
            boolean agreed = agree(values);
            Value value = agreed ? values.getFirst() : null;
            cells.add(agreed ? agreed(value) : open(values));
            spans.add(value == null ? null : value.place());
            raws.add(value == null ? null : value.raw());
            if (!agreed) {
                doubtful.add(i);
            }
        }
        return new Fitted(cells, spans, raws, found, doubtful);
    }

    private static boolean agree(List<Value> values) {
        Value first = values.getFirst();
        return values.stream()
                .allMatch(value -> value == null
                        ? first == null
                        : first != null
                                && value.raw().strip().equals(first.raw().strip()));
    }

    private Cell agreed(Value value) {
        if (value == null) {
            return options.getFirst().manner() == Manner.MERGED
                    ? new Cell.Unreadable(raw(), MERGED)
                    : Fitted.missing(tokens.size(), columns);
        }
        Cell cell = CellReader.read(value.raw());
        return cell instanceof Cell.Read read
                ? new Cell.Inferred(read.value(), value.raw().strip(), reason())
                : cell;
    }

    private String reason() {
        Manner manner = options.getFirst().manner();
        if (byIdentity) {
            return manner.words() + "，" + Cell.Inferred.BY_IDENTITY + "确定";
        }
        if (isOpen()) {
            return manner.words() + AGREED;
        }
        boolean oneDigitEach = manner == Manner.CUT
                && options.getFirst().values().stream()
                        .filter(Objects::nonNull) // but for columns that the document's table does not have
                        .allMatch(value -> value.raw().length() == 1);
        return oneDigitEach ? ONE_DIGIT_EACH : manner.words() + ONE_WAY;
    }

    private Cell open(List<Value> values) {
        TreeSet<BigDecimal> candidates = new TreeSet<>();
        values.forEach(value -> candidates.add(
                value == null
                        ? BigDecimal.ZERO
                        : CellReader.read(value.raw()).number().orElse(BigDecimal.ZERO)));
        return open(candidates);
    }

    private Cell open(TreeSet<BigDecimal> candidates) {
        String note = (options.isEmpty() ? Manner.TOO_FEW : options.getFirst().manner()).words() + OPEN;
        return candidates.size() > MOST_CANDIDATES
                ? new Cell.Unreadable(raw(), note)
                : new Cell.Ambiguous(raw(), List.copyOf(candidates), note);
    }

    private Fitted givenUp() {
        Cell cell = new Cell.Unreadable(raw(), "看不出本行的数字各属于哪一栏");
        return new Fitted(
                IntStream.range(0, columns).mapToObj(i -> cell).toList(),
                Arrays.asList(new Span[columns]),
                Arrays.asList(new String[columns]),
                found,
                IntStream.range(0, columns).boxed().toList());
    }

    private String raw() {
        return String.join(
                        " ",
                        tokens.stream()
                                .map(Value::raw)
                                .map(String::strip)
                                .filter(Objects::nonNull)
                                .toList())
                .strip();
    }
}
