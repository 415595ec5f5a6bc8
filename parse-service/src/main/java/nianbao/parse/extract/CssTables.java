package nianbao.parse.extract;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Makes tables of what inline styles lay out as cells in rows, as a browser does. */
final class CssTables {

    private static final Pattern ROW_OR_GROUP = Pattern.compile("tr|tbody|thead|tfoot|caption");

    private CssTables() {}

    /** Renames cells, rows and tables below an element; what holds anything else stays what it is, so that nothing of it is lost. */
    static void resolve(Element body) {
        Set<Element> rows = new LinkedHashSet<>();
        body.select("[style*=table-cell]").forEach(cell -> rows.add(cell.parent()));
        rows.removeIf(row -> row == null || row == body || !holdsOnlyCells(row));
        Set<Element> holders = new LinkedHashSet<>();
        for (Element row : rows) {
            row.children().forEach(cell -> cell.tagName("td"));
            row.tagName("tr");
            holders.add(row.parent());
        }
        Set<Element> tables = new LinkedHashSet<>();
        for (Element holder : holders) {
            String group = group(Visibility.display(holder));
            if (!group.isEmpty() && holdsOnlyRows(holder)) {
                holder.tagName(group);
                tables.add(holder.parent());
            } else {
                tables.add(holder);
            }
        }
        tables.stream()
                .filter(table -> table != null && table != body && holdsOnlyRows(table))
                .forEach(table -> table.tagName("table"));
    }

    private static boolean isCell(Element element) {
        return Visibility.display(element).equals("table-cell")
                && !element.normalName().equals("td");
    }

    private static boolean holdsOnlyCells(Element row) {
        return row.ownText().isBlank() && row.children().stream().allMatch(CssTables::isCell);
    }

    private static boolean holdsOnlyRows(Element table) {
        return table.ownText().isBlank()
                && table.children().stream()
                        .allMatch(child ->
                                ROW_OR_GROUP.matcher(child.normalName()).matches());
    }

    private static String group(String display) {
        return switch (display) {
            case "table-row-group" -> "tbody";
            case "table-header-group" -> "thead";
            case "table-footer-group" -> "tfoot";
            default -> "";
        };
    }
}
