package nianbao.ingest.admission;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells what kind of text a text is, by its beginning. */
final class Markup {

    private static final String HTML_ELEMENTS =
            "html|head|body|title|meta|link|style|script|base|div|p|span|table|tbody|tr|td|h[1-6]"
                    + "|center|font|section|article|main|header|ul|ol|b|strong|br|a|form";

    private static final Pattern HTML_TAG =
            Pattern.compile("<(?:!doctype\\s+html|" + HTML_ELEMENTS + ")\\b[^<>]*>", Pattern.CASE_INSENSITIVE);

    private static final Pattern DOCUMENT_TAG =
            Pattern.compile("<(?:!doctype\\s+html|html|body|table)\\b[^<>]*>", Pattern.CASE_INSENSITIVE);

    /** What only a page begins with. */
    private static final Pattern HEAD_TAG = Pattern.compile(
            "<(?:!doctype\\s+html|html|head|body|title|meta|base|link|style|script)\\b[^<>]*>",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern TABLE_TAG = Pattern.compile("<(/?)table\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern BLOCK_TAG =
            Pattern.compile("<(?:!doctype|html|body|p|div|br|h[1-6]|ul|ol|li)\\b[^<>]*>", Pattern.CASE_INSENSITIVE);

    /** Fewer lines may be parted in a page's source by chance. */
    private static final int FEWEST_LINES = 3;

    private static final Pattern CLOSING_TAG =
            Pattern.compile("</(?:html|head|body|title|table|tr|td|div|p)\\s*>", Pattern.CASE_INSENSITIVE);

    /** The header lines of a message, as a browser saves a page in one file (RFC 2557). */
    private static final Pattern MESSAGE_HEADER = Pattern.compile("[A-Za-z][A-Za-z0-9-]*:.*|[ \\t].*");

    private static final Pattern MULTIPART =
            Pattern.compile("Content-Type:\\s*multipart/related\\b.*", Pattern.CASE_INSENSITIVE);

    /** The second line of a Markdown table, under a line with bars. */
    private static final Pattern MARKDOWN_TABLE = Pattern.compile(
            "(?m)^[^\\n|]*\\|[^\\n]*\\n[ \\t]*\\|?(?:[ \\t]*:?-{3,}:?[ \\t]*\\|)+(?:[ \\t]*:?-{3,}:?)?[ \\t]*\\r?$");

    private static final Pattern MARKDOWN_HEADING = Pattern.compile("(?m)^#{1,6}[ \\t]+\\S");

    private Markup() {}

    static Format formatOf(String beginning) {
        if (isMessage(beginning)) {
            return Format.MHTML;
        }
        boolean page = looksAt(HEAD_TAG, beginning);
        boolean markdown = !page && isMarkdown(beginning);
        if (page || !markdown && (looksAt(HTML_TAG, beginning) || isPageWithWordsBefore(beginning))) {
            return Format.HTML;
        }
        if (beginning.startsWith("<?xml", skipBlanks(beginning, 0))) {
            return Format.XML;
        }
        return markdown || isLinesRoundTables(beginning) ? Format.MARKDOWN : Format.TEXT;
    }

    private static boolean looksAt(Pattern tag, String text) {
        return tag.matcher(text).region(afterProlog(text), text.length()).lookingAt();
    }

    private static boolean isMessage(String text) {
        return text.lines()
                .takeWhile(line -> MESSAGE_HEADER.matcher(line).matches())
                .anyMatch(line -> MULTIPART.matcher(line).matches());
    }

    private static boolean isPageWithWordsBefore(String text) {
        return DOCUMENT_TAG.matcher(text).find() && CLOSING_TAG.matcher(text).find() && !isLinesRoundTables(text);
    }

    /** Whether lines of text stand round tables of HTML, and nothing but the lines' ends parts them, as converters write Markdown. */
    private static boolean isLinesRoundTables(String text) {
        String round = withoutTables(text);
        return round.length() < text.length()
                && !BLOCK_TAG.matcher(round).find()
                && round.lines()
                                .filter(line -> !line.isBlank())
                                .limit(FEWEST_LINES)
                                .count()
                        == FEWEST_LINES;
    }

    private static String withoutTables(String text) {
        StringBuilder round = new StringBuilder();
        Matcher tag = TABLE_TAG.matcher(text);
        int depth = 0;
        int from = 0;
        while (tag.find()) {
            if (depth == 0) {
                round.append(text, from, tag.start());
            }
            depth = Math.max(0, depth + (tag.group(1).isEmpty() ? 1 : -1));
            from = tag.end();
        }
        return depth == 0 ? round.append(text, from, text.length()).toString() : round.toString();
    }

    /** Where the first element may stand: after blanks, comments and processing instructions. */
    private static int afterProlog(String text) {
        int at = skipBlanks(text, 0);
        while (true) {
            String end = text.startsWith("<!--", at) ? "-->" : text.startsWith("<?", at) ? "?>" : null;
            int ended = end == null ? -1 : text.indexOf(end, at);
            if (ended < 0) {
                return at;
            }
            at = skipBlanks(text, ended + end.length());
        }
    }

    private static int skipBlanks(String text, int from) {
        int at = from;
        while (at < text.length() && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '\uFEFF')) {
            at++;
        }
        return at;
    }

    /** One '#' may begin any line; a table, or headings of two and more, are no accident. */
    private static boolean isMarkdown(String text) {
        return MARKDOWN_TABLE.matcher(text).find()
                || MARKDOWN_HEADING.matcher(text).results().limit(2).count() == 2;
    }
}
