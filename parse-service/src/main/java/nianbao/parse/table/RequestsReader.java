package nianbao.parse.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nianbao.model.form.Block;
import nianbao.model.form.Form;
import nianbao.model.form.FormVersion;
import nianbao.model.form.Line;
import nianbao.model.form.Table;
import nianbao.model.form.TableId;
import nianbao.model.report.RuleId;
import nianbao.model.report.Span;

/** Reads table three: rows found by their labels in the form's order, then values fitted to its seven columns. */
final class RequestsReader {

    private static final String TWICE = "这一行在表中出现两次，此格数字不同";

    private static final Map<FormVersion, List<LabelFinder.Wanted>> LABELS = labels();

    private final Strip strip;

    RequestsReader(Strip strip) {
        this.strip = strip;
    }

    /** The rows found under one version of the form. */
    private record Attempt(FormVersion version, RowFinder finder, Map<Line, Found> rows) {
        long filled() {
            return rows.values().stream().filter(Found::hasValues).count();
        }

        long score() {
            return 100 * filled() + rows.size();
        }

        Attempt completed() {
            Block block = table(version).blocks().getFirst();
            return new Attempt(version, finder, finder.completed(rows, block));
        }
    }

    /**
     * The table, in the form that explains most of its rows; of two the later.
     *
     * @return nothing if the strip does not hold it
     */
    Optional<Draft> read() {
        List<Attempt> attempts = attempts();
        long most = attempts.stream().mapToLong(Attempt::filled).max().orElseThrow();
        Attempt best = attempts.stream()
                .filter(attempt -> attempt.filled() == most)
                .map(Attempt::completed)
                .max(Comparator.comparingLong(Attempt::score).thenComparing(Attempt::version))
                .orElseThrow();
        if (!Presence.isTable(best.rows().values(), table(best.version()))) {
            return Optional.empty();
        }
        return Optional.of(draft(best));
    }

    /** The forms from the last on, but for those that have no more rows than were found of a later one: they cannot explain more. */
    private List<Attempt> attempts() {
        List<Attempt> attempts = new ArrayList<>();
        for (FormVersion version : List.of(FormVersion.values()).reversed()) {
            long rows = table(version).blocks().getFirst().rowLeaves().size();
            if (attempts.stream().allMatch(later -> later.filled() < rows)) {
                attempts.add(attempt(version));
            }
        }
        return attempts;
    }

    private static Table table(FormVersion version) {
        return Form.of(version).table(TableId.REQUESTS);
    }

    private Attempt attempt(FormVersion version) {
        Block block = table(version).blocks().getFirst();
        List<Occurrence> labels = new LabelFinder(strip).find(LABELS.get(version));
        RowFinder finder = new RowFinder(strip, table(version), labels);
        return new Attempt(version, finder, finder.byLabels(block));
    }

    private static Map<FormVersion, List<LabelFinder.Wanted>> labels() {
        Map<FormVersion, List<LabelFinder.Wanted>> labels = new EnumMap<>(FormVersion.class);
        for (FormVersion version : FormVersion.values()) {
            Block block = table(version).blocks().getFirst();
            labels.put(version, LabelFinder.wanted(Stream.concat(all(block.columns()), all(block.rows()))));
        }
        return labels;
    }

    /** Lines and what stands below them. */
    static Stream<Line> all(List<Line> lines) {
        return lines.stream().flatMap(line -> Stream.concat(Stream.of(line), all(line.children())));
    }

    private Draft draft(Attempt attempt) {
        Table table = table(attempt.version());
        Block block = table.blocks().getFirst();
        Header header = header(table, block, attempt.rows());
        Map<Line, Fitted> fitted = fit(table, block, attempt.rows(), header);
        attempt.finder()
                .again(attempt.rows(), block)
                .forEach((row, others) -> others.forEach(other -> {
                    Fitted again =
                            header.marked(header.arranged(fitting(table, row, header.inOrder(block.columnLeaves()))
                                            .readings(other))
                                    .fitted());
                    fitted.computeIfPresent(row, (line, read) -> read.compared(again, TWICE));
                }));
        Draft draft = new Draft(TableId.REQUESTS, RuleId.REQUESTS_ROW_CELLS);
        draft.version(attempt.version());
        for (Line row : block.rowLeaves()) {
            Found found = attempt.rows().get(row);
            if (fitted.containsKey(row)) {
                draft.row(row, block, fitted.get(row), found.label() == null ? null : span(found.label()));
            } else {
                draft.absent(row.key(), block);
            }
        }
        return draft;
    }

    private Map<Line, Fitted> fit(Table table, Block block, Map<Line, Found> rows, Header header) {
        Map<Line, Fitted> totalsOnly = new TotalsOnly(block).read(rows);
        boolean withoutTotals = CutTotals.in(rows.values(), header.count());
        Map<Line, Readings> readings = new LinkedHashMap<>();
        rows.forEach((row, found) -> {
            if (found.hasValues()) {
                Fitting fitting = withoutTotals
                        ? new Fitting(header.count(), Sums.NONE)
                        : fitting(table, row, header.inOrder(block.columnLeaves()));
                readings.put(row, header.arranged(fitting.readings(header.selected(found.values()))));
            }
        });
        Map<Line, Readings> balanced = totalsOnly.isEmpty() ? Balance.narrowed(readings, table, block) : readings;
        Map<Line, Fitted> fitted = new LinkedHashMap<>();
        rows.forEach((row, found) -> {
            if (totalsOnly.containsKey(row)) {
                fitted.put(row, totalsOnly.get(row));
            } else if (found.hasValues()) {
                fitted.put(row, header.marked(found.marked(balanced.get(row).fitted())));
            } else if (found.label().whole()) {
                fitted.put(row, Fitted.empty(block.columnLeaves().size()));
            }
        });
        return fitted;
    }

    private Header header(Table table, Block block, Map<Line, Found> rows) {
        int first = rows.values().stream()
                .filter(found -> found.hasValues() && found.label() != null)
                .mapToInt(found -> found.label().from())
                .min()
                .orElse(0);
        Header header = Header.of(strip, block, 0, first, Found.usualCount(rows.values()));
        boolean contradicted = !header.isForm()
                && holding(table, rows, header.inOrder(block.columnLeaves()))
                        < holding(table, rows, block.columnLeaves());
        return contradicted ? header.doubting() : header;
    }

    /** How many rows have as many values as columns, and add up in that order of theirs. */
    private static long holding(Table table, Map<Line, Found> rows, List<Line> columns) {
        return rows.entrySet().stream()
                .filter(row -> row.getValue().hasValues()
                        && row.getValue().values().values().size() == columns.size())
                .filter(row -> sums(table, row.getKey(), columns)
                        .hold(new Reading(row.getValue().values().values(), Reading.Manner.PRINTED).numbers()))
                .count();
    }

    private static Sums sums(Table table, Line row, List<Line> columns) {
        return Sums.of(
                table,
                columns.stream()
                        .map(column -> table.id().key() + "." + row.key() + "." + column.key())
                        .toList());
    }

    private static Fitting fitting(Table table, Line row, List<Line> columns) {
        return new Fitting(columns.size(), () -> sums(table, row, columns));
    }

    private Span span(Occurrence label) {
        return new Span(strip.origin(label.from()), strip.origin(label.to() - 1) + 1);
    }
}
