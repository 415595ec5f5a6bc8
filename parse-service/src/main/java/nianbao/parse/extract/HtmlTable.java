package nianbao.parse.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeFilter;

/** The cells that a reader sees of an HTML table, row by row, each with the column where it begins and all that it covers. */
final class HtmlTable {

    private static final int MAX_SPAN = 200;
    private static final int MAX_COLUMNS = 1_000;

    /** Quotation marks of other kinds, and of a script's string, are none of the number. */
    private static final Pattern SPAN = Pattern.compile("[\\s\\\\\"'“”]*\\+?(\\d{1,9})");

    private final Element table;
    private final List<List<Element>> groups = new ArrayList<>();

    HtmlTable(Element table) {
        this.table = table;
        List<Element> sections = new ArrayList<>();
        Element head = first("thead");
        Element foot = first("tfoot");
        // Shown first and last, wherever they stand.
        add(sections, head);
        table.children().stream()
                .filter(child -> child != head && child != foot)
                .forEach(sections::add);
        add(sections, foot);
        for (Element section : sections) {
            List<Element> rows = rows(section);
            if (!rows.isEmpty()) {
                groups.add(rows);
            }
        }
    }

    private static void add(List<Element> sections, Element section) {
        if (section != null) {
            sections.add(section);
        }
    }

    private Element first(String name) {
        return table.children().stream()
                .filter(child -> child.normalName().equals(name))
                .findFirst()
                .orElse(null);
    }

    /**
     * A cell in its place.
     *
     * @param rows how many rows it covers, none beyond its group of rows
     */
    record Slot(Element cell, int column, int columns, int rows) {}

    /** The rows, top to bottom. */
    List<List<Slot>> rows() {
        List<List<Slot>> slots = new ArrayList<>();
        for (List<Element> group : groups) {
            Map<Integer, Integer> covered = new HashMap<>();
            for (int i = 0; i < group.size(); i++) {
                slots.add(row(group.get(i), group.size() - i, covered));
            }
        }
        return slots;
    }

    /**
     * @param left how many rows the group has from this one on
     * @param covered for each column, how many of the rows to come a cell above still covers
     */
    private static List<Slot> row(Element row, int left, Map<Integer, Integer> covered) {
        List<Slot> slots = new ArrayList<>();
        Map<Integer, Integer> fresh = new HashMap<>();
        int column = 0;
        for (Element cell : cells(row)) {
            while (covered.getOrDefault(column, 0) > 0) {
                column++;
            }
            if (column > MAX_COLUMNS) {
                break;
            }
            int columns = Math.clamp(span(cell, "colspan"), 1, MAX_SPAN);
            int rows = span(cell, "rowspan");
            rows = rows == 0 ? left : Math.clamp(rows, 1, left);
            slots.add(new Slot(cell, column, columns, rows));
            for (int i = 0; rows > 1 && i < columns; i++) {
                fresh.put(column + i, rows - 1);
            }
            column += columns;
        }
        covered.replaceAll((at, rest) -> rest - 1);
        covered.values().removeIf(rest -> rest <= 0);
        covered.putAll(fresh);
        return slots;
    }

    private static List<Element> cells(Element row) {
        return row.children().stream()
                .filter(cell ->
                        cell.normalName().equals("td") || cell.normalName().equals("th"))
                .filter(cell -> !Visibility.isOutOfGrid(cell))
                .toList();
    }

    private static List<Element> rows(Element section) {
        List<Element> rows = new ArrayList<>();
        section.filter((node, depth) -> {
            if (!(node instanceof Element element)) {
                return NodeFilter.FilterResult.CONTINUE;
            }
            if (Visibility.isUnseen(element) || element.normalName().equals("table")) {
                return NodeFilter.FilterResult.SKIP_ENTIRELY;
            }
            if (element.normalName().equals("tr")) {
                if (!isRuler(element)) {
                    rows.add(element);
                }
                return NodeFilter.FilterResult.SKIP_CHILDREN;
            }
            return NodeFilter.FilterResult.CONTINUE;
        });
        return rows;
    }

    /** Word ends a table with a row of no height that only holds the columns' widths. */
    private static boolean isRuler(Element row) {
        return row.attr("height").strip().equals("0") && !row.hasText();
    }

    /** The number that it begins with, as browsers read it; 1 where there is none. */
    private static int span(Element cell, String attribute) {
        Matcher number = SPAN.matcher(cell.attr(attribute));
        return number.lookingAt() ? Integer.parseInt(number.group(1)) : 1;
    }
}
