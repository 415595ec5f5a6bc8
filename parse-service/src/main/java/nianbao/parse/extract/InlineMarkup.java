package nianbao.parse.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nianbao.model.report.Span;
import nianbao.parse.text.Anchored;

/** What of HTML and of Markdown's escapes stands in plain text. */
final class InlineMarkup {

    private static final Anchored BLANK = Anchored.of(
            "<|&",
            "(?i:</?(?:br|html|body|div|center|p|section)(?:\\s[^<>\\n]{0,200})?/?>|&(?:nbsp|ensp|emsp|#160|#xa0);?)");

    private static final Anchored NOTHING = Anchored.of("<", "(?i:</?(?:span|font)(?:\\s[^<>\\n]{0,200})?>)");

    /** A stroke keeps its backslash: it parts no cells. */
    private static final Pattern ESCAPE = Pattern.compile("\\\\([!-/:-@\\[-`{}~])");

    private static final Anchored TABLE = Anchored.of("<", "(?i:<(/?)table\\b[^<>]*>?)");

    private InlineMarkup() {}

    /** A text without tables of HTML: with blanks for the blanks and blocks that it writes in HTML, and without Markdown's backslashes. */
    static String resolved(String text) {
        String plain = text;
        if (text.indexOf('<') >= 0 || text.indexOf('&') >= 0) {
            plain = NOTHING.replaced(BLANK.replaced(plain, "  "), "");
        }
        return plain.indexOf('\\') < 0 ? plain : ESCAPE.matcher(plain).replaceAll("$1");
    }

    /** Where the HTML tables stand, each with all that it holds; one that is not closed reaches to the end. */
    static List<Span> tables(String text) {
        if (text.indexOf('<') < 0) {
            return List.of();
        }
        List<Span> tables = new ArrayList<>();
        Anchored.Places tags = TABLE.in(text);
        Matcher tag = tags.matcher();
        int depth = 0;
        int from = 0;
        while (tags.next()) {
            boolean closes = !tag.group(1).isEmpty();
            if (!closes && depth++ == 0) {
                from = tag.start();
            } else if (closes && depth > 0 && --depth == 0) {
                tables.add(new Span(from, tag.end()));
            }
        }
        if (depth > 0) {
            tables.add(new Span(from, text.length()));
        }
        return tables;
    }
}
