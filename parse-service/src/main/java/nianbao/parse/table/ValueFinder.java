package nianbao.parse.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nianbao.model.form.Form;
import nianbao.model.form.FormVersion;
import nianbao.model.report.Span;
import nianbao.parse.extract.Document.GridCell;
import nianbao.parse.extract.Document.Row;
import nianbao.parse.table.Strip.Piece;
import nianbao.parse.text.Condensed;

/** Finds the values that follow a label: the rest of its row in a grid, or the figures up to the next label in running text. */
final class ValueFinder {

    private static final String FIGURE = "(?:[+\\-−＋－]|[增减][加少]?)?[0-9０-９](?:[0-9０-９,，.．]{0,60}[0-9０-９])?+";
    private static final String COUNTED = "(?:件次|人次|批次|件|条|宗|项|起|份|次|个|部|例|人|家|户)";
    private static final String UNIT = "(?:[(（](?:万元|元|万|" + COUNTED + ")[)）]|万元|元|万?" + COUNTED + "|万)?+";
    private static final Pattern UNIT_ALONE =
            Pattern.compile("\\s*(?:万元|元|件|条|宗|项|起|份|批次|次|个|件次|人次)(?:/(?:件|条|项|个))?\\s*");
    private static final Pattern SENTENCE = Pattern.compile("[ \u3000]{0,3}" + COUNTED + "?[ \u3000]{0,3}[，。；,;、]");
    private static final String NOTE = "(?:\\s{0,3}[(（](?:其中|含|包括|包含|注|均|系)[^()（）]{0,60}[)）])?";

    /** A figure of a date, a share or the number of an item, such as 2021年 or 3.其他, is no value. */
    private static final String NO_VALUE = "(?![年月日%％]|[.．、]\\S)";

    /** What makes a figure no exact number: a mark of a note, letters, 余, a character that could not be read. A pair of stars is emphasis. */
    private static final String BLEMISH = "(?:\\*(?!\\*)|[①-⒇a-zA-Z余多万/\uFFFD])";

    private static final String IN_WORDS = "[一二三四五六七八九十百千万零〇两]{2,12}";

    /** Words that stand in a cell instead of a number. */
    private static final String NO_NUMBER = "不涉及|不适用|未涉及|无此项|未统计|不详|暂无";

    /** What was meant as a number and is none: it holds its place in the row, so that the others keep theirs. */
    private static final String BLEMISHED = "(?:[+\\-−＋－]?[0-9０-９\uFFFD](?:[0-9０-９,，.．+\\-]|" + BLEMISH + "){0,60}|"
            + IN_WORDS + "|" + NO_NUMBER + ")(?=\\s|$)";

    private static final Pattern TOKEN =
            Pattern.compile("\\s*+(?:(" + FIGURE + UNIT + "(?:" + CellReader.NOTE_MARK + "(?=\\s|$)|(?!" + BLEMISH + ")"
                    + NO_VALUE + NOTE + "))|([-—–－/]{1,3}|无|零)(?=\\s|$)|(" + BLEMISHED + "))");

    /** The same in a cell, where nothing but the cell's own words can be taken for it. */
    private static final Pattern MEANT_AS_NUMBER =
            Pattern.compile("(?:[约近]?[+\\-]?[\\d\uFFFD](?!\\d?[.、](?:[^\\d\\s]|$))[^年月日%]{0,60}|" + IN_WORDS
                    + ")[件条宗项起份个次元]?|" + NO_NUMBER);

    /** Words behind a blank that are no sentence. */
    private static final Pattern WORDS = Pattern.compile("\\s+([^\\s，。；：,;:]{2,20})(?=\\s|$)");

    /** What a regular expression takes for a blank. */
    private static final String SPACES = " \t\n\u000B\f\r";

    private static final String BRACKETS = "(（";
    private static final String COLONS = ":：";

    /** Closing marks and blanks that stand between a label and its figures. */
    private static final String MARKS_BETWEEN = "\"”“’'*`" + SPACES;

