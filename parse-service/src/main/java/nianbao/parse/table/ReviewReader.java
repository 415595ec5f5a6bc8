package nianbao.parse.table;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nianbao.model.form.Block;
import nianbao.model.form.Form;
import nianbao.model.form.FormVersion;
import nianbao.model.form.Line;
import nianbao.model.form.Table;
import nianbao.model.form.TableId;
import nianbao.model.report.Place;
import nianbao.model.report.RuleId;
import nianbao.model.report.Span;
import nianbao.parse.extract.Document.GridCell;
import nianbao.parse.extract.Document.Row;
import nianbao.parse.table.Strip.Piece;
import nianbao.parse.text.CharSet;

/**
 * Reads table four, in whichever way its fifteen values stand: side by side under their headers, a group a row, or a result a row. Groups
 * and results are told by their names; both forms have the same table.
 */
final class ReviewReader {

    private static final String LABEL = "行政复议、行政诉讼";
    private static final String COUNTED = "本行没有行名，按上下行的顺序确定是哪一组";

    /** 结果维持 and its like stand in table four alone, 总计 does not. */
    private static final int LONG_ENOUGH = 4;

    /** A misspelt label is no longer, a sentence or the title of another table is. */
    private static final int MOST_WORDS = 8;

    private static final Table TABLE = Form.of(FormVersion.FORM_2021).table(TableId.REVIEW);
    private static final Block BLOCK = TABLE.blocks().getFirst();

    /** The table with its groups as columns, as it is printed. */
    static final Block PRINTED = new Block(BLOCK.key(), BLOCK.labels(), BLOCK.rows(), BLOCK.columns());

    private static final List<Line> GROUPS = BLOCK.rowLeaves();
    private static final List<Line> RESULTS = BLOCK.columnLeaves();
    private static final int COLUMNS = RESULTS.size();
    private static final int ALL = GROUPS.size() * COLUMNS;

    private static final List<Line> LINES =
            Stream.concat(RESULTS.stream(), RequestsReader.all(BLOCK.rows())).toList();

    private static final List<LabelFinder.Wanted> LABELS = LabelFinder.wanted(LINES.stream());

    /** What the table's header is written with: of one that was broken up no label is left whole. */
    private static final CharSet OF_HEADER =
            CharSet.of(LINES.stream().flatMap(line -> line.labels().stream()).flatMapToInt(String::chars));

    private final Strip strip;
    private final ValueFinder finder;
    private final List<Occurrence> labels;
    private final List<Occurrence> headers;

    ReviewReader(Strip strip) {
        this.strip = strip;
        this.labels = new LabelFinder(strip).find(LABELS);
        this.finder = new ValueFinder(strip, labels);
        List<Occurrence> ofResults = labels.stream()
                .filter(label -> RESULTS.contains(label.line()) && label.length() >= LONG_ENOUGH)
                .toList();
        this.headers = ofResults.isEmpty()
                ? labels.stream().filter(label -> label.length() > LONG_ENOUGH).toList()
                : ofResults;
    }

    /**
     * A row of figures.
     *
     * @param from where its first figure stands in the strip
     * @param to the character after its last
     * @param line where the line or row that it stands in begins
     */
    private record Run(Values values, int from, int to, int line) {
        int size() {
            return values.values().size();
        }
    }

    /** The table; nothing if the strip does not hold it. */
    Optional<Draft> read() {
        if (headers.isEmpty()) {
            return Optional.empty();
        }
        List<Run> runs = runs();
        List<Run> near = near(runs);
        List<Run> ofGroups =
                near.stream().filter(run -> run.size() <= COLUMNS + 1).toList();
        List<Run> rows = near.stream()
                .filter(run -> run.values().filled() > 0 || run.values().inGrid())
                .toList();
        Optional<Run> whole =
                rows.stream().filter(run -> run.size() > 2 * COLUMNS).findFirst();
        boolean sideBySide = whole.isPresent();
        if (!sideBySide) {
            Optional<Draft> other = byGroup(ofGroups).or(this::byResult);
            if (other.isPresent()) {
                return other;
            }
        }
        Optional<Run> longest = whole.or(() -> rows.stream().max(Comparator.comparingInt(Run::size)));
        return longest.map(run -> {
            Draft draft = sideBySide(run);
            runs.stream()
                    .filter(other -> other != run && other.size() == ALL && run.size() == ALL)
                    .forEach(other ->
                            sideBySide(other).cells().forEach((path, cell) -> Twins.compare(draft, path, cell)));
            return draft;
        });
    }

