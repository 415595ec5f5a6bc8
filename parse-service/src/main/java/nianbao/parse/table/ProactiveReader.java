package nianbao.parse.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import nianbao.model.form.Block;
import nianbao.model.form.Form;
import nianbao.model.form.FormVersion;
import nianbao.model.form.Line;
import nianbao.model.form.Table;
import nianbao.model.form.TableId;
import nianbao.model.report.Cell;
import nianbao.model.report.RuleId;
import nianbao.model.report.Span;
import nianbao.model.report.Unit;
import nianbao.parse.text.Condensed;

/** Reads table two block by block: each has its own rows and header, and may be in another form than its neighbours. */
final class ProactiveReader {

    /** How much of the text before a block's first row can be its header. */
    private static final int HEADER = 400;

    private static final Map<FormVersion, List<LabelFinder.Wanted>> LABELS = labels();

    private final Strip strip;
    private final String text;

    /** The words of each header: both forms are asked for their columns in it. */
    private final Map<Span, String> headers = new HashMap<>();

    ProactiveReader(Strip strip) {
        this.strip = strip;
        this.text = strip.document().text();
    }

    /** The table as one version of the form has it, and what was found of it so far. */
    private record Sought(Table table, RowFinder finder, Map<Block, Map<Line, Found>> rows) {}

    /** A block as one version of the form has it, and what was found of it. */
    private record Attempt(Sought table, Block block, Map<Line, Found> rows, Span header, int headerHits) {
        FormVersion version() {
            return table.table().version();
        }

        boolean found() {
            return rows.values().stream().anyMatch(Found::hasValues);
        }

        boolean isTold() {
            return found() && headerHits > 0;
        }

        /** Whether there is more to it than labels and blank cells, which are a column of any form. */
        boolean hasFigures() {
            return figures() > 0;
        }

        long figures() {
            return rows.values().stream()
                    .filter(row -> row.hasValues() && row.values().filled() > 0)
                    .count();
        }

        long score() {
            int columns = block.columnLeaves().size();
            long fitting = rows.values().stream()
                    .filter(Found::hasValues)
                    .filter(row -> row.values().filled() == columns)
                    .count();
            return 100L * (3L * headerHits - columns) + 10 * fitting + rows.size();
        }
    }

    /** The table; nothing if the strip does not hold it. */
    Optional<Draft> read() {
        List<Attempt> attempts = Stream.of(FormVersion.values())
                .map(version -> sought(table(version)))
                .flatMap(table -> table.table().blocks().stream().map(block -> attempt(table, block)))
                .toList();
        Map<String, Attempt> blocks = new LinkedHashMap<>();
        attempts.forEach(attempt -> blocks.merge(attempt.block().key(), attempt, ProactiveReader::better));
        withNeighbours(blocks, attempts);
        complete(blocks, attempts);
        List<Attempt> found = blocks.values().stream().filter(Attempt::found).toList();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        FormVersion usual = usual(found);
        Draft draft = new Draft(TableId.PROACTIVE, RuleId.PROACTIVE_ROW_CELLS);
        for (Map.Entry<String, Attempt> entry : blocks.entrySet()) {
            if (entry.getValue().found()) {
                write(entry.getValue(), draft);
            } else {
                table(usual).blocks().stream()
                        .filter(block -> block.key().equals(entry.getKey()))
                        .forEach(block -> block.rowLeaves().forEach(row -> draft.absent(row.key(), block)));
            }
        }
        return Optional.of(draft);
    }

    private static Table table(FormVersion version) {
        return Form.of(version).table(TableId.PROACTIVE);
    }

    private static Attempt better(Attempt a, Attempt b) {
        return b.found() && (!a.found() || b.score() > a.score()) ? b : a;
    }

    /** A block whose header has none of its words is in the form of those that have; where none has, the rows tell. */
    private static void withNeighbours(Map<String, Attempt> blocks, List<Attempt> attempts) {
        List<Attempt> told = blocks.values().stream().filter(Attempt::isTold).toList();
        FormVersion usual = told.isEmpty() ? withMostRows(attempts) : usual(told);
        attempts.stream()
                .filter(attempt -> attempt.version() == usual)
                .filter(attempt -> isOpen(blocks.get(attempt.block().key()), attempt))
                .forEach(attempt -> blocks.put(attempt.block().key(), attempt));
    }

    /** Whether a block may as well be in the form of its neighbours: its header does not tell, nor a figure that stands there only so. */
    private static boolean isOpen(Attempt chosen, Attempt neighbours) {
        return !chosen.isTold() && (neighbours.found() || !chosen.hasFigures());
    }

    /** The form of which most rows are there, with figures or else, where these are cut off, without; of two the later. */
    private static FormVersion withMostRows(List<Attempt> attempts) {
        return Stream.of(FormVersion.values())
                .max(Comparator.<FormVersion>comparingLong(version -> sum(attempts, version, Attempt::figures))
                        .thenComparing(version ->
                                sum(attempts, version, attempt -> attempt.rows().size()))
                        .thenComparing(Comparator.naturalOrder()))
                .orElseThrow();
    }

    private static long sum(List<Attempt> attempts, FormVersion version, ToLongFunction<Attempt> count) {
        return attempts.stream()
                .filter(attempt -> attempt.version() == version)
                .mapToLong(count)
                .sum();
    }

    /** The form that most of the blocks found are in; of two the later. */
    private static FormVersion usual(List<Attempt> found) {
        return Stream.of(FormVersion.values())
                .max(Comparator.<FormVersion>comparingLong(version -> found.stream()
                                .filter(a -> a.version() == version)
                                .count())
                        .thenComparing(Comparator.naturalOrder()))
                .orElseThrow();
    }