    /** A remark in brackets or a colon behind them. */
    private static final Pattern BETWEEN = Pattern.compile("(?:[(（][^()（）]{1,60}[)）])?\\s*+[:：]?");

    /** More digits are read closely. */
    private static final int LONGEST_PLAIN = 18;

    /** What stands for a character that an edge cuts. */
    private static final String UNREADABLE = "\uFFFD";

    /** Without a number before them; with one no character is needed. */
    private static final int SHORTEST_BEGINNING = 4;

    /** What the rows of all forms are called, without their numbers. */
    private static final List<String> LABELS = Stream.of(FormVersion.values())
            .flatMap(version -> Form.of(version).tables().stream())
            .flatMap(table -> table.blocks().stream())
            .flatMap(block -> block.rowLeaves().stream())
            .flatMap(row -> row.labels().stream())
            .map(label -> LabelFinder.wording(label).words())
            .distinct()
            .toList();

    /** More values than any row of a form has: what follows them is not looked at. */
    private static final int MOST = 64;

    private final Strip strip;
    private final String text;
    private final Matcher token;
    private final int[] starts;
    private final BitSet ends = new BitSet();

    /** @param labels all labels of the table, in the strip's order: a value ends where one begins */
    ValueFinder(Strip strip, List<Occurrence> labels) {
        this.strip = strip;
        this.text = strip.document().text();
        this.token = TOKEN.matcher(text);
        this.starts = labels.stream().mapToInt(Occurrence::from).toArray();
        labels.forEach(label -> ends.set(label.to()));
    }

    /**
     * The values of the row that a label names; nothing if none follow it.
     *
     * @param columns how many the form asks for
     */
    Optional<Values> after(Occurrence label, int columns) {
        int owner = strip.owner(label.to() - 1);
        Piece piece = strip.pieces().get(owner);
        return piece.isCell() ? inRow(label, piece, columns) : inText(label, owner, columns);
    }

    private Optional<Values> inRow(Occurrence label, Piece piece, int columns) {
        List<Value> values = new ArrayList<>(
                tokens(new Span(end(label), limit(label, piece.place().to()))));
        List<GridCell> cells = piece.row().cells();
        for (int i = piece.cell() + 1; i < cells.size() && values.size() < MOST; i++) {
            Value value = value(cells.get(i));
            if (isLabelOfAnother(value, values)) {
                break;
            }
            if (!values.isEmpty()
                    || value.isBlank()
                    || !UNIT_ALONE.matcher(value.raw()).matches()) {
                values.add(value);
            }
        }
        Value first = firstFilled(values);
        boolean belongs = first == null
                ? values.stream().mapToInt(Value::columns).sum() >= columns
                : CellReader.isNumber(first.raw()) || isMeantAsNumber(first);
        return belongs ? Optional.of(Values.ofCells(values, piece.grid(), isByCommas(cells))) : Optional.empty();
    }

    /** Whether a comma parts the last two cells of a row. */
    private boolean isByCommas(List<GridCell> cells) {
        return cells.size() > 1
                && strip.document()
                                .at(new Span(
                                        cells.get(cells.size() - 2).place().to(),
                                        cells.getLast().place().from()))
                                .chars()
                                .filter(c -> c == ',' || c == '，')
                                .count()
                        == 1;
    }

    /** Whether a cell holds something that was meant as a number, and no label: it is unreadable, its row is there all the same. */
    private boolean isMeantAsNumber(Value value) {
        return MEANT_AS_NUMBER.matcher(Condensed.fold(value.raw())).matches() && !holdsLabel(value.place());
    }

    /** Whether a cell behind a row's values holds the label of a row beside it. */
    private boolean isLabelOfAnother(Value value, List<Value> before) {
        return !value.isBlank()
                && !CellReader.isFigure(value.raw())
                && firstFilled(before) != null
                && holdsLabel(value.place());
    }

    private static Value firstFilled(List<Value> values) {
        for (Value value : values) {
            if (!value.isBlank()) {
                return value;
            }
        }
        return null;
    }