    /** The rows of figures after the first header: in grids by row, in running text behind a header. */
    private List<Run> runs() {
        List<Run> runs = new ArrayList<>();
        int first = strip.owner(headers.getFirst().from());
        Row last = null;
        for (int i = first; i < strip.pieces().size(); i++) {
            Piece piece = strip.pieces().get(i);
            if (piece.isCell() && piece.row() != last) {
                Row row = piece.row();
                figures(row).ifPresent(values -> runs.add(run(new Values(values, piece.grid()), row.place())));
            }
            last = piece.row();
        }
        if (runs.isEmpty()) {
            inText(runs);
            again(runs);
        }
        return runs;
    }

    /** Those that no words part from a header or from the row before: the figures of an appendix are not the table's. */
    private List<Run> near(List<Run> runs) {
        List<Run> near = new ArrayList<>();
        int reached = 0;
        for (Run run : runs) {
            int before = reached;
            int from = headers.stream()
                    .mapToInt(Occurrence::to)
                    .filter(end -> before < end && end <= run.from())
                    .max()
                    .orElse(before);
            if (isParted(from, run.from())) {
                break;
            }
            near.add(run);
            reached = run.to();
        }
        return near;
    }

    /** Whether a line or a cell stands between these places of the strip that is more than the table's labels. */
    private boolean isParted(int from, int to) {
        BitSet ofLabels = new BitSet();
        labels.stream()
                .filter(label -> label.from() < to && from < label.to())
                .forEach(label -> ofLabels.set(label.from(), label.to()));
        int words = 0;
        for (int i = from; i < to; i++) {
            words = i > from && strip.owner(i) != strip.owner(i - 1) ? 0 : words;
            char c = strip.line().charAt(i);
            words += Character.isIdeographic(c) && !ofLabels.get(i) && !OF_HEADER.has(c) ? 1 : 0;
            if (words > MOST_WORDS) {
                return true;
            }
        }
        return false;
    }

    /** Lines of fifteen values behind those that follow a header: the table's row a second time. */
    private void again(List<Run> runs) {
        int end = runs.stream().mapToInt(Run::to).max().orElse(strip.line().length());
        Strays.of(strip, finder, ALL).stream()
                .filter(stray -> stray.bare()
                        && stray.from() >= end
                        && stray.values().values().size() == ALL)
                .forEach(stray -> runs.add(new Run(stray.values(), stray.from(), stray.to(), stray.from())));
    }

    /** A row of figures, which may begin with cells of words. */
    private Optional<List<Value>> figures(Row row) {
        Optional<List<Value>> bare = finder.unlabelled(row);
        if (bare.isPresent()) {
            return bare;
        }
        List<GridCell> cells = row.cells();
        int words = 0;
        while (words < cells.size()
                && cells.size() - words > COLUMNS
                && !CellReader.isFigure(strip.document().at(cells.get(words).place()))) {
            words++;
        }
        return words == 0
                ? Optional.empty()
                : finder.unlabelled(new Row(row.place(), cells.subList(words, cells.size())));
    }

    private void inText(List<Run> runs) {
        for (Occurrence header : labels) {
            finder.after(header, ALL).filter(values -> !values.inGrid()).ifPresent(values -> {
                Piece piece = strip.pieces().get(strip.owner(header.to() - 1));
                runs.add(run(values, piece.place()));
            });
        }
    }

    private Run run(Values values, Span line) {
        List<Value> filled =
                values.values().stream().filter(value -> !value.isBlank()).toList();
        Span first = filled.isEmpty() ? line : filled.getFirst().place();
        Span last = filled.isEmpty() ? line : filled.getLast().place();
        return new Run(values, strip.indexOf(first.from()), strip.indexOf(last.to()), strip.indexOf(line.from()));
    }

    /** A group a row, each told by its name: in its own row, else as the only one since the row before. */
    private Optional<Draft> byGroup(List<Run> runs) {
        if (runs.isEmpty() || runs.size() > GROUPS.size()) {
            return Optional.empty();
        }
        Map<Line, Run> told = new HashMap<>();
        int before = 0;
        int unnamed = 0;
        for (Run run : runs) {
            Set<Line> named = named(run.line(), run.from());
            if (named.isEmpty()) {
                named = named(before, run.from());
            }
            if (named.size() == 1 && told.put(named.iterator().next(), run) != null) {
                return Optional.empty();
            }
            unnamed += named.size() == 1 ? 0 : 1;
            before = run.to();
        }
        if (told.isEmpty() && runs.size() == GROUPS.size()) {
            IntStream.range(0, GROUPS.size()).forEach(i -> told.put(GROUPS.get(i), runs.get(i)));
            return Optional.of(byGroup(told, true));
        }
        return unnamed == 0 ? Optional.of(byGroup(told, false)) : Optional.empty();
    }

