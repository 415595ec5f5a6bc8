package nianbao.parse.extract.pdf;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The grid that ruling lines make. Where the line between two fields is missing they are one cell; sides that no line closes are closed
 * where the lines across end.
 */
final class RuledGrid {

    /** The part of a field's side that a line must cover to close it. */
    private static final double CLOSED = 0.6;

    /** So far lines run beyond the last line across them where a side is left open. */
    private static final double OPEN_SIDE = 12;

    private static final double OPEN_END = 6;
    private static final int MOST_FIELDS = 40_000;

    private final List<Double> xs;
    private final List<Double> ys;
    private final boolean openSides;
    private final boolean openTop;
    private final boolean openBottom;
    private final Groups groups;

    private RuledGrid(
            List<Double> xs, List<Double> ys, boolean openSides, boolean openTop, boolean openBottom, Groups groups) {
        this.xs = xs;
        this.ys = ys;
        this.openSides = openSides;
        this.openTop = openTop;
        this.openBottom = openBottom;
        this.groups = groups;
    }

    /** The grid of lines that meet, or null if they make none of two fields at least. */
    static RuledGrid of(List<Rule> rules) {
        List<Rule> level = rules.stream().filter(Rule::level).toList();
        List<Rule> upright = rules.stream().filter(rule -> !rule.level()).toList();
        List<Double> xs = new ArrayList<>(Edges.of(upright.stream().mapToDouble(Rule::at)));
        List<Double> ys = new ArrayList<>(Edges.of(level.stream().mapToDouble(Rule::at)));
        List<Rule> closing = new ArrayList<>(rules);
        double left = -farthest(level, rule -> -rule.from());
        double right = farthest(level, Rule::to);
        double top = -farthest(upright, rule -> -rule.from());
        double bottom = farthest(upright, Rule::to);
        close(xs, 0, xs.getFirst() - left > OPEN_SIDE, left, false, ys, closing);
        close(xs, xs.size(), right - xs.getLast() > OPEN_SIDE, right, false, ys, closing);
        boolean openSides = xs.getFirst() - left > Edges.SAME || right - xs.getLast() > Edges.SAME;
        boolean openTop = ys.getFirst() - top > OPEN_END;
        boolean openBottom = bottom - ys.getLast() > OPEN_END;
        close(ys, 0, openTop, top, true, xs, closing);
        close(ys, ys.size(), openBottom, bottom, true, xs, closing);
        long fields = (xs.size() - 1L) * (ys.size() - 1L);
        if (xs.size() < 2 || ys.size() < 2 || fields < 2 || fields > MOST_FIELDS) {
            return null;
        }
        return new RuledGrid(xs, ys, openSides, openTop, openBottom, fields(xs, ys, closing));
    }

    /** The farthest place where one of the longer lines ends: a short stray one does not move it. */
    private static double farthest(List<Rule> rules, ToDoubleFunction<Rule> end) {
        double longest = rules.stream().mapToDouble(Rule::length).max().orElseThrow();
        return rules.stream()
                .filter(rule -> rule.length() >= longest / 2)
                .mapToDouble(end)
                .max()
                .orElseThrow();
    }

    private static void close(
            List<Double> edges,
            int index,
            boolean open,
            double at,
            boolean level,
            List<Double> across,
            List<Rule> rules) {
        if (open) {
            edges.add(index, at);
            rules.add(new Rule(level, at, across.getFirst(), across.getLast()));
        }
    }

