package nianbao.parse.extract.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntBinaryOperator;

/** Puts glyphs into the cells of a grid by their centres. A number that runs over a line stays one: it belongs where its middle is. */
final class Fields {

    private final List<Double> xs;
    private final List<Double> ys;
    private final boolean openSides;
    private final IntBinaryOperator cellOf;
    private final Map<Integer, List<Glyph>> cells = new HashMap<>();

    /**
     * @param openSides whether the grid goes on beside its outer lines
     * @param cellOf the number of the cell that row and column belong to
     */
    Fields(List<Double> xs, List<Double> ys, boolean openSides, IntBinaryOperator cellOf) {
        this.xs = xs;
        this.ys = ys;
        this.openSides = openSides;
        this.cellOf = cellOf;
    }

    void put(Glyph glyph) {
        cells.computeIfAbsent(cellAt(glyph.centreX(), glyph.centreY()), cell -> new ArrayList<>())
                .add(glyph);
    }

    List<Glyph> in(int cell) {
        return cells.getOrDefault(cell, List.of());
    }

    private int cellAt(double x, double y) {
        return cellOf.applyAsInt(index(ys, y), index(xs, x));
    }

    private static int index(List<Double> edges, double at) {
        int index = 0;
        while (index + 2 < edges.size() && edges.get(index + 1) <= at) {
            index++;
        }
        return index;
    }

    /**
     * Takes numbers whole that are wider than their cell. Where the cell beside has nothing of its own, or is not there though the grid
     * goes on, nobody can tell whether the line parts two numbers or crosses one: the cells get a mark that makes them unreadable.
     */
    void mendOverflow() {
        for (List<Glyph> run : crossing()) {
            Set<Integer> crossed = new HashSet<>();
            run.forEach(glyph -> crossed.add(cellAt(glyph.centreX(), glyph.centreY())));
            double middle = (run.getFirst().x0() + run.getLast().x1()) / 2;
            int home = cellAt(middle, run.getFirst().centreY());
            crossed.forEach(cell -> cells.get(cell).removeAll(run));
            cells.computeIfAbsent(home, cell -> new ArrayList<>()).addAll(run);
            if (openSides && run.stream().anyMatch(this::isBeside)) {
                cells.get(home).add(unknown(run.getLast()));
            }
            for (int cell : crossed) {
                if (cell != home && in(cell).stream().allMatch(Glyph::isBlank)) {
                    cells.get(cell).add(unknown(run.getLast()));
                    cells.get(home).add(unknown(run.getLast()));
                }
            }
        }
    }

    private static Glyph unknown(Glyph beside) {
        double x = beside.x1();
        return new Glyph(Glyph.UNKNOWN, x, beside.y0(), x + beside.size(), beside.y1(), beside.size(), beside.turn());
    }

    /** The numbers whose glyphs stand in more than one cell, or beside the grid. */
    private List<List<Glyph>> crossing() {
        List<List<Glyph>> numbers = new ArrayList<>();
        Numbers.of(cells.values().stream().flatMap(List::stream).toList())
                .forEach(number -> numbers.addAll(Numbers.parted(number, this::isLineBetween)));
        numbers.removeIf(number -> number.stream().noneMatch(this::isBeside)
                && number.stream()
                                .map(glyph -> cellAt(glyph.centreX(), glyph.centreY()))
                                .distinct()
                                .count()
                        < 2);
        return numbers;
    }

    private boolean isLineBetween(Glyph left, Glyph right) {
        return cellAt(left.centreX(), left.centreY()) != cellAt(right.centreX(), right.centreY())
                && xs.stream().anyMatch(x -> left.x1() <= x && x <= right.x0());
    }

    private boolean isBeside(Glyph glyph) {
        return glyph.centreX() <= xs.getFirst() || glyph.centreX() >= xs.getLast();
    }
}