    /** The groups that a stretch of the strip names, but for the table's title: 行政复议、行政诉讼情况. */
    private Set<Line> named(int from, int to) {
        return labels.stream()
                .filter(label -> from <= label.from() && label.to() <= to && GROUPS.contains(label.line()))
                .filter(label -> label.to() == to || "、和及与".indexOf(strip.line().charAt(label.to())) < 0)
                .filter(label -> labels.stream()
                        .noneMatch(other -> other.from() <= label.from()
                                && label.to() <= other.to()
                                && other.length() > label.length()))
                .map(Occurrence::line)
                .collect(Collectors.toSet());
    }

    private Draft byGroup(Map<Line, Run> told, boolean counted) {
        Draft draft = draft();
        for (Line group : GROUPS) {
            Run run = told.get(group);
            if (run == null) {
                draft.absent(group.key(), BLOCK);
                continue;
            }
            Header header = Header.of(strip, BLOCK, 0, run.line(), run.size());
            List<String> paths = header.inOrder(RESULTS).stream()
                    .map(result -> draft.path(group.key(), result))
                    .toList();
            Fitting fitting = new Fitting(header.count(), Sums.of(TABLE, paths));
            Values row = header.selected(run.values());
            Readings readings =
                    header.below(row).map(below -> fitting.readings(row, below)).orElseGet(() -> fitting.readings(row));
            Fitted fitted = header.marked(header.arranged(readings).fitted());
            draft.row(group, BLOCK, counted ? fitted.inferred(COUNTED) : fitted, null);
        }
        return draft;
    }

    /** A result a row, its groups side by side. */
    private Optional<Draft> byResult() {
        RowFinder rowFinder = new RowFinder(strip, TABLE, labels);
        Map<Line, Found> rows = rowFinder.byLabels(PRINTED);
        long whole = rows.values().stream()
                .filter(found -> found.hasValues() && found.values().values().size() == GROUPS.size())
                .count();
        if (whole < RESULTS.size() - 1) {
            return Optional.empty();
        }
        int first = rows.values().stream()
                .filter(Found::hasValues)
                .mapToInt(found -> found.label().from())
                .min()
                .orElse(0);
        Header header = Header.of(strip, PRINTED, 0, first, GROUPS.size());
        Map<Line, Fitted> fitted = new HashMap<>();
        rows.forEach((result, found) -> {
            if (found.hasValues()) {
                Values row = header.selected(found.values());
                fitted.put(
                        result,
                        header.marked(header.arranged(new Fitting(header.count(), Sums.NONE).readings(row))
                                .fitted()));
            }
        });
        Draft draft = draft();
        for (int i = 0; i < GROUPS.size(); i++) {
            int group = i;
            draft.row(
                    GROUPS.get(i),
                    BLOCK,
                    Fitted.of(RESULTS.stream()
                            .map(result ->
                                    Optional.ofNullable(fitted.get(result)).map(row -> row.part(group, 1)))
                            .toList()),
                    null);
        }
        return Optional.of(draft);
    }

    private Draft sideBySide(Run run) {
        Draft draft = draft();
        Header byGroup = Header.of(strip, PRINTED, 0, run.line(), GROUPS.size());
        Header byResult = Header.of(strip, BLOCK, 0, run.line(), COLUMNS);
        List<Line> groupsInOrder = byGroup.count() == GROUPS.size() ? byGroup.inOrder(GROUPS) : GROUPS;
        List<Line> resultsInOrder = byResult.count() == COLUMNS ? byResult.inOrder(RESULTS) : RESULTS;
        List<String> paths = groupsInOrder.stream()
                .flatMap(group -> resultsInOrder.stream().map(result -> draft.path(group.key(), result)))
                .toList();
        Fitted fitted =
                new Fitting(ALL, Sums.of(TABLE, paths)).readings(run.values()).fitted();
        Fitted certain = byGroup.isDoubted() || byResult.isDoubted() ? fitted.doubted(Header.DOUBTED) : fitted;
        List<Integer> order = resultsInOrder.stream().map(RESULTS::indexOf).toList();
        for (Line group : GROUPS) {
            Fitted part = certain.part(groupsInOrder.indexOf(group) * COLUMNS, COLUMNS);
            draft.row(group, BLOCK, part.arranged(order), null);
        }
        if (fitted.miscounted() >= 0) {
            List<Value> values = run.values().values();
            Span place = new Span(
                    values.getFirst().place().from(), values.getLast().place().to());
            draft.remark(
                    fitted.doubtful().stream().map(paths::get).toList(),
                    LABEL,
                    ALL,
                    fitted.miscounted(),
                    Place.of(place.from(), place.to()));
        }
        return draft;
    }

    private static Draft draft() {
        return new Draft(TableId.REVIEW, RuleId.REVIEW_ROW_CELLS);
    }
}
