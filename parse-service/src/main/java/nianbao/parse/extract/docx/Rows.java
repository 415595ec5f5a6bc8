package nianbao.parse.extract.docx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import nianbao.parse.extract.DocumentBuilder.CellText;

/** The rows of a table, its merged cells resolved: a cell that goes on downwards is given once, where it begins. */
final class Rows {

    private static final int MAX_SPAN = 200;

    private static final class Cell {
        private final int column;
        private final String text;
        private int columns;
        private int rows = 1;

        private Cell(int column, int columns, String text) {
            this.column = column;
            this.columns = columns;
            this.text = text;
        }
    }

    private final Function<Xml, String> words;
    private final List<List<Cell>> rows = new ArrayList<>();
    private Map<Integer, Cell> above = new HashMap<>();

    private Rows(Function<Xml, String> words) {
        this.words = words;
    }

    /**
     * The rows of a table.
     *
     * @param words what a cell says
     */
    static List<List<CellText>> of(Xml table, Function<Xml, String> words) {
        Rows read = new Rows(words);
        elements(table, "tr").filter(row -> row.at("trPr", "del").isEmpty()).forEach(read::row);
        return read.rows.stream()
                .map(row -> row.stream()
                        .map(cell -> new CellText(cell.column, cell.columns, cell.rows, cell.text))
                        .toList())
                .toList();
    }

    /** Rows of a table, or cells of a row, through the controls, marks and changes that may wrap them. */
    static Stream<Xml> elements(Xml container, String name) {
        return container.children().stream().flatMap(child -> switch (child.name()) {
            case "sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo" -> elements(child, name);
            default -> child.name().equals(name) ? Stream.of(child) : Stream.empty();
        });
    }

    private void row(Xml row) {
        List<Cell> cells = new ArrayList<>();
        Map<Integer, Cell> below = new HashMap<>();
        int column = Math.clamp(row.number(0, "trPr", "gridBefore"), 0, MAX_SPAN);
        for (Xml element : elements(row, "tc").toList()) {
            Optional<Xml> properties = element.child("tcPr");
            if (properties.flatMap(each -> each.child("cellDel")).isPresent()) {
                continue;
            }
            int columns = Math.clamp(element.number(1, "tcPr", "gridSpan"), 1, MAX_SPAN);
            if (goesOn(properties, "hMerge") && !cells.isEmpty()) {
                cells.getLast().columns += columns;
            } else {
                Cell upper = above.get(column);
                boolean goesOn = goesOn(properties, "vMerge") && upper != null;
                Cell cell = goesOn ? upper : new Cell(column, columns, words.apply(element));
                if (goesOn) {
                    cell.rows++;
                } else {
                    cells.add(cell);
                }
                if (properties.flatMap(each -> each.child("vMerge")).isPresent()) {
                    below.put(column, cell);
                }
            }
            column += columns;
        }
        rows.add(cells);
        above = below;
    }

    /** Whether a cell is part of the one before it: merged, and no beginning. */
    private static boolean goesOn(Optional<Xml> properties, String merge) {
        return properties
                .flatMap(each -> each.child(merge))
                .filter(each -> !"restart".equals(each.attribute("val")))
                .isPresent();
    }
}
