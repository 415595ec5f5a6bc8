package nianbao.parse.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import org.jsoup.select.NodeFilter;

/**
 * HTML: running text with its block structure, and tables as grids with their spans resolved. Nothing is fetched. A table that holds
 * another table only lays a page out, and is running text.
 */
final class HtmlExtractor {

    private static final Set<String> BREAKS = Set.of("br", "hr", "td", "th", "tr", "li", "option");
    private static final int MAX_SPAN = 200;
    private static final int MAX_COLUMNS = 1_000;

    private final StringBuilder text = new StringBuilder();
    private final List<Block> blocks = new ArrayList<>();
    private int paragraphFrom;
    private boolean tooLong;

    private HtmlExtractor() {}

    /** The document, or nothing if its text is too long. */
    static Optional<Document> extract(String html) {
        HtmlExtractor extractor = new HtmlExtractor();
        extractor.read(Jsoup.parse(html));
        return extractor.tooLong || extractor.text.length() > Extraction.MAX_TEXT
                ? Optional.empty()
                : Optional.of(new Document(extractor.text.toString(), extractor.blocks));
    }

    private void read(org.jsoup.nodes.Document page) {
        // Where the body does not repeat it, the window's title is the only one.
        append(page.title());
        endParagraph();
        Element root = page.body();
        root.filter(new NodeFilter() {
            @Override
            public FilterResult head(Node node, int depth) {
                return enter(node);
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
            append(words.getWholeText());
        } else if (node instanceof Element element) {
            if (Visibility.isUnseen(element)) {
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
            if (Visibility.isRaised(element)) {
                append("（");
            }
        }
        return NodeFilter.FilterResult.CONTINUE;
    }

    private void leave(Element element) {
        if (isBlock(element)) {
            endParagraph();
        }
        if (Visibility.isRaised(element)) {
            endRaised();
        }
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

    private static boolean isBlock(Element element) {
        return element.isBlock() || BREAKS.contains(element.normalName());
    }

    private static boolean isGrid(Element element) {
        return element.normalName().equals("table") && element.selectFirst("table table") == null;
    }

    /** Blanks and line breaks of the source run together, as a browser shows them. */
    private void append(String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (!Character.isWhitespace(c)) {
                text.append(c);
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
        if (words.from() < words.to()) {
            blocks.add(new Paragraph(words));
            text.append('\n');
        } else {
            text.setLength(paragraphFrom);
        }
        paragraphFrom = text.length();
    }

    private void grid(Element table) {
        for (Element caption : table.getElementsByTag("caption")) {
            words(caption);
            endParagraph();
        }
        List<Row> rows = new ArrayList<>();
        Map<Integer, Integer> covered = new HashMap<>();
        int from = text.length();
        for (Element row : seenRows(table)) {
            tooLong |= text.length() > Extraction.MAX_TEXT;
            if (tooLong) {
                return;
            }
            rows.add(row(row, covered));
        }
        if (!rows.isEmpty()) {
            blocks.add(new Grid(new Span(from, text.length()), rows));
        }
        text.append('\n');
        paragraphFrom = text.length();
    }

    private static List<Element> seenRows(Element table) {
        List<Element> rows = new ArrayList<>();
        table.filter((node, depth) -> {
            if (!(node instanceof Element element)) {
                return NodeFilter.FilterResult.CONTINUE;
            }
            if (Visibility.isUnseen(element)) {
                return NodeFilter.FilterResult.SKIP_ENTIRELY;
            }
            if (element.normalName().equals("tr")) {
                rows.add(element);
                return NodeFilter.FilterResult.SKIP_CHILDREN;
            }
            return NodeFilter.FilterResult.CONTINUE;
        });
        return rows;
    }

    /** @param covered for each column, how many of the rows to come a cell above still covers */
    private Row row(Element row, Map<Integer, Integer> covered) {
        List<GridCell> cells = new ArrayList<>();
        Map<Integer, Integer> fresh = new HashMap<>();
        int from = text.length();
        int column = 0;
        for (Element cell : row.children()) {
            if (!cell.normalName().equals("td") && !cell.normalName().equals("th")
                    || column > MAX_COLUMNS
                    || Visibility.isOutOfGrid(cell)) {
                continue;
            }
            while (covered.getOrDefault(column, 0) > 0) {
                column++;
            }
            int columns = span(cell, "colspan");
            int rows = span(cell, "rowspan");
            if (!cells.isEmpty()) {
                text.append('\t');
            }
            cells.add(new GridCell(column, columns, rows, words(cell)));
            for (int i = 0; rows > 1 && i < columns; i++) {
                fresh.put(column + i, rows - 1);
            }
            column += columns;
        }
        Span place = new Span(from, text.length());
        text.append('\n');
        covered.replaceAll((at, left) -> left - 1);
        covered.values().removeIf(left -> left <= 0);
        covered.putAll(fresh);
        return new Row(place, cells);
    }

    /** What a cell says, its lines parted by blanks: two numbers in two paragraphs are not one number. */
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
                if (isBlock(element) || element.normalName().equals("input")) {
                    append(" ");
                }
            }
        });
        Span words = trimmed(from, text.length());
        text.setLength(Math.max(from, words.to()));
        return words;
    }

    private static int span(Element cell, String attribute) {
        try {
            return Math.clamp(Integer.parseInt(cell.attr(attribute).strip()), 1, MAX_SPAN);
        } catch (NumberFormatException e) {
            return 1;
        }
    }

    private Span trimmed(int from, int to) {
        int start = from;
        int end = to;
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return new Span(start, end);
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