    /** Looks for rows without a plain label in the blocks that are open. */
    private void complete(Map<String, Attempt> blocks, List<Attempt> attempts) {
        List<Attempt> found = blocks.values().stream().filter(Attempt::found).toList();
        FormVersion usual = found.isEmpty() ? withMostHeaders(attempts) : usual(found);
        for (Attempt attempt : attempts) {
            Attempt chosen = blocks.get(attempt.block().key());
            FormVersion version = chosen.found() ? chosen.version() : usual;
            if (attempt.version() == version) {
                Sought table = attempt.table();
                Map<Line, Found> completed = table.finder().completed(attempt.rows(), attempt.block());
                if (completed != attempt.rows()) {
                    table.rows().put(attempt.block(), completed);
                    blocks.put(attempt.block().key(), attempt(table, attempt.block()));
                }
            }
        }
    }

    /** The form of whose headers most are there; of two the later. */
    private static FormVersion withMostHeaders(List<Attempt> attempts) {
        return Stream.of(FormVersion.values())
                .max(Comparator.<FormVersion>comparingLong(version -> sum(attempts, version, Attempt::headerHits))
                        .thenComparing(Comparator.naturalOrder()))
                .orElseThrow();
    }

    private static Map<FormVersion, List<LabelFinder.Wanted>> labels() {
        Map<FormVersion, List<LabelFinder.Wanted>> labels = new EnumMap<>(FormVersion.class);
        for (FormVersion version : FormVersion.values()) {
            Stream<Line> lines = table(version).blocks().stream()
                    .flatMap(block -> Stream.concat(block.columnLeaves().stream(), block.rowLeaves().stream()));
            labels.put(version, LabelFinder.wanted(lines));
        }
        return labels;
    }

    private Sought sought(Table table) {
        RowFinder finder = new RowFinder(strip, table, new LabelFinder(strip).find(LABELS.get(table.version())));
        Map<Block, Map<Line, Found>> rows = new IdentityHashMap<>();
        table.blocks().forEach(block -> rows.put(block, finder.byLabels(block)));
        return new Sought(table, finder, rows);
    }

    private Attempt attempt(Sought table, Block block) {
        Map<Line, Found> found = table.rows().get(block);
        Span header = header(found.values(), table.rows().values());
        return new Attempt(table, block, found, header, hits(block, header));
    }

    /** The text between the row before a block and the block's first row. */
    private Span header(Collection<Found> rows, Collection<Map<Line, Found>> all) {
        int to = rows.stream()
                .filter(Found::hasValues)
                .mapToInt(this::start)
                .min()
                .orElse(0);
        int before = 0;
        for (Map<Line, Found> block : all) {
            for (Found found : block.values()) {
                int end = found.hasValues()
                        ? found.values().values().getLast().place().to()
                        : 0;
                before = end <= to ? Math.max(before, end) : before;
            }
        }
        return new Span(Math.max(before, to - HEADER), to);
    }

    private int start(Found found) {
        return found.label() == null
                ? found.values().values().getFirst().place().from()
                : strip.origin(found.label().from());
    }

    private int hits(Block block, Span header) {
        return ColumnNames.of(block).namedIn(words(header));
    }

    private String words(Span header) {
        return headers.computeIfAbsent(
                header, span -> Condensed.of(text, span.from(), span.to()).text());
    }

    private void write(Attempt attempt, Draft draft) {
        Block block = attempt.block();
        List<Line> columns = block.columnLeaves();
        draft.version(attempt.version());
        Header header = columns(attempt);
        for (Line row : block.rowLeaves()) {
            Found found = attempt.rows().get(row);
            if (found == null || !found.hasValues() && !found.label().whole()) {
                draft.absent(row.key(), block);
                continue;
            }
            Fitted fitted = found.hasValues()
                    ? amounts(header.marked(found.marked(fitted(found.values(), header))), columns)
                    : Fitted.empty(columns.size());
            Occurrence label = found.label();
            draft.row(
                    row,
                    block,
                    fitted,
                    label == null ? null : new Span(start(found), strip.origin(label.to() - 1) + 1));
            for (int i = 0; i < columns.size(); i++) {
                if (columns.get(i).decimal()) {
                    draft.unit(row.key(), columns.get(i), unit(fitted.raws().get(i), attempt.header()));
                }
            }
        }
    }

    private Header columns(Attempt attempt) {
        int from = attempt.header().from();
        int to = attempt.header().to();
        return Header.of(
                strip,
                attempt.block(),
                strip.indexOf(from),
                strip.indexOf(to),
                Found.usualCount(attempt.rows().values()));
    }

    private Fitted fitted(Values values, Header header) {
        Values row = header.selected(Repetition.removed(values, header.count(), strip.document()));
        return header.arranged(new Fitting(header.count(), Sums.NONE).readings(row))
                .fitted();
    }

    /** Amounts of money, in which 万 is a unit. */
    private static Fitted amounts(Fitted fitted, List<Line> columns) {
        List<Cell> cells = new ArrayList<>(fitted.cells());
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).decimal()) {
                cells.set(i, CellReader.ofMoney(cells.get(i)));
            }
        }
        return fitted.with(cells);
    }

    /** The unit of an amount: behind the number, else in the header. */
    private Unit unit(String raw, Span header) {
        String ofCell = raw == null ? null : CellReader.unit(raw);
        if (ofCell != null) {
            return new Unit(ofCell, Unit.Basis.CELL);
        }
        String words = words(header);
        if (words.contains("万元")) {
            return new Unit("万元", Unit.Basis.HEADER);
        }
        return words.contains("元)") || words.contains(":元") ? new Unit("元", Unit.Basis.HEADER) : new Unit(null, null);
    }
}
