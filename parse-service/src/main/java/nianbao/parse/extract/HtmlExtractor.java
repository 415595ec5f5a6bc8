package nianbao.parse.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nianbao.model.event.RejectionCode;
import nianbao.model.report.Span;
import nianbao.parse.extract.Document.Block;
import nianbao.parse.extract.Document.Grid;
import nianbao.parse.extract.Document.GridCell;
import nianbao.parse.extract.Document.Paragraph;
import nianbao.parse.extract.Document.Row;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;

/**
 * HTML: running text with its block structure, and tables as grids with their spans resolved. Nothing is fetched. What belongs to the
 * site round the document is left out.
 */
final class HtmlExtractor {

    private static final char LOST = '\uFFFD';

    /** A cell that is not closed, a digit in it, and then nothing but marks that may stand within a number, the last of them perhaps cut. */
    private static final Pattern OPEN_NUMBER = Pattern.compile(
            "<t[dh]\\b(?:(?!</t[dhr]|<t[dhr]\\b).)*?(\\d)(?:</?(?:span|font|b|strong|em|i|u|a|o:p)\\b[^<>]*>)*+(?:<[^<>]*)?\\z",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final int LONGEST_OPEN_CELL = 2_000;

    private static final Set<String> BREAKS = Set.of("br", "hr", "td", "th", "tr", "li", "option");

    private static final String WITHOUT_WIDTH = "\u200B\u200C\u200D\u2060\uFEFF\u00AD";

    /** Deeper ones cost the square of their number, and the parser drops some of what they hold without a word. */
    private static final int MAX_DEPTH = 4_000;

    /** The page's own element and some that the parser adds. */
    private static final int SURROUNDING = 10;

    private final StringBuilder text = new StringBuilder();
    private final List<Block> blocks = new ArrayList<>();
    private Set<Element> layout = Set.of();
    private Chrome chrome;
    private int paragraphFrom;
    private int preformatted;
    private boolean tooLong;
    private boolean tooDeep;

    private HtmlExtractor() {}

    /** The document, or why it cannot be read whole. */
    static Extraction.Result extract(String html) {
        HtmlExtractor extractor = new HtmlExtractor();
        extractor.read(Jsoup.parse(withCutMarked(html), "", Parser.htmlParser().setMaxDepth(MAX_DEPTH)));
        if (extractor.tooDeep) {
            return new Extraction.Refused(
                    RejectionCode.UNREADABLE, "the HTML nests elements more than " + MAX_DEPTH + " deep");
        }
        return extractor.tooLong || extractor.text.length() > Extraction.MAX_TEXT
                ? Extraction.tooLong()
                : new Extraction.Extracted(new Document(extractor.text.toString(), extractor.blocks));
    }

    /** A page that ends within a cell may end within a number: the replacement character stands for the digits that may be lost. */
    private static String withCutMarked(String html) {
        int from = Math.max(0, html.length() - LONGEST_OPEN_CELL);
        Matcher open = OPEN_NUMBER.matcher(html).region(from, html.length());
        return open.find() ? html.substring(0, open.end(1)) + LOST : html;
    }

    private void read(org.jsoup.nodes.Document page) {
        HtmlHead.lines(page).forEach(line -> {
            append(line);
            endParagraph();
        });
        Element root = page.body();
        CssTables.resolve(root);
        layout = LayoutTables.in(root);
        chrome = Chrome.of(root);
        root.traverse((node, depth) -> tooDeep |= depth >= MAX_DEPTH - SURROUNDING);
        root.filter(new NodeFilter() {
            @Override
            public FilterResult head(Node node, int depth) {
                return tooDeep ? FilterResult.STOP : enter(node);
            }

            @Override
            public FilterResult tail(Node node, int depth) {
                if (node instanceof Element element) {
                    leave(element);
                }
                return tooLong ? FilterResult.STOP : FilterResult.CONTINUE;
            }
        });
        endParagraph();
    }

    private NodeFilter.FilterResult enter(Node node) {
        tooLong |= text.length() > Extraction.MAX_TEXT;
        if (tooLong) {
            return NodeFilter.FilterResult.STOP;
        }
        if (node instanceof TextNode words) {
            running(words.getWholeText());
        } else if (node instanceof Element element) {
            if (Visibility.isUnseen(element) || chrome.contains(element)) {
                append(" ");
                return NodeFilter.FilterResult.SKIP_ENTIRELY;
            }
            if (isBlock(element)) {
                endParagraph();
            }
            if (isGrid(element)) {
                grid(element);
                return NodeFilter.FilterResult.SKIP_ENTIRELY;
            }
            if (isPre(element) && isPlain(element)) {
                plain(element.wholeText());
                return NodeFilter.FilterResult.SKIP_ENTIRELY;
            }
            preformatted += isPre(element) ? 1 : 0;
            if (Visibility.isRaised(element)) {
                append("（");
            }
        }
        return NodeFilter.FilterResult.CONTINUE;
    }

    /** Words outside of tables; the ends of their lines mean something in preformatted text alone. */
    private void running(String words) {
        int from = 0;
        for (int end = words.indexOf('\n'); preformatted > 0 && end >= 0; end = words.indexOf('\n', from)) {
            append(words.substring(from, end));
            endParagraph();
            from = end + 1;
        }
        append(words.substring(from));
    }

    /** A page that only shows a text file. */
    private void plain(String lines) {
        if (lines.length() > Extraction.MAX_TEXT) {
            tooLong = true;
            return;
        }
        Document file = TextExtractor.extract(lines);
        file.blocks().forEach(block -> blocks.add(Joined.moved(block, text.length())));
        text.append(file.text()).append('\n');
        paragraphFrom = text.length();
    }

    private static boolean isPre(Element element) {
        return element.normalName().equals("pre");
    }

    private static boolean isPlain(Element pre) {
        return pre.children().stream()
                .allMatch(child -> child.childrenSize() == 0
                        && !isBlock(child)
                        && !Visibility.isUnseen(child)
                        && !Visibility.isRaised(child));
    }

    private void leave(Element element) {
        if (isBlock(element)) {
            endParagraph();
        }
        if (Visibility.isRaised(element)) {
            endRaised();
        }
        preformatted -= isPre(element) ? 1 : 0;
    }

    /** A raised mark stands in brackets, so that its digits are none of the number before it; an empty one leaves none. */
    private void endRaised() {
        int last = text.length() - 1;
        if (last >= paragraphFrom && text.charAt(last) == '（') {
            text.setLength(last);
        } else {
            text.append('）');
        }
    }

    static boolean isBlock(Element element) {
        return element.isBlock() || BREAKS.contains(element.normalName());
    }

    private boolean isGrid(Element element) {
        return element.normalName().equals("table") && !layout.contains(element);
    }

    /** Blanks and line breaks of the source run together, and marks without width are not seen, as a browser shows them. */
    private void append(String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (!Character.isWhitespace(c)) {
                if (WITHOUT_WIDTH.indexOf(c) < 0) {
                    text.append(c);
                }
            } else if (text.length() > paragraphFrom && !isSpace(text.charAt(text.length() - 1))) {
                text.append(' ');
            }
        }
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\n' || c == '\t';
    }

