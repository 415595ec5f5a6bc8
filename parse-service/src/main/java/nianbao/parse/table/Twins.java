package nianbao.parse.table;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import nianbao.model.report.Cell;
import nianbao.model.report.Span;

/** A table that stands in a document twice: where the two differ, none is taken for the report's. */
final class Twins {

    private static final String DIFFERENT = "这张表在文件中出现两次，此格数字不同";

    /** A table of which fewer rows stand there again is none. */
    private static final int FEWEST_ROWS = 3;

    private Twins() {}

    /**
     * Looks for the table before and behind the one that was read, and leaves open what the two say differently.
     *
     * @param end where the document ends
     * @param reader reads the table in a stretch of the document
     */
    static void compare(Draft draft, int end, TableReader.InStretch reader) {
        Span extent = draft.extent();
        Span before = new Span(0, extent.from());
        Span behind = new Span(extent.to(), Math.max(extent.to(), end));
        for (Span stretch : List.of(before, behind)) {
            Optional<Draft> other = reader.read(stretch);
            other.filter(twin -> twin.rowsRead() >= Math.max(FEWEST_ROWS, draft.rowsRead() / 2))
                    .ifPresent(twin -> twin.cells().forEach((path, cell) -> compare(draft, path, cell)));
        }
    }

    /** Leaves a cell open if another table has another number in it. */
    static void compare(Draft draft, String path, Cell other) {
        Cell cell = draft.cells().get(path);
        Optional<BigDecimal> number = cell == null ? Optional.empty() : cell.number();
        boolean different = number.isPresent()
                && other.number().isPresent()
                && number.get().compareTo(other.number().get()) != 0;
        if (different) {
            TreeSet<BigDecimal> candidates =
                    new TreeSet<>(List.of(number.get(), other.number().get()));
            String raw =
                    number.get().toPlainString() + " " + other.number().get().toPlainString();
            draft.cells().put(path, new Cell.Ambiguous(raw, List.copyOf(candidates), DIFFERENT));
        }
    }
}
