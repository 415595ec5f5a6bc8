package nianbao.parse.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import nianbao.parse.extract.Document.Row;
import nianbao.parse.table.Strip.Piece;

/** Reads table four: fifteen values under headers that stand side by side, or five for each group. Both forms have the same table. */
final class ReviewReader {

    private static final String LABEL = "行政复议、行政诉讼";

    /** 结果维持 and its like stand in table four alone, 总计 does not. */
    private static final int LONG_ENOUGH = 4;

    private final Strip strip;
    private final Table table = Form.of(FormVersion.FORM_2021).table(TableId.REVIEW);
    private final Block block = table.blocks().getFirst();
    private final List<Line> groups = block.rowLeaves();
    private final int columns = block.columnLeaves().size();
    private final int all = groups.size() * columns;
    private final ValueFinder finder;
    private final List<Occurrence> labels;
    private final List<Occurrence> headers;

    ReviewReader(Strip strip) {
        this.strip = strip;
        List<Line> lines = Stream.concat(block.columnLeaves().stream(), RequestsReader.all(block.rows()))
                .toList();
        this.labels = new LabelFinder(strip).find(lines);
        this.finder = new ValueFinder(strip, labels);
        List<Occurrence> results = labels.stream()
                .filter(label -> block.columnLeaves().contains(label.line()) && label.length() >= LONG_ENOUGH)
                .toList();
        this.headers = results.isEmpty()
                ? labels.stream().filter(label -> label.length() > LONG_ENOUGH).toList()
                : results;
    }

    /** A row of figures. */
    private record Run(int owner, Values values) {}

    /** The table; nothing if the strip does not hold it. */
    Optional<Draft> read() {
        if (headers.isEmpty()) {
            return Optional.empty();
        }
        List<Run> runs = runs();
        if (runs.size() == groups.size()
                && runs.stream().allMatch(run -> run.values().values().size() <= columns + 1)) {
            return Optional.of(byGroup(runs));
        }
        return runs.stream()
                .filter(run -> run.values().inGrid() || run.values().filled() > 0)
                .max((a, b) -> Integer.compare(
                        a.values().values().size(), b.values().values().size()))
                .map(this::sideBySide);
    }

    /** The rows of figures after the first header: in grids by row, in running text behind a header. */
    private List<Run> runs() {
        List<Run> runs = new ArrayList<>();
        int first = strip.owner(headers.getFirst().from());
        Row last = null;
        for (int i = first; i < strip.pieces().size(); i++) {
            Piece piece = strip.pieces().get(i);
            if (piece.isCell() && piece.row() != last) {
                int owner = i;
                figures(piece.row()).ifPresent(values -> runs.add(new Run(owner, new Values(values, piece.grid()))));
            }
            last = piece.row();
        }
        if (runs.isEmpty()) {
            inText(runs);
        }
        return runs;
    }

    /** A row of figures, which may begin with one cell of words. */
    private Optional<List<Value>> figures(Row row) {
        Optional<List<Value>> bare = finder.unlabelled(row);
        if (bare.isPresent() || row.cells().size() < columns + 1) {
            return bare;
        }
        Row rest = new Row(row.place(), row.cells().subList(1, row.cells().size()));
        return finder.unlabelled(rest);
    }

    private void inText(List<Run> runs) {
        for (Occurrence header : labels) {
            finder.after(header, all)
                    .filter(values -> !values.inGrid())
                    .ifPresent(values -> runs.add(new Run(strip.owner(header.to() - 1), values)));
        }
    }

    private Draft byGroup(List<Run> runs) {
        Draft draft = draft();
        for (int i = 0; i < groups.size(); i++) {
            Line group = groups.get(i);
            List<String> paths = new ArrayList<>();
            block.columnLeaves().forEach(column -> paths.add(draft.path(group.key(), column)));
            Fitted fitted = new Fitting(columns, Sums.of(table, paths))
                    .readings(runs.get(i).values())
                    .fitted();
            draft.row(group, block, fitted, null);
        }
        return draft;
    }

    private Draft sideBySide(Run run) {
        Draft draft = draft();
        List<String> paths = table.paths().toList();
        Fitted fitted =
                new Fitting(all, Sums.of(table, paths)).readings(run.values()).fitted();
        for (int i = 0; i < groups.size(); i++) {
            draft.row(groups.get(i), block, fitted.part(i * columns, columns), null);
        }
        if (fitted.miscounted() >= 0) {
            List<Value> values = run.values().values();
            Span place = new Span(
                    values.getFirst().place().from(), values.getLast().place().to());
            draft.remark(
                    fitted.doubtful().stream().map(paths::get).toList(),
                    LABEL,
                    all,
                    fitted.miscounted(),
                    Place.of(place.from(), place.to()));
        }
        return draft;
    }

    private static Draft draft() {
        return new Draft(TableId.REVIEW, RuleId.REVIEW_ROW_CELLS);
    }
}
