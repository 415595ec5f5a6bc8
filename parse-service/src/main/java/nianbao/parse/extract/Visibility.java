package nianbao.parse.extract;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

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
            "button",
            "xml",
            "o:documentproperties",
            "w:worddocument",
            "w:latentstyles",
            "rp");
    private static final Set<String> STRUCK = Set.of("del", "s", "strike");
    private static final Set<String> RAISED = Set.of("sup", "sub", "rt");
    private static final Set<String> TYPED = Set.of("", "text", "number", "tel");

    private static final Pattern OFF_PAGE = Pattern.compile("(?:^|;)(?:left|text-indent|margin-left):-\\d{4,}");

    private static final Pattern WITHOUT_SIZE = Pattern.compile("(?:^|;)font-size:0(?:px|pt|em|%)?(?:;|!|$)");

    /** Styles that lift what they are for by so much, not at the line's height. */
    private static final Pattern SHIFTED = Pattern.compile(
            "(?:^|;)(?:vertical-align:(?:text-top|top|\\d*\\.?[1-9]\\d*(?:px|pt|em|ex|%))|mso-text-raise:\\d*\\.?[1-9])");

    private static final Pattern UPWARDS = Pattern.compile("(?:^|;)top:-\\d*\\.?[1-9]");

    private static final Pattern MARK = Pattern.compile("[\\d*＊※\\[\\]（）()]{1,4}");

    private static final Pattern DISPLAY = Pattern.compile("(?:^|;)display:([a-z-]{1,20})");

    private Visibility() {}

    /** How its own style says that it is laid out; empty where it does not say. */
    static String display(Element element) {
        Matcher display = DISPLAY.matcher(style(element));
        return display.find() ? display.group(1) : "";
    }

    /** Whether a browser shows nothing of it, or shows it as struck out. */
    static boolean isUnseen(Element element) {
        String style = style(element);
        return UNSEEN.contains(element.normalName())
                || element.hasAttr("hidden")
                || style.contains("display:none")
                || style.contains("mso-hide:all")
                || OFF_PAGE.matcher(style).find()
                || element.childrenSize() == 0 && WITHOUT_SIZE.matcher(style).find()
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
                || !cell && (style.contains("vertical-align:super") || style.contains("vertical-align:sub"))
                || !cell && isShifted(style) && isMark(element);
    }

    private static boolean isShifted(String style) {
        return SHIFTED.matcher(style).find()
                || style.contains("position:relative") && UPWARDS.matcher(style).find();
    }

    /** Whether a few digits follow a digit that is not shifted itself: whole numbers are shifted too, to stand in the middle of a cell. */
    private static boolean isMark(Element element) {
        Node before = element.previousSibling();
        String number = before instanceof TextNode words
                ? words.getWholeText()
                : before instanceof Element other && !isShifted(style(other)) ? other.wholeText() : "";
        return !number.isEmpty()
                && Character.isDigit(number.charAt(number.length() - 1))
                && MARK.matcher(element.wholeText()).matches();
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
