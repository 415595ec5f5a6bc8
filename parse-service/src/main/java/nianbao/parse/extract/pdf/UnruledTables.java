package nianbao.parse.extract.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;

/**
 * Tables that no lines rule: rows of figures, each with the label beside it however many lines that takes. Where a row has fewer figures
 * than another, those that stand under one another are of one column. A label that may be that of two rows is nobody's.
 */
final class UnruledTables {

    private static final Pattern HEADING = Pattern.compile("[一二三四五六七八九十]{1,3}、[\\s\\S]*");

    /** Between two rows of a table there are no more lines of labels and headers. */
    private static final int MOST_BETWEEN = 12;

    /** A line so wide in parts of the page's text is prose. */
    private static final double PROSE = 0.6;

    /** A line so long in parts of the page's text runs through a table. */
    private static final double THROUGH = 0.5;

    /** A figure that alone follows its label stands so far from it, in sizes. */
    private static final double LONE_GAP = 2;

    /** So near, in sizes, a line is still part of the table; and one that looks like a heading is a label's first line. */
    private static final double ONE_TABLE = 3;

    private static final double ONE_LABEL = 1.6;
    private static final int LONGEST_LONE_LABEL = 24;
    private static final double NEAR = 0.35;

    /** Headers of narrow columns stand this near, in sizes. */
    private static final double HEADER_GAP = 0.22;

    private final List<Line> lines;
    private final Levels levels;
    private final double width;
    private final List<List<Line>> pieces = new ArrayList<>();
    private final Map<List<Line>, Levels.Band> bands = new HashMap<>();

    private Columns columns;

    private UnruledTables(List<Line> lines, List<Rule> rules, Columns before) {
        this.lines = lines;
        this.columns = before;
        double left = lines.stream().mapToDouble(Line::x0).min().orElse(0);
        double right = lines.stream().mapToDouble(Line::x1).max().orElse(0);
        this.width = right - left;
        this.levels = new Levels(rules, width * THROUGH);
        lines.forEach(line -> pieces.add(line.pieces()));
    }

    /**
     * What was found.
     *
     * @param items the lines of a page, top to bottom, with those that are tables as such
     * @param columns of the table that ends the page, if one does
     */
    record Found(List<Item> items, Columns columns) {}

    /**
     * @param rules the page's level lines
     * @param before the columns of the table that ended the page before
     */
    static Found of(List<Line> lines, List<Rule> rules, Columns before) {
        UnruledTables tables = new UnruledTables(lines, rules, before);
        List<Item> items = tables.items();
        boolean open = !items.isEmpty() && items.getLast() instanceof Item.Tabular;
        return new Found(items, open ? tables.columns : Columns.none());
    }

    private List<Item> items() {
        List<Item> items = new ArrayList<>();
        int from = 0;
        while (from < lines.size()) {
            int to = end(from);
            if (to > from) {
                int first = first(from);
                while (items.size() > 0 && first < from) {
                    items.removeLast();
                    from--;
                }
                int last = last(to);
                columns = items.isEmpty() || items.getLast() instanceof Item.Tabular ? columns : Columns.none();
                table(first, last, items);
                from = last;
            } else {
                items.add(new Item.Text(lines.get(from)));
                from++;
            }
        }
        return items;
    }

    /** The end of the rows of figures that begin at a line; that line itself where none do. */
    private int end(int from) {
        if (figures(from) == 0) {
            return from;
        }
        int last = from;
        int rows = 1;
        int most = figures(from);
        for (int i = from + 1; i < lines.size() && i - last <= MOST_BETWEEN && !isProse(i); i++) {
            if (figures(i) > 0) {
                last = i;
                rows++;
                most = Math.max(most, figures(i));
            }
        }
        return rows >= 2 || most >= 3 ? last + 1 : from;
    }

    private int first(int from) {
        int first = from;
        while (first > 0 && isPartOfTable(first - 1, lines.get(first - 1), lines.get(first))) {
            first--;
        }
        return first;
    }

    private int last(int to) {
        int last = to;
        while (last < lines.size() && isPartOfTable(last, lines.get(last - 1), lines.get(last))) {
            last++;
        }
        return last;
    }

    /** Whether a line beside a table's rows may be one of a label or a header. */
    private boolean isPartOfTable(int index, Line above, Line below) {
        String words = lines.get(index).text();
        double apart = (below.y1() - above.y1()) / Math.min(above.size(), below.size());
        return !isProse(index)
                && !words.endsWith("。")
                && apart < (HEADING.matcher(words).matches() ? ONE_LABEL : ONE_TABLE);
    }

    private boolean isProse(int index) {
        return pieces.get(index).size() == 1
                && lines.get(index).x1() - lines.get(index).x0() > PROSE * width;
    }

    /** How many figures stand at the end of a row; none where the line is no row of a table, such as one of stretched prose. */
    private int figures(int index) {
        List<Line> row = pieces.get(index);
        List<Line> figures = row.stream().dropWhile(piece -> !isFigure(piece)).toList();
        if (!figures.stream().allMatch(UnruledTables::isFigure)) {
            return 0;
        }
        int count = figures.size();
        if (count != 1 || row.size() == 1) {
            return count;
        }
        Line label = row.get(row.size() - 2);
        double gap = row.getLast().x0() - label.x1();
        return gap > LONE_GAP * label.size() && label.text().length() <= LONGEST_LONE_LABEL ? 1 : 0;
    }

    private static boolean isFigure(Line piece) {
        return Cell.isFigure(piece.text());
    }

    /** A row of figures with its label, which may be missing. */
    record Row(double y, List<Line> figures, List<Line> label) {}

