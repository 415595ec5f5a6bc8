package nianbao.parse.extract;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * The tables that only lay out a page: one cell wide, or with a page's text in a cell, or round tables that hold more figures than they
 * do themselves. What they hold is running text and tables of its own.
 */
final class LayoutTables implements NodeVisitor {

    /** A cell with so much text in so many blocks holds a page, not a value. */
    private static final int PAGE = 400;

    private static final int PAGE_BLOCKS = 4;

    /** A table round another that has fewer figures of its own is no table of figures. */
    private static final int FEWEST_FIGURES = 2;

    /** A table with so many has a long note in a cell. */
    private static final int MANY_FIGURES = 8;

    private static final int LONGEST_FIGURE = 24;
    private static final Pattern FIGURE =
            Pattern.compile("[+\\-－]?[\\d.,]{1,20}|[-—－/]", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Set<String> BLOCKS = Set.of("p", "div", "br", "h1", "h2", "h3", "h4", "li", "table");

    private final Set<Element> layout = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<Tally> tables = new ArrayDeque<>();
    private final Deque<Cell> cells = new ArrayDeque<>();

    private LayoutTables() {}

    /** The layout tables below an element. */
    static Set<Element> in(Element body) {
        LayoutTables visitor = new LayoutTables();
        visitor.cells.push(new Cell());
        body.traverse(visitor);
        return visitor.layout;
    }

    private static final class Tally {
        private int inRow;
        private int widest;
        private int figures;
        private int innerFigures;
        private boolean holdsTable;
        private boolean holdsPage;

        private boolean isLayout() {
            boolean round = holdsTable && (figures < FEWEST_FIGURES || figures < innerFigures);
            return widest <= 1 || holdsPage && figures < MANY_FIGURES || round;
        }
    }

    private static final class Cell {
        private final StringBuilder words = new StringBuilder();
        private int length;
        private int blocks;
        private boolean holdsTable;

        private boolean isFigure() {
            return !holdsTable && FIGURE.matcher(words).matches();
        }

        private boolean isPage() {
            return length > PAGE && blocks >= PAGE_BLOCKS;
        }
    }

    @Override
    public void head(Node node, int depth) {
        Cell cell = cells.getFirst();
        if (node instanceof TextNode text) {
            String words = text.getWholeText().strip();
            cell.length += words.length();
            if (cell.words.length() <= LONGEST_FIGURE) {
                cell.words.append(words, 0, Math.min(words.length(), LONGEST_FIGURE));
            }
        } else if (node instanceof Element element) {
            String name = element.normalName();
            cell.blocks += BLOCKS.contains(name) ? 1 : 0;
            if (name.equals("table")) {
                cell.holdsTable = true;
                tables.stream().findFirst().ifPresent(outer -> outer.holdsTable = true);
                tables.push(new Tally());
            } else if (name.equals("tr") && !tables.isEmpty()) {
                tables.getFirst().inRow = 0;
            } else if (isCell(name) && !tables.isEmpty()) {
                Tally table = tables.getFirst();
                table.inRow += Visibility.isOutOfGrid(element) ? 0 : 1;
                table.widest = Math.max(table.widest, table.inRow);
                cells.push(new Cell());
            }
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (!(node instanceof Element element) || tables.isEmpty()) {
            return;
        }
        if (element.normalName().equals("table")) {
            Tally table = tables.pop();
            if (table.isLayout()) {
                layout.add(element);
            }
            tables.stream().findFirst().ifPresent(outer -> outer.innerFigures += table.figures + table.innerFigures);
        } else if (isCell(element.normalName())) {
            Cell cell = cells.pop();
            Tally table = tables.getFirst();
            table.figures += cell.isFigure() ? 1 : 0;
            table.holdsPage |= cell.isPage();
            cells.getFirst().length += cell.length;
            cells.getFirst().blocks += cell.blocks;
        }
    }

    private static boolean isCell(String name) {
        return name.equals("td") || name.equals("th");
    }
}