    private static Groups fields(List<Double> xs, List<Double> ys, List<Rule> rules) {
        int columns = xs.size() - 1;
        int rows = ys.size() - 1;
        Groups groups = new Groups(columns * rows);
        BitSet[] closedX = sides(xs, ys, rules, false);
        BitSet[] closedY = sides(ys, xs, rules, true);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                int field = row * columns + column;
                if (column + 1 < columns && !closedX[column + 1].get(row)) {
                    groups.join(field, field + 1);
                }
                if (row + 1 < rows && !closedY[row + 1].get(column)) {
                    groups.join(field, field + columns);
                }
            }
        }
        return groups;
    }

    /** For each edge the fields along it that a line on it closes. */
    private static BitSet[] sides(List<Double> edges, List<Double> along, List<Rule> rules, boolean level) {
        double[][] covered = new double[edges.size()][along.size() - 1];
        List<List<Rule>> onEdge = new ArrayList<>();
        edges.forEach(edge -> onEdge.add(new ArrayList<>()));
        for (Rule rule : rules) {
            if (rule.level() == level) {
                onEdge.get(Edges.nearest(edges, rule.at())).add(rule);
            }
        }
        BitSet[] closed = new BitSet[edges.size()];
        for (int edge = 0; edge < edges.size(); edge++) {
            closed[edge] = new BitSet();
            for (Rule rule : onEdge.get(edge)) {
                for (int i = 0; i + 1 < along.size(); i++) {
                    double common = Math.min(rule.to(), along.get(i + 1)) - Math.max(rule.from(), along.get(i));
                    covered[edge][i] += Math.max(0, common);
                }
            }
            for (int i = 0; i + 1 < along.size(); i++) {
                if (covered[edge][i] >= CLOSED * (along.get(i + 1) - along.get(i))) {
                    closed[edge].set(i);
                }
            }
        }
        return closed;
    }

    double area() {
        return (xs.getLast() - xs.getFirst()) * (ys.getLast() - ys.getFirst());
    }

    boolean holds(Glyph glyph) {
        return glyph.centreX() > xs.getFirst()
                && glyph.centreX() < xs.getLast()
                && glyph.centreY() > ys.getFirst()
                && glyph.centreY() < ys.getLast();
    }

    /** Whether one of its outer sides is between two neighbours. */
    boolean hasSideBetween(Glyph left, Glyph right) {
        return holds(left) != holds(right)
                && (isBetween(left, xs.getFirst(), right) || isBetween(left, xs.getLast(), right));
    }

    private static boolean isBetween(Glyph left, double x, Glyph right) {
        return left.x1() <= x && x <= right.x0();
    }

    /** The table that these glyphs make in it. */
    PageTable filled(List<Glyph> glyphs) {
        int columns = xs.size() - 1;
        int rows = ys.size() - 1;
        Fields fields = new Fields(xs, ys, openSides, this::cellOf);
        glyphs.forEach(fields::put);
        fields.mendOverflow();
        List<List<Cell>> cells = new ArrayList<>();
        int[] open = new int[rows + 1];
        List<List<int[]>> begun = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            begun.add(new ArrayList<>());
            for (int column = 0; column < columns; column++) {
                if (cellOf(row, column) == row * columns + column) {
                    begun.getLast().add(extent(row, column));
                }
            }
            open[row + 1] = open[row] + (begun.getLast().isEmpty() ? 0 : 1);
        }
        for (int row = 0; row < rows; row++) {
            List<Cell> line = new ArrayList<>();
            for (int[] extent : begun.get(row)) {
                int spanned = Math.max(1, open[extent[2] + 1] - open[row]);
                line.add(new Cell(
                        xs.get(extent[0]),
                        xs.get(extent[1] + 1),
                        spanned,
                        CellLines.of(fields.in(row * columns + extent[0]))));
            }
            if (!line.isEmpty()) {
                cells.add(line);
            }
        }
        return new PageTable(ys.getFirst(), ys.getLast(), xs, cells, openTop, openBottom);
    }

    /** The field where the cell of a field begins; a group that is no rectangle falls into a cell for each stretch of a row. */
    private int cellOf(int row, int column) {
        int columns = xs.size() - 1;
        int[] box = box(groups.of(row * columns + column));
        if (box != null) {
            return box[0] * columns + box[1];
        }
        int first = column;
        while (first > 0 && groups.of(row * columns + first - 1) == groups.of(row * columns + column)) {
            first--;
        }
        return row * columns + first;
    }

    /** First column, last column and last row of the cell that begins at a field. */
    private int[] extent(int row, int column) {
        int columns = xs.size() - 1;
        int[] box = box(groups.of(row * columns + column));
        if (box != null) {
            return new int[] {box[1], box[3], box[2]};
        }
        int last = column;
        while (last + 1 < columns && groups.of(row * columns + last + 1) == groups.of(row * columns + column)) {
            last++;
        }
        return new int[] {column, last, row};
    }

    private int[][] boxes;

    /** First row, first column, last row, last column of a group, or null if it is no rectangle. */
    private int[] box(int group) {
        if (boxes == null) {
            boxes = boxes();
        }
        return boxes[group];
    }

    private int[][] boxes() {
        int columns = xs.size() - 1;
        int fields = columns * (ys.size() - 1);
        int[][] found = new int[fields][];
        int[] count = new int[fields];
        for (int field = 0; field < fields; field++) {
            int group = groups.of(field);
            int row = field / columns;
            int column = field % columns;
            count[group]++;
            if (found[group] == null) {
                found[group] = new int[] {row, column, row, column};
            } else {
                int[] box = found[group];
                box[0] = Math.min(box[0], row);
                box[1] = Math.min(box[1], column);
                box[2] = Math.max(box[2], row);
                box[3] = Math.max(box[3], column);
            }
        }
        for (int group = 0; group < fields; group++) {
            int[] box = found[group];
            if (box != null && count[group] != (box[2] - box[0] + 1) * (box[3] - box[1] + 1)) {
                found[group] = null;
            }
        }
        return found;
    }
}
