package nianbao.validate.subject;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import nianbao.model.form.Block;
import nianbao.model.form.Identity;
import nianbao.model.form.Line;
import nianbao.model.form.Table;
import nianbao.model.form.TableId;
import nianbao.model.report.AnnualReport;
import nianbao.model.report.Cell;
import nianbao.model.report.Cells;
import nianbao.model.report.Place;
import nianbao.model.report.Span;

/** A statutory table of one report: the form's table and what stands in its cells. */
public final class Sheet {

    private final Table table;
    private final Cells cells;
    private final Map<String, Place> rowPlaces;
    private final Map<String, Position> positions = new LinkedHashMap<>();
    private final List<Identity> identities;

    Sheet(Table table, AnnualReport report) {
        this.table = table;
        this.cells = report.allCells();
        this.rowPlaces = report.places();
        this.identities = table.identities();
        table.blocks().forEach(this::locate);
    }

    private void locate(Block block) {
        eachLeaf(block.rows(), Optional.empty(), (row, rowGroup) -> {
            List<Line> columns = block.columnLeaves();
            eachLeaf(
                    block.columns(),
                    Optional.empty(),
                    (column, columnGroup) -> positions.put(
                            table.id().key() + "." + row.key() + "." + column.key(),
                            new Position(row, rowGroup, column, columnGroup, columns.indexOf(column))));
        });
    }

    private static void eachLeaf(List<Line> lines, Optional<Line> group, BiConsumer<Line, Optional<Line>> action) {
        for (Line line : lines) {
            if (line.isLeaf()) {
                action.accept(line, group);
            } else {
                eachLeaf(line.children(), Optional.of(line), action);
            }
        }
    }

    /** Which of the three tables it is. */
    public TableId id() {
        return table.id();
    }

    /** The form's table. */
    public Table table() {
        return table;
    }

    /** The identities between its cells, in the form's order. */
    public List<Identity> identities() {
        return identities;
    }

    /** The paths of the cells that the form asks for, in printed order. */
    public Collection<String> paths() {
        return positions.keySet();
    }

    /** Whether the form asks for that cell. */
    public boolean asksFor(String path) {
        return positions.containsKey(path);
    }

    /** Where the cell stands in the form. */
    public Position position(String path) {
        return positions.get(path);
    }

    /** What stands in a cell; one that the report does not mention is missing. */
    public Cell cell(String path) {
        Cell cell = cells.get(path);
        return cell == null ? new Cell.Missing(null) : cell;
    }

    /** The cell's number, where there is one that can be reckoned with. */
    public Optional<BigDecimal> number(String path) {
        return cell(path).number().filter(Numbers::isReckonable);
    }

    /** The cell's name in a sentence. */
    public String nameOf(String path) {
        Position position = position(path);
        return id() == TableId.REVIEW
                ? "“" + position.rowName() + "”的“" + position.columnName() + "”栏"
                : "“" + position.rowName() + "”一行“" + position.columnName() + "”栏";
    }

    /** Where the cell stands in the report's text: its own stretch, or its row's where the cell has none. */
    public Optional<Place> placeOf(String path) {
        Place row = rowPlaces.get(path.substring(0, path.lastIndexOf('.')));
        if (row == null) {
            return Optional.empty();
        }
        int index = position(path).columnIndex();
        Span span =
                row.cells() != null && index < row.cells().size() ? row.cells().get(index) : null;
        return Optional.of(
                span == null
                        ? new Place(row.page(), row.from(), row.to(), null)
                        : new Place(row.page(), span.from(), span.to(), null));
    }

    /** Where these cells stand, without repeats. */
    public List<Place> placesOf(Collection<String> paths) {
        return paths.stream()
                .map(this::placeOf)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }
}
