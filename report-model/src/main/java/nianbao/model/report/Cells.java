package nianbao.model.report;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** The cells of a report by path, in the form's order: what JSON splits into {@code figures} and {@code cells}. */
public final class Cells {

    /** Most hold a whole form's, or its longest table's. */
    private static final int ROOM = 256;

    private final Map<String, Cell> byPath = LinkedHashMap.newLinkedHashMap(ROOM);

    /** Puts a cell at a path, in place of the one that stood there. */
    public Cells put(String path, Cell cell) {
        byPath.put(path, cell);
        return this;
    }

    /** The cell at that path, or null where the form does not ask for it. */
    public Cell get(String path) {
        return byPath.get(path);
    }

    /** The paths, in the form's order. */
    public Set<String> paths() {
        return byPath.keySet();
    }

    /** Calls once for each path and its cell, in the form's order. */
    public void forEach(BiConsumer<String, Cell> action) {
        byPath.forEach(action);
    }

    /** The numbers alone. */
    public Figures figures() {
        Map<String, BigDecimal> numbers = LinkedHashMap.newLinkedHashMap(byPath.size());
        byPath.forEach((path, cell) -> numbers.put(path, cell.number().orElse(null)));
        return Figures.of(numbers);
    }

    /** The notes on the cells that are not plainly read. */
    public Map<String, CellNote> notes() {
        Map<String, CellNote> notes = new LinkedHashMap<>();
        byPath.forEach((path, cell) -> {
            CellNote note = CellNote.of(cell);
            if (note != null) {
                notes.put(path, note);
            }
        });
        return notes;
    }

    /** The cells that figures and notes, as they come in JSON, describe together. */
    public static Cells of(Figures figures, Map<String, CellNote> notes) {
        Cells cells = new Cells();
        figures.byPath().forEach((path, value) -> {
            CellNote note = notes.get(path);
            if (note != null) {
                cells.put(path, note.cell(value));
            } else if (value != null) {
                cells.put(path, new Cell.Read(value));
            } else {
                cells.put(path, new Cell.Missing(null));
            }
        });
        return cells;
    }
}