    private void table(int from, int to, List<Item> items) {
        List<List<Line>> figures = new ArrayList<>();
        List<Line> words = new ArrayList<>();
        for (int i = from; i < to; i++) {
            boolean row = figures(i) > 0;
            List<Line> found = pieces.get(i).stream()
                    .filter(piece -> row && isFigure(piece))
                    .toList();
            if (!found.isEmpty()) {
                figures.add(found);
            }
            if (row) {
                pieces.get(i).stream().filter(piece -> !found.contains(piece)).forEach(words::add);
            } else {
                words.addAll(lines.get(i).pieces(HEADER_GAP));
            }
        }
        List<List<Line>> labels = Labels.of(words, levels);
        Map<List<Line>, List<Line>> labelOf = labelled(figures, labels);
        List<Row> rows = new ArrayList<>();
        figures.forEach(row -> rows.add(new Row(row.getFirst().centreY(), row, labelOf.getOrDefault(row, List.of()))));
        labels.stream()
                .filter(label -> labelOf.values().stream().noneMatch(taken -> taken.equals(label)))
                .forEach(label -> rows.add(new Row(label.getFirst().centreY(), List.of(), label)));
        rows.sort(Comparator.comparingDouble(Row::y));
        write(rows, items);
    }

    /** For each row of figures the label beside it: of those at its height the one nearest to the figures. */
    private Map<List<Line>, List<Line>> labelled(List<List<Line>> figures, List<List<Line>> labels) {
        measure(figures);
        divide(figures, labels);
        Map<List<Line>, List<Line>> labelOf = new HashMap<>();
        Set<List<Line>> twice = new LinkedHashSet<>();
        for (List<Line> row : figures) {
            List<Line> label = beside(row, labels);
            if (label != null) {
                if (labelOf.containsValue(label)) {
                    twice.add(label);
                }
                labelOf.put(row, label);
            }
        }
        labelOf.values().removeIf(twice::contains);
        return labelOf;
    }

    /** Labels that stand as evenly as their rows were taken for one: where each row has a line of its own, each line is a label. */
    private void divide(List<List<Line>> figures, List<List<Line>> labels) {
        for (List<Line> label : List.copyOf(labels)) {
            List<List<Line>> rows = figures.stream()
                    .filter(row -> label.equals(beside(row, labels)))
                    .toList();
            boolean each =
                    rows.stream().allMatch(row -> label.stream().anyMatch(line -> isLevel(row.getFirst(), line)));
            if (rows.size() > 1 && each) {
                labels.remove(label);
                label.forEach(line -> labels.add(new ArrayList<>(List.of(line))));
            }
        }
    }

    private static boolean isLevel(Line figure, Line line) {
        return Math.abs(figure.centreY() - line.centreY()) < NEAR * line.size();
    }

    private List<Line> beside(List<Line> row, List<List<Line>> labels) {
        Line figure = row.getFirst();
        return labels.stream()
                .filter(label -> (isAtHeightOf(label, figure) || isInBandOf(label, row))
                        && label.stream().allMatch(line -> line.x0() < figure.x0() && !levels.part(line, figure)))
                .max(Comparator.comparingDouble(
                        label -> label.stream().mapToDouble(Line::x0).min().orElseThrow()))
                .orElse(null);
    }

    private static boolean isAtHeightOf(List<Line> label, Line figure) {
        double near = NEAR * figure.size();
        return label.getFirst().centreY() - near <= figure.centreY()
                && figure.centreY() <= label.getLast().centreY() + near;
    }

    /** Whether a label stands between the two level lines between which a row of figures is the only one. */
    private boolean isInBandOf(List<Line> label, List<Line> row) {
        Levels.Band band = bands.get(row);
        return band != null
                && label.stream()
                        .allMatch(line -> band.holds(line)
                                && levels.around(line).filter(band::equals).isPresent());
    }

    /** Notes the level lines around each row of figures that no other row stands between. */
    private void measure(List<List<Line>> figures) {
        bands.clear();
        for (List<Line> row : figures) {
            levels.around(row.getFirst())
                    .filter(band -> figures.stream()
                                    .filter(other -> band.holds(other.getFirst()))
                                    .count()
                            == 1)
                    .ifPresent(band -> bands.put(row, band));
        }
    }

    private void write(List<Row> rows, List<Item> items) {
        List<Row> table = new ArrayList<>();
        for (Row row : rows) {
            if (row.figures().isEmpty()
                    && row.label().size() == 1
                    && HEADING.matcher(row.label().getFirst().text()).matches()) {
                add(table, items);
                table.clear();
                items.add(new Item.Text(row.label().getFirst()));
            } else {
                table.add(row);
            }
        }
        add(table, items);
    }

    private void add(List<Row> rows, List<Item> items) {
        if (rows.isEmpty()) {
            return;
        }
        List<List<Cell>> cells = new ArrayList<>();
        List<Columns> ofEach = Columns.ofEach(rows, columns);
        columns = ofEach.getLast();
        for (int i = 0; i < rows.size(); i++) {
            List<Cell> line = new ArrayList<>();
            if (!rows.get(i).label().isEmpty()) {
                line.add(cell(rows.get(i).label()));
            }
            line.addAll(ofEach.get(i).cells(rows.get(i).figures()));
            cells.add(line);
        }
        List<Double> edges = Edges.of(
                cells.stream().flatMap(List::stream).flatMapToDouble(cell -> DoubleStream.of(cell.x0(), cell.x1())));
        double top = rows.getFirst().y();
        items.add(new Item.Tabular(new PageTable(top, rows.getLast().y(), edges, cells, false, false)));
    }

    private static Cell cell(List<Line> lines) {
        return new Cell(
                lines.stream().mapToDouble(Line::x0).min().orElseThrow(),
                lines.stream().mapToDouble(Line::x1).max().orElseThrow(),
                1,
                lines);
    }
}
