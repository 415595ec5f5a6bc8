package nianbao.parse.extract.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import nianbao.parse.extract.pdf.UnruledTables.Row;

/**
 * The columns of figures of a table without lines, as its headers and rows show them: from one header to the next, what stands under one
 * another is a column.
 */
final class Columns {

    /** Left and right end of each column. */
    private final List<double[]> spreads;

    /** How many figures the fullest row has. */
    private final int most;

    private Columns(List<double[]> spreads, int most) {
        this.spreads = spreads;
        this.most = most;
    }

    /** No column. */
    static Columns none() {
        return new Columns(List.of(), 0);
    }

    /**
     * For each row the columns of the part of the table that it is in.
     *
     * @param before the columns of the page before, which rows without headers of their own go on with
     */
    static List<Columns> ofEach(List<Row> rows, Columns before) {
        double right = rows.stream()
                .filter(row -> !row.figures().isEmpty())
                .flatMap(row -> row.label().stream())
                .mapToDouble(Line::x1)
                .max()
                .orElse(Double.MAX_VALUE);
        List<Columns> columns = new ArrayList<>();
        int from = 0;
        while (from < rows.size()) {
            int to = from;
            while (to < rows.size() && !isRow(rows.get(to))) {
                to++;
            }
            while (to < rows.size() && !isHeader(rows.get(to), right)) {
                to++;
            }
            List<Row> part = rows.subList(from, to);
            boolean headed = from > 0 || part.stream().anyMatch(row -> isHeader(row, right));
            Columns common = of(part, right, headed ? none() : before);
            for (; from < to; from++) {
                columns.add(common);
            }
        }
        return columns;
    }

    private static boolean isRow(Row row) {
        return !row.figures().isEmpty();
    }

    /** Whether words stand where only headers of columns do: right of all labels. */
    private static boolean isHeader(Row row, double right) {
        return !isRow(row) && row.label().stream().allMatch(line -> line.x0() > right && !Cell.isFigure(line.text()));
    }

    private static Columns of(List<Row> rows, double right, Columns before) {
        List<double[]> spreads = new ArrayList<>();
        Stream<double[]> figures =
                rows.stream().flatMap(row -> row.figures().stream()).map(line -> new double[] {line.x0(), line.x1()});
        Stream<double[]> headers = rows.stream()
                .filter(row -> isHeader(row, right))
                .map(row -> new double[] {
                    row.label().stream().mapToDouble(Line::x0).min().orElseThrow(),
                    row.label().stream().mapToDouble(Line::x1).max().orElseThrow()
                });
        // Headers of several columns are wider than what stands below them, and tell of none.
        Stream.of(figures, headers, before.spreads.stream())
                .flatMap(spread -> spread)
                .sorted(Comparator.comparingDouble(spread -> spread[1] - spread[0]))
                .forEach(spread -> widen(spreads, spread));
        spreads.sort(Comparator.comparingDouble(spread -> spread[0]));
        int most = rows.stream().mapToInt(row -> row.figures().size()).max().orElse(0);
        return new Columns(spreads, most);
    }

    private static void widen(List<double[]> spreads, double[] by) {
        List<double[]> met = spreads.stream()
                .filter(spread -> by[0] < spread[1] && spread[0] < by[1])
                .toList();
        if (met.isEmpty()) {
            spreads.add(by.clone());
        } else if (met.size() == 1) {
            met.getFirst()[0] = Math.min(met.getFirst()[0], by[0]);
            met.getFirst()[1] = Math.max(met.getFirst()[1], by[1]);
        }
    }

    /** A row's cells, blank ones for the columns that it has no figure in; just its figures where they are not one a column. */
    List<Cell> cells(List<Line> figures) {
        List<Cell> cells = new ArrayList<>();
        boolean full = figures.isEmpty() || figures.size() == most && most > 1;
        int placed = 0;
        for (double[] spread : full ? List.<double[]>of() : spreads) {
            boolean here = placed < figures.size() && isIn(spread, figures.get(placed));
            cells.add(new Cell(spread[0], spread[1], 1, here ? List.of(figures.get(placed)) : List.of()));
            placed += here ? 1 : 0;
        }
        if (placed == figures.size()) {
            return cells;
        }
        return figures.stream()
                .map(figure -> new Cell(figure.x0(), figure.x1(), 1, List.of(figure)))
                .toList();
    }

    private static boolean isIn(double[] spread, Line figure) {
        return spread[0] < figure.centreX() && figure.centreX() < spread[1];
    }
}