    private boolean holdsLabel(Span place) {
        int from = Arrays.binarySearch(starts, strip.indexOf(place.from()));
        int next = from >= 0 ? from : -from - 1;
        return next < starts.length && strip.origin(starts[next]) < place.to();
    }

    /**
     * What stands in words where the row of a label should have its figures: in the cells behind a label that fills its own, or behind a
     * blank in the label's line. Nothing where a figure or another label stands there, as in a header.
     */
    Optional<Values> inWords(Occurrence label) {
        Piece piece = strip.pieces().get(strip.owner(label.to() - 1));
        if (!strip.beginsLine(label.from())) {
            return Optional.empty();
        }
        List<Value> values = piece.isCell() ? wordsInRow(label, piece) : wordsInLine(label, piece);
        boolean others = values.stream()
                .anyMatch(value -> CellReader.isFigure(value.raw())
                        || holdsLabel(value.place())
                        || isBeginningOfLabel(value.raw()));
        return values.stream().allMatch(Value::isBlank) || others
                ? Optional.empty()
                : Optional.of(new Values(values, piece.grid()));
    }

    /** Whether a cell holds what is left of a label that is cut off. */
    private static boolean isBeginningOfLabel(String raw) {
        LabelFinder.Wording wording = LabelFinder.Wording.of(raw.replace(UNREADABLE, ""));
        String words = wording.words();
        boolean numbered = words.length() < wording.whole().length();
        return (numbered || words.length() >= SHORTEST_BEGINNING)
                && LABELS.stream().anyMatch(label -> label.startsWith(words));
    }

    private List<Value> wordsInRow(Occurrence label, Piece piece) {
        List<GridCell> cells = piece.row().cells();
        boolean fillsCell = isBlank(end(label), piece.place().to());
        return !fillsCell || cells.size() - piece.cell() > MOST
                ? List.of()
                : cells.subList(piece.cell() + 1, cells.size()).stream()
                        .map(this::value)
                        .toList();
    }

    private List<Value> wordsInLine(Occurrence label, Piece line) {
        Matcher words = WORDS.matcher(text)
                .region(strip.origin(label.to() - 1) + 1, line.place().to());
        List<Value> values = new ArrayList<>();
        while (words.lookingAt()) {
            values.add(new Value(words.group(1), new Span(words.start(1), words.end(1)), -1));
            words.region(words.end(), line.place().to());
        }
        return isBlank(words.regionStart(), line.place().to()) ? values : List.of();
    }

    private Value value(GridCell cell) {
        return new Value(strip.document().at(cell.place()), cell.place(), cell.column(), cell.columns());
    }

    /** The values of a line of nothing but values; none for any other line. */
    List<Value> bare(Piece line) {
        Span place = line.place();
        List<Value> values = tokens(place);
        return !values.isEmpty() && isBlank(values.getLast().place().to(), place.to()) ? values : List.of();
    }

    /** The values before a label in its own line of running text, if nothing else stands there. */
    List<Value> beforeInLine(Occurrence label) {
        int from = strip.pieces().get(strip.owner(label.from())).place().from();
        int to = strip.origin(label.from());
        List<Value> values = from < to ? tokens(new Span(from, to)) : List.of();
        return !values.isEmpty() && isBlank(values.getLast().place().to(), to) ? values : List.of();
    }

    /** Whether nothing but a remark in brackets follows a label in its line of running text. */
    boolean endsLine(Occurrence label) {
        Piece piece = strip.pieces().get(strip.owner(label.to() - 1));
        return !piece.isCell() && isBlank(end(label), piece.place().to());
    }

    /** Whether nothing stands between a label and those values. */
    boolean follow(Occurrence label, List<Value> values) {
        return isBlank(end(label), values.getFirst().place().from());
    }

    private boolean isBlank(int from, int to) {
        for (int at = from; at < to; at++) {
            if (!Character.isWhitespace(text.charAt(at))) {
                return false;
            }
        }
        return from <= to;
    }