    private void endParagraph() {
        Span words = trimmed(paragraphFrom, text.length());
        boolean kept = words.from() < words.to() && !ChromeLines.contain(text.subSequence(words.from(), words.to()));
        if (kept) {
            blocks.add(new Paragraph(words));
            text.append('\n');
        } else {
            text.setLength(paragraphFrom);
        }
        paragraphFrom = text.length();
    }

    private void grid(Element table) {
        table.children().stream()
                .filter(child -> child.normalName().equals("caption"))
                .forEach(caption -> {
                    words(caption);
                    endParagraph();
                });
        List<Row> rows = new ArrayList<>();
        int from = text.length();
        for (List<HtmlTable.Slot> slots : new HtmlTable(table).rows()) {
            tooLong |= text.length() > Extraction.MAX_TEXT;
            if (tooLong) {
                return;
            }
            rows.add(row(slots));
        }
        if (!rows.isEmpty()) {
            blocks.add(new Grid(new Span(from, text.length()), rows));
        }
        text.append('\n');
        paragraphFrom = text.length();
    }

    private Row row(List<HtmlTable.Slot> slots) {
        List<GridCell> cells = new ArrayList<>();
        int from = text.length();
        for (HtmlTable.Slot slot : slots) {
            if (!cells.isEmpty()) {
                text.append('\t');
            }
            cells.add(new GridCell(slot.column(), slot.columns(), slot.rows(), words(slot.cell())));
        }
        Span place = new Span(from, text.length());
        text.append('\n');
        return new Row(place, cells);
    }

    /** What a cell says, its lines parted by blanks; a line's end between two digits stays: two numbers in two paragraphs are not one number. */
    private Span words(Element cell) {
        int from = text.length();
        paragraphFrom = from;
        cell.filter(new NodeFilter() {
            @Override
            public FilterResult head(Node node, int depth) {
                if (node instanceof TextNode words) {
                    append(words.getWholeText());
                } else if (node instanceof Element element) {
                    part(element);
                    if (Visibility.isUnseen(element)) {
                        append(" ");
                        return FilterResult.SKIP_ENTIRELY;
                    }
                    if (Visibility.isRaised(element)) {
                        append("（");
                    }
                    append(Visibility.typed(element));
                }
                return FilterResult.CONTINUE;
            }

            @Override
            public FilterResult tail(Node node, int depth) {
                if (node instanceof Element element) {
                    if (Visibility.isRaised(element)) {
                        endRaised();
                    }
                    part(element);
                }
                return FilterResult.CONTINUE;
            }

            private void part(Element element) {
                if (isBlock(element)) {
                    endLine();
                } else if (element.normalName().equals("input")) {
                    append(" ");
                }
            }
        });
        Lines.keepBetweenDigits(text, new Span(from, text.length()));
        Span words = trimmed(from, text.length());
        text.setLength(Math.max(from, words.to()));
        return words;
    }

    private void endLine() {
        append(" ");
        if (text.length() > paragraphFrom && text.charAt(text.length() - 1) == ' ') {
            text.setCharAt(text.length() - 1, '\n');
        }
    }

    private Span trimmed(int from, int to) {
        return Lines.trimmed(text, new Span(from, to));
    }
}
