package nianbao.system.faults.documents;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import nianbao.model.form.Block;
import nianbao.model.form.Form;
import nianbao.model.form.Line;
import nianbao.model.form.TableId;

/** The printed tables of a form, filled in: rows of cells, any of which may stand for several places. */
final class Grid {

    /**
     * A cell.
     *
     * @param text in it
     * @param columns how many it spans
     * @param rows how many it spans; 0 where one above covers this place
     */
    record Cell(String text, int columns, int rows) {
        static Cell of(String text) {
            return new Cell(text, 1, 1);
        }
    }

    private static final Cell COVERED = new Cell("", 1, 0);
    private static final int LABEL_COLUMNS = 3;

    private final List<List<Cell>> rows = new ArrayList<>();
    private final Map<String, BigDecimal> figures;

    private Grid(Map<String, BigDecimal> figures) {
        this.figures = figures;
    }

    static List<List<Cell>> of(Form form, TableId table, Map<String, BigDecimal> figures) {
        Grid grid = new Grid(figures);
        switch (table) {
            case PROACTIVE -> form.table(table).blocks().forEach(grid::proactive);
            case REQUESTS -> grid.requests(form.table(table).blocks().getFirst());
            case REVIEW -> grid.review(form.table(table).blocks().getFirst());
        }
        return grid.rows;
    }

    private void proactive(Block block) {
        List<Line> columns = block.columnLeaves();
        rows.add(List.of(new Cell(block.labels().getFirst(), columns.size() + 1, 1)));
        List<Cell> header = new ArrayList<>(List.of(Cell.of("信息内容")));
        columns.forEach(column -> header.add(Cell.of(column.label())));
        rows.add(header);
        for (Line row : block.rowLeaves()) {
            List<Cell> cells = new ArrayList<>(List.of(Cell.of(row.label())));
            columns.forEach(column -> cells.add(number("proactive." + row.key() + "." + column.key())));
            rows.add(cells);
        }
    }

    private void requests(Block block) {
        List<Line> columns = block.columnLeaves();
        rows.add(List.of(
                new Cell("（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）", LABEL_COLUMNS, 3),
                new Cell("申请人情况", columns.size(), 1)));
        rows.add(List.of(
                COVERED,
                new Cell(columns.getFirst().label(), 1, 2),
                new Cell("法人或其他组织", columns.size() - 2, 1),
                new Cell(columns.getLast().label(), 1, 2)));
        List<Cell> organizations = new ArrayList<>(List.of(COVERED, COVERED));
        columns.subList(1, columns.size() - 1).forEach(column -> organizations.add(Cell.of(column.label())));
        organizations.add(COVERED);
        rows.add(organizations);
        block.rows().forEach(row -> labelled(row, List.of(), columns));
    }

    /** The rows of a line; what its groups cover stands before its own labels. */
    private void labelled(Line line, List<Cell> before, List<Line> columns) {
        if (line.isLeaf()) {
            List<Cell> cells = new ArrayList<>(before);
            cells.add(new Cell(line.label(), LABEL_COLUMNS - before.size(), 1));
            columns.forEach(column -> cells.add(number("requests." + line.key() + "." + column.key())));
            rows.add(cells);
            return;
        }
        List<Cell> first = new ArrayList<>(before);
        first.add(new Cell(line.label(), 1, (int) line.leaves().count()));
        List<Cell> covered = Collections.nCopies(first.size(), COVERED);
        for (int i = 0; i < line.children().size(); i++) {
            labelled(line.children().get(i), i == 0 ? first : covered, columns);
        }
    }

    private void review(Block block) {
        List<Line> groups = block.rowLeaves();
        List<Line> results = block.columnLeaves();
        rows.add(List.of(new Cell("行政复议", results.size(), 1), new Cell("行政诉讼", 2 * results.size(), 1)));
        List<Cell> kinds = new ArrayList<>();
        results.forEach(result -> kinds.add(new Cell(result.label(), 1, 2)));
        groups.subList(1, groups.size()).forEach(group -> kinds.add(new Cell(group.label(), results.size(), 1)));
        rows.add(kinds);
        List<Cell> header = new ArrayList<>(Collections.nCopies(results.size(), COVERED));
        groups.subList(1, groups.size())
                .forEach(group -> results.forEach(result -> header.add(Cell.of(result.label()))));
        rows.add(header);
        List<Cell> values = new ArrayList<>();
        groups.forEach(
                group -> results.forEach(result -> values.add(number("review." + group.key() + "." + result.key()))));
        rows.add(values);
    }

    private Cell number(String path) {
        return Cell.of(figures.get(path).toPlainString());
    }
}