    /** The cells of a row of figures alone, which has no label; nothing for any other row. */
    Optional<List<Value>> unlabelled(Row row) {
        List<Value> values = new ArrayList<>();
        for (GridCell cell : row.cells()) {
            Value value = value(cell);
            if (!value.isBlank() && !CellReader.isFigure(value.raw()) || values.size() > MOST) {
                return Optional.empty();
            }
            values.add(value);
        }
        return values.stream().allMatch(Value::isBlank) ? Optional.empty() : Optional.of(values);
    }

    /**
     * The values at the end of a line or a row.
     *
     * @param bare whether nothing stands before them
     */
    record End(List<Value> values, boolean bare) {}

    /** The values at the end of a row of a grid: cells of figures behind the last cell of words. */
    Optional<End> endOf(Row row) {
        List<GridCell> cells = row.cells();
        int from = cells.size();
        while (from > 0 && isValue(cells.get(from - 1))) {
            from--;
        }
        List<Value> values = cells.subList(from, Math.min(cells.size(), from + MOST)).stream()
                .map(this::value)
                .toList();
        return values.stream().allMatch(Value::isBlank) ? Optional.empty() : Optional.of(new End(values, from == 0));
    }

    private boolean isValue(GridCell cell) {
        String raw = strip.document().at(cell.place());
        return raw.isBlank() || CellReader.isFigure(raw);
    }

    /** The values at the end of a line. */
    Optional<End> endOf(Piece line) {
        Span place = line.place();
        for (int at = place.from(); at < place.to(); at++) {
            if (begins(at, place.from())) {
                List<Value> values = tokens(new Span(at, place.to()));
                if (!values.isEmpty()
                        && text.substring(values.getLast().place().to(), place.to())
                                .isBlank()) {
                    boolean bare = text.substring(place.from(), at).isBlank();
                    return Optional.of(new End(values, bare));
                }
            }
        }
        return Optional.empty();
    }

    /** Whether a value may begin there: a figure, or what stands alone for none. */
    private boolean begins(int at, int from) {
        char before = at == from ? ' ' : text.charAt(at - 1);
        char c = text.charAt(at);
        return isOfFigure(c) && !isOfFigure(before) || "—–/无零".indexOf(c) >= 0 && Character.isWhitespace(before);
    }

    private static boolean isOfFigure(char c) {
        return Character.isDigit(c) || "+-−＋－,，.．".indexOf(c) >= 0;
    }

    private Optional<Values> inText(Occurrence label, int owner, int columns) {
        List<Value> values = runFrom(owner, end(label), limit(label, Integer.MAX_VALUE), columns);
        if (values.isEmpty() || isInSentence(values.getLast())) {
            return Optional.empty();
        }
        boolean touching = values.getFirst().place().from() == strip.origin(label.to() - 1) + 1;
        return Optional.of(Values.ofText(values, beginsLine(label), touching));
    }

    /** Whether a sentence goes on behind a value. */
    private boolean isInSentence(Value last) {
        int end = last.place().to();
        return SENTENCE.matcher(text)
                .region(end, Math.min(text.length(), end + 20))
                .lookingAt();
    }

    /** The figures from a place on, across line ends, up to anything else. */
    private List<Value> runFrom(int owner, int from, int limit, int columns) {
        List<Value> values = new ArrayList<>();
        boolean eachApart = true; // a value a line, with blank lines between all of them
        int at = from;
        for (int i = owner; i < strip.pieces().size() && values.size() < MOST; i++) {
            Piece piece = strip.pieces().get(i);
            if (piece.isCell() || piece.place().from() >= limit) {
                break;
            }
            Span rest = new Span(
                    Math.max(at, piece.place().from()),
                    Math.min(limit, piece.place().to()));
            List<Value> found = tokens(rest);
            boolean apart = i > owner && isApart(strip.pieces().get(i - 1), piece);
            eachApart &= i == owner ? found.isEmpty() : apart && found.size() == 1 && values.size() < columns;
            if (found.size() == 1 && values.size() > 1 && apart && !eachApart) {
                break;
            }
            if (found.size() == 1
                    && values.size() >= columns
                    && limit < piece.place().to()) {
                break; // the number of the next row's label
            }
            if (found.size() == columns && isWholeLine(values, strip.pieces().get(owner), columns)) {
                break; // another row, whose label stands below it or was lost
            }
            values.addAll(found.subList(0, Math.min(found.size(), MOST - values.size())));
            int reached =
                    found.isEmpty() ? rest.from() : found.getLast().place().to();
            if (!isBlank(reached, Math.min(rest.to(), reached + 200))) {
                break;
            }
        }
        return values;
    }

