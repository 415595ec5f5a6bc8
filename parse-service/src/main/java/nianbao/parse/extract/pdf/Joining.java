package nianbao.parse.extract.pdf;

import java.util.ArrayList;
import java.util.List;

/**
 * Makes one table of its parts on several pages: headers that each page repeats stand once, and a row that a page break cut in two is one
 * row again, where nothing but a cut explains the two halves.
 */
final class Joining {

    /** Room that a cell leaves beside its text, in points, and the room that one more character would have needed, in sizes. */
    private static final double PADDING = 14;

    private static final double ONE_MORE = 1.3;
    private static final int MOST_HEADER_ROWS = 6;

    private Joining() {}

    /**
     * The table's rows.
     *
     * @param rows its cells, row by row
     * @param pageStarts for each page but the first the row with which it begins
     */
    record Joined(List<List<Cell>> rows, List<Integer> pageStarts) {}

    static Joined of(List<PageTable> parts) {
        List<List<Cell>> rows = new ArrayList<>(parts.getFirst().rows());
        List<Integer> starts = new ArrayList<>();
        for (int i = 1; i < parts.size(); i++) {
            List<List<Cell>> next = new ArrayList<>(parts.get(i).rows());
            int repeated = repeated(parts.getFirst().rows(), next);
            next.subList(0, repeated).clear();
            boolean open = parts.get(i - 1).openBottom() || parts.get(i).openTop() && repeated == 0;
            if (!rows.isEmpty() && !next.isEmpty()) {
                List<Cell> whole = whole(rows.getLast(), next.getFirst(), open);
                if (whole != null) {
                    rows.set(rows.size() - 1, whole);
                    next.removeFirst();
                }
            }
            starts.add(rows.size());
            rows.addAll(next);
        }
        return new Joined(rows, starts);
    }

    /** How many rows a page begins with that repeat the table's header. */
    private static int repeated(List<List<Cell>> rows, List<List<Cell>> next) {
        int count = 0;
        while (count < Math.min(rows.size(), next.size())
                && count < MOST_HEADER_ROWS
                && words(rows.get(count)).equals(words(next.get(count)))
                && next.get(count).stream().noneMatch(Cell::isFigure)) {
            count++;
        }
        return next.subList(0, count).stream().flatMap(List::stream).allMatch(Cell::isBlank) ? 0 : count;
    }

    private static List<String> words(List<Cell> row) {
        return row.stream().map(Cell::text).toList();
    }

    /** The row of which these are the two halves, or null if they are two rows. */
    private static List<Cell> whole(List<Cell> upper, List<Cell> lower, boolean open) {
        List<Cell> halves = new ArrayList<>();
        for (Cell cell : upper) {
            Cell half = lower.stream()
                    .filter(other -> isUnder(cell, other))
                    .findFirst()
                    .orElse(null);
            if (half == null) {
                return null;
            }
            halves.add(half);
        }
        boolean beyond = lower.stream().anyMatch(cell -> !halves.contains(cell) && !cell.isBlank() && cell.isFigure());
        if (beyond || hasFigures(upper) == hasFigures(halves)) {
            return null;
        }
        List<Cell> joined = new ArrayList<>();
        for (int i = 0; i < upper.size(); i++) {
            Cell above = upper.get(i);
            Cell below = halves.get(i);
            if (!above.isBlank() && !below.isBlank() && !isContinued(above, below, open)) {
                return null;
            }
            List<Line> lines = new ArrayList<>(above.lines());
            lines.addAll(below.lines());
            joined.add(new Cell(above.x0(), above.x1(), below.rows(), lines));
        }
        return joined;
    }

    private static boolean isUnder(Cell cell, Cell other) {
        return Math.abs(cell.x0() - other.x0()) <= Edges.SAME && Math.abs(cell.x1() - other.x1()) <= Edges.SAME;
    }

    private static boolean hasFigures(List<Cell> row) {
        return row.stream().anyMatch(cell -> !cell.isBlank() && cell.isFigure());
    }

    /** Whether the lower words go on where the upper ones had to stop for want of room. */
    private static boolean isContinued(Cell above, Cell below, boolean open) {
        if (above.isFigure() || below.isFigure()) {
            return false;
        }
        Line last = above.lines().getLast();
        double room = above.x1() - above.x0() - (last.x1() - last.x0());
        boolean full = room < ONE_MORE * last.size() + PADDING;
        return (open || full) && !Labels.ITEM.matcher(below.text()).matches();
    }
}
