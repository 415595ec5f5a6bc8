package nianbao.parse.extract;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/** What of a page a reader sees, as far as its elements themselves say: style sheets are not followed. */
final class Visibility {

    private static final Set<String> UNSEEN = Set.of(
            "script",
            "style",
            "head",
            "noscript",
            "template",
            "iframe",
            "object",
            "svg",
            "select",
            "textarea",
            "datalist",
            "audio",
            "video",
            "canvas",
            "rp");
    private static final Set<String> STRUCK = Set.of("del", "s", "strike");
    private static final Set<String> RAISED = Set.of("sup", "sub", "rt");
    private static final Set<String> TYPED = Set.of("", "text", "number", "tel");

    private Visibility() {}

    /** Whether a browser shows nothing of it, or shows it as struck out. */
    static boolean isUnseen(Element element) {
        String style = style(element);
        return UNSEEN.contains(element.normalName())
                || element.hasAttr("hidden")
                || style.contains("display:none")
                || style.contains("visibility:hidden")
                || style.contains("visibility:collapse")
                || isStruck(element, style);
    }

    /** Whether a cell is not even a gap in its row. */
    static boolean isOutOfGrid(Element cell) {
        return cell.hasAttr("hidden") || style(cell).contains("display:none");
    }

    private static boolean isStruck(Element element, String style) {
        return STRUCK.contains(element.normalName()) || style.contains("line-through");
    }

    /** Whether it stands above or below the line, as the mark of a footnote does. */
    static boolean isRaised(Element element) {
        String style = style(element);
        boolean cell = element.normalName().equals("td") || element.normalName().equals("th");
        return RAISED.contains(element.normalName())
                || !cell && (style.contains("vertical-align:super") || style.contains("vertical-align:sub"));
    }

    /** What stands in a field of one line; nothing for any other element. */
    static String typed(Element element) {
        boolean seen = element.normalName().equals("input")
                && TYPED.contains(element.attr("type").strip().toLowerCase(Locale.ROOT));
        return seen ? element.attr("value") : "";
    }

    private static String style(Element element) {
        return element.attr("style").replaceAll("\\s", "").toLowerCase(Locale.ROOT);
    }
}
