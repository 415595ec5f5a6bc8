package nianbao.testing.reports;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nianbao.model.form.Block;
import nianbao.model.form.Form;
import nianbao.model.form.Line;
import nianbao.model.form.TableId;

/** The printed tables of a form, filled in: rows of cells, any of which may stand for several places. */
public final class Grid {

    /**
     * A cell.
     *
     * @param text in it; where it is to be set on several lines, these are parted by line feeds
     * @param columns how many it spans
     * @param rows how many it spans; 0 where one above covers these places
     * @param figure whether it holds a figure, not a label
     */
    public record Cell(String text, int columns, int rows, boolean figure) {

        static Cell label(String text, int columns, int rows) {
            return new Cell(text, columns, rows, false);
        }

        static Cell covered(int columns) {
            return new Cell("", columns, 0, false);
        }

        /** Whether one above covers its places: nothing is printed there. */
        public boolean isCovered() {
            return rows == 0;
        }
    }

    private static final int LABEL_COLUMNS = 3;
    private static final String RULE = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）";

    private final List<List<Cell>> rows = new ArrayList<>();
    private final Map<String, String> texts;
    private final Habits habits;

    private Grid(Map<String, String> texts, Habits habits) {
        this.texts = texts;
        this.habits = habits;
    }

    /**
     * A table as printed.
     *
     * @param texts what stands in the cells of the figures, by path
     * @param habits how its labels are written
     */
    public static List<List<Cell>> of(Form form, TableId table, Map<String, String> texts, Habits habits) {
        Grid grid = new Grid(texts, habits);
        List<Block> blocks = form.table(table).blocks();
        switch (table) {
            case PROACTIVE -> {
                int width = blocks.stream()
                        .mapToInt(block -> block.columnLeaves().size())
                        .max()
                        .orElseThrow();
                blocks.forEach(block -> grid.proactive(block, width));
            }
            case REQUESTS -> grid.requests(blocks.getFirst());
            case REVIEW -> grid.review(blocks.getFirst());
        }
        return grid.rows;
    }

    /** @param width how many columns of figures the widest block has: the last column of the others is as much wider */
    private void proactive(Block block, int width) {
        List<Line> columns = block.columnLeaves();
        int last = width - columns.size() + 1;
        rows.add(List.of(Cell.label(habits.caption(block.labels().getFirst()), width + 1, 1)));
        List<Cell> header = new ArrayList<>(List.of(Cell.label("信息内容", 1, 1)));
        columns.forEach(
                column -> header.add(Cell.label(habits.column(column), column == columns.getLast() ? last : 1, 1)));
        rows.add(header);
        for (Line row : block.rowLeaves()) {
            List<Cell> cells = new ArrayList<>(List.of(Cell.label(habits.row(row), 1, 1)));
            columns.forEach(column -> cells.add(
                    figure("proactive." + row.key() + "." + column.key(), column == columns.getLast() ? last : 1)));
            rows.add(cells);
        }
    }

    private void requests(Block block) {
        List<Line> columns = block.columnLeaves();
        Line organizations = block.columns().get(1);
        int within = organizations.children().size();
        rows.add(List.of(Cell.label(RULE, LABEL_COLUMNS, 3), Cell.label("申请人情况", columns.size(), 1)));
        rows.add(List.of(
                Cell.covered(LABEL_COLUMNS),
                Cell.label(habits.column(columns.getFirst()), 1, 2),
                Cell.label(organizations.label(), within, 1),
                Cell.label(habits.column(columns.getLast()), 1, 2)));
        rows.add(Stream.of(
                        Stream.of(Cell.covered(LABEL_COLUMNS), Cell.covered(1)),
                        organizations.children().stream().map(column -> Cell.label(habits.column(column), 1, 1)),
                        Stream.of(Cell.covered(1)))
                .flatMap(cells -> cells)
                .toList());
        block.rows().forEach(row -> labelled(row, List.of(), columns));
    }

    /** The rows of a line; what its groups cover stands before its own labels. */
    private void labelled(Line line, List<Cell> before, List<Line> columns) {
        if (line.isLeaf()) {
            List<Cell> cells = new ArrayList<>(before);
            cells.add(Cell.label(habits.row(line), LABEL_COLUMNS - before.size(), 1));
            columns.forEach(column -> cells.add(figure("requests." + line.key() + "." + column.key(), 1)));
            rows.add(cells);
            return;
        }
        List<Cell> first = new ArrayList<>(before);
        int height = (int) line.leaves().count();
        first.add(Cell.label(before.isEmpty() ? habits.outerGroup(line) : habits.innerGroup(line), 1, height));
        List<Cell> covered = Collections.nCopies(first.size(), Cell.covered(1));
        for (int i = 0; i < line.children().size(); i++) {
            labelled(line.children().get(i), i == 0 ? first : covered, columns);
        }
    }

    private void review(Block block) {
        List<Line> groups = block.rowLeaves();
        List<Line> suits = groups.subList(1, groups.size());
        List<Line> results = block.columnLeaves();
        rows.add(List.of(
                Cell.label(groups.getFirst().label(), results.size(), 1),
                Cell.label(block.rows().getLast().label(), suits.size() * results.size(), 1)));
        List<Cell> kinds = new ArrayList<>();
        results.forEach(result -> kinds.add(Cell.label(habits.column(result), 1, 2)));
        suits.forEach(suit -> kinds.add(Cell.label(suit.label(), results.size(), 1)));
        rows.add(kinds);
        List<Cell> header = new ArrayList<>(Collections.nCopies(results.size(), Cell.covered(1)));
        suits.forEach(suit -> results.forEach(result -> header.add(Cell.label(habits.column(result), 1, 1))));
        rows.add(header);
        List<Cell> values = new ArrayList<>();
        groups.forEach(group ->
                results.forEach(result -> values.add(figure("review." + group.key() + "." + result.key(), 1))));
        rows.add(values);
    }

    private Cell figure(String path, int columns) {
        return new Cell(texts.get(path), columns, 1, true);
    }
}
