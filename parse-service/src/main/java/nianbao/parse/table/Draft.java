package nianbao.parse.table;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nianbao.model.form.Block;
import nianbao.model.form.Form;
import nianbao.model.form.FormVersion;
import nianbao.model.form.Line;
import nianbao.model.form.Table;
import nianbao.model.form.TableId;
import nianbao.model.report.Cell;
import nianbao.model.report.Cells;
import nianbao.model.report.Place;
import nianbao.model.report.Remark;
import nianbao.model.report.RuleId;
import nianbao.model.report.Span;
import nianbao.model.report.Unit;

/** One table of a report while it is read. */
final class Draft {

    private static final String ROW_ABSENT = "文件中没有这一行";

    /** The paths of each row's figures, from left to right: made once, and so hashed once. */
    private static final Map<Line, List<String>> PATHS = paths();

    private final TableId table;
    private final RuleId miscounted;
    private final Cells cells = new Cells();
    private final Map<String, Unit> units = new LinkedHashMap<>();
    private final Map<String, Place> places = new LinkedHashMap<>();
    private final List<Remark> remarks = new ArrayList<>();
    private final List<FormVersion> versions = new ArrayList<>();

    Draft(TableId table, RuleId miscounted) {
        this.table = table;
        this.miscounted = miscounted;
    }

    private static Map<Line, List<String>> paths() {
        Map<Line, List<String>> paths = new IdentityHashMap<>();
        for (FormVersion version : FormVersion.values()) {
            for (Table table : Form.of(version).tables()) {
                for (Block block : table.blocks()) {
                    block.rowLeaves().forEach(row -> paths.put(row, paths(table, row, block)));
                }
            }
        }
        return paths;
    }

    private static List<String> paths(Table table, Line row, Block block) {
        return block.columnLeaves().stream()
                .map(column -> path(table.id(), row.key(), column))
                .toList();
    }

    /** The form that a part of the table is in. */
    void version(FormVersion version) {
        versions.add(version);
    }

    /** The forms its parts are in; empty where the table was not found. */
    List<FormVersion> versions() {
        return versions;
    }

    /** From the first of its rows to the last. */
    Span extent() {
        return new Span(
                places.values().stream().mapToInt(Place::from).min().orElse(0),
                places.values().stream().mapToInt(Place::to).max().orElse(0));
    }

    /** How many of its rows have values. */
    long rowsRead() {
        return places.values().stream()
                .filter(place -> place.cells().stream().anyMatch(Objects::nonNull))
                .count();
    }

    Cells cells() {
        return cells;
    }

    Map<String, Unit> units() {
        return units;
    }

    Map<String, Place> places() {
        return places;
    }

    List<Remark> remarks() {
        return remarks;
    }

    void unit(String row, Line column, Unit unit) {
        units.put(path(row, column), unit);
    }

    /** A row that the form asks for and the document does not have. */
    void absent(String row, Block block) {
        block.columnLeaves().forEach(column -> cells.put(path(row, column), new Cell.Missing(ROW_ABSENT)));
    }

    /**
     * A row of the document.
     *
     * @param label where its label stands; null where it has none
     */
    void row(Line row, Block block, Fitted fitted, Span label) {
        List<Line> columns = block.columnLeaves();
        List<String> paths = PATHS.get(row);
        for (int i = 0; i < columns.size(); i++) {
            cells.put(paths.get(i), fitted.cells().get(i));
        }
        Place place = place(label, fitted.spans());
        places.put(table.key() + "." + row.key(), place);
        if (fitted.miscounted() >= 0) {
            remark(
                    fitted.doubtful().stream().map(paths::get).toList(),
                    row.label(),
                    columns.size(),
                    fitted.miscounted(),
                    place);
        }
    }

    /** More or fewer values than the form has cells. */
    void remark(List<String> doubtful, String label, int expected, int found, Place place) {
        remarks.add(new Remark(
                miscounted,
                doubtful,
                Map.of("label", label, "expected", Integer.toString(expected), "found", Integer.toString(found)),
                List.of(place)));
    }

    String path(String row, Line column) {
        return path(table, row, column);
    }

    private static String path(TableId table, String row, Line column) {
        return table.key() + "." + row + "." + column.key();
    }

    static Place place(Span label, List<Span> cells) {
        int from = label == null ? Integer.MAX_VALUE : label.from();
        int to = label == null ? 0 : label.to();
        for (Span span : cells) {
            if (span != null) {
                from = Math.min(from, span.from());
                to = Math.max(to, span.to());
            }
        }
        return new Place(null, Math.min(from, to), to, cells);
    }
}