    /** Whether a row of several columns is whole in its label's line. */
    private static boolean isWholeLine(List<Value> values, Piece line, int columns) {
        return columns > 1
                && values.size() == columns
                && values.getLast().place().to() <= line.place().to();
    }

    /** Whether a blank line or a page's end parts two lines: a lone number behind it is the page's, not the row's. */
    private boolean isApart(Piece before, Piece piece) {
        String between = text.substring(before.place().to(), piece.place().from());
        return between.indexOf('\f') >= 0
                || between.chars().filter(c -> c == '\n').count() > 1;
    }

    private List<Value> tokens(Span stretch) {
        List<Value> values = new ArrayList<>();
        if (stretch.from() >= stretch.to()) {
            return values;
        }
        int to = stretch.to();
        for (int at = stretch.from(); values.size() < MOST; ) {
            Value plain = plain(at, to);
            if (plain != null) {
                values.add(plain);
                at = plain.place().to();
            } else if (token.region(at, to).lookingAt() && !isCutOff(token.end() - 1)) {
                int group = token.group(1) != null ? 1 : token.group(2) != null ? 2 : 3;
                values.add(new Value(token.group(group), new Span(token.start(group), token.end(group)), -1));
                at = token.end();
            } else {
                break;
            }
        }
        return values;
    }

    /** The digits alone that stand next, blanks around them and no remark behind, as nearly all values do; null for anything else. */
    private Value plain(int from, int to) {
        int begin = behindSpaces(from, to);
        int end = begin;
        while (end < to && end - begin <= LONGEST_PLAIN && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        int next = behindSpaces(end, to);
        boolean alone = end == to || next > end && (next == to || BRACKETS.indexOf(text.charAt(next)) < 0);
        return alone && end > begin && end - begin <= LONGEST_PLAIN
                ? new Value(text.substring(begin, end), new Span(begin, end), -1)
                : null;
    }

    private int behindSpaces(int from, int to) {
        int at = from;
        while (at < to && SPACES.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    /** Whether a document that was cut off ends in half a character here, all there is of what may be anything. */
    private boolean isCutOff(int last) {
        return last == text.length() - 1
                && text.charAt(last) == '\uFFFD'
                && (last == 0 || Character.isWhitespace(text.charAt(last - 1)));
    }

    private int end(Occurrence label) {
        int end = strip.origin(label.to() - 1) + 1;
        int owner = strip.owner(label.to() - 1);
        int to = limit(label, strip.pieces().get(owner).place().to());
        int next = end;
        while (next < to && MARKS_BETWEEN.indexOf(text.charAt(next)) >= 0) {
            next++;
        }
        if (next >= to || BRACKETS.indexOf(text.charAt(next)) < 0 && COLONS.indexOf(text.charAt(next)) < 0) {
            return next;
        }
        Matcher between = BETWEEN.matcher(text).region(next, to);
        return between.lookingAt() ? between.end() : next;
    }

    /** Where the next label begins in the text. */
    private int limit(Occurrence label, int most) {
        int index = Arrays.binarySearch(starts, label.to());
        int next = index >= 0 ? index : -index - 1;
        return next < starts.length ? Math.min(most, strip.origin(starts[next])) : most;
    }

    /** Whether nothing stands between a row's values and the label: rows that were glued into one line. */
    boolean follows(Occurrence label, Values before) {
        int end = before.values().getLast().place().to();
        int start = strip.origin(label.from());
        return end <= start && start - end < 100 && text.substring(end, start).isBlank();
    }

    /** Whether the label begins a line, or follows another label at once. */
    boolean beginsLine(Occurrence label) {
        return strip.beginsLine(label.from()) || ends.get(label.from());
    }
}
