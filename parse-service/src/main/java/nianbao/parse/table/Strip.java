package nianbao.parse.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import nianbao.model.report.Span;
import nianbao.parse.extract.Document;
import nianbao.parse.extract.Document.Grid;
import nianbao.parse.extract.Document.GridCell;
import nianbao.parse.extract.Document.Paragraph;
import nianbao.parse.extract.Document.Row;
import nianbao.parse.text.Condensed;
import nianbao.parse.text.WordIndex;

/**
 * A stretch of a document as one line without blanks, quotation marks and marks of emphasis, in which labels are looked for however they
 * were broken up. It knows for each character which paragraph or cell it comes from. Page numbers are left out.
 */
final class Strip {

    private static final Pattern PAGE_NUMBER =
            Pattern.compile("[-—–－]{1,3}\\s{0,3}\\d{1,4}\\s{0,3}[-—–－]{1,3}|第\\d{1,4}页(?:[共/]\\d{1,4}页?)?");
    private static final String PAGE_NUMBER_BEGINS = "-—–－第";
    private static final int LONGEST_PAGE_NUMBER = 20;
    private static final String MARKS = "\"'*#`";

    /** What marks are folded to. */
    private static final char LEFT_OUT = 0;

    /** Characters of the form's labels that reports write otherwise: 其它 for 其他, and traditional ones that are no others' alone. */
    private static final String VARIANTS = "它於後";

    private static final String USUAL = "他于后";
    private static final char[] FOLDED = folded();

    private static final int START = 1024;

    private static final char FIRST_CHINESE = '\u2E80';

    /** The longest number or mark before a label that does not make it stand within its line. */
    private static final int LONGEST_MARK = 3;

    /**
     * A paragraph or a cell of a grid.
     *
     * @param grid the grid it is in, or null
     * @param row the row it is in, or null
     * @param cell its index among the row's cells
     */
    record Piece(Span place, Grid grid, Row row, int cell) {
        boolean isCell() {
            return row != null;
        }
    }

    private final Document document;
    private final List<Piece> pieces = new ArrayList<>();
    private char[] chars = new char[START];
    private int[] origins = new int[START];
    private int[] owners = new int[START];
    private int length;
    private String line = "";
    private WordIndex words;

    private Strip(Document document) {
        this.document = document;
    }

    static Strip of(Document document, Span stretch) {
        Strip strip = new Strip(document);
        for (Document.Block block : document.blocks()) {
            if (block.place().to() <= stretch.from() || block.place().from() >= stretch.to()) {
                continue;
            }
            switch (block) {
                case Paragraph paragraph -> strip.paragraph(cut(paragraph.place(), stretch));
                case Grid grid -> strip.grid(grid, stretch);
            }
        }
        strip.line = new String(strip.chars, 0, strip.length);
        strip.words = new WordIndex(strip.line);
        return strip;
    }

    private static Span cut(Span place, Span stretch) {
        return new Span(Math.max(place.from(), stretch.from()), Math.min(place.to(), stretch.to()));
    }

    private void paragraph(Span place) {
        if (!isPageNumber(place)) {
            add(new Piece(place, null, null, 0));
        }
    }

    private boolean isPageNumber(Span place) {
        if (place.to() - place.from() > LONGEST_PAGE_NUMBER) {
            return false;
        }
        String words = document.at(place).strip();
        return !words.isEmpty()
                && PAGE_NUMBER_BEGINS.indexOf(words.charAt(0)) >= 0
                && PAGE_NUMBER.matcher(words).matches();
    }

    private void grid(Grid grid, Span stretch) {
        for (Row row : grid.rows()) {
            if (row.place().from() >= stretch.from() && row.place().to() <= stretch.to()) {
                for (int i = 0; i < row.cells().size(); i++) {
                    GridCell cell = row.cells().get(i);
                    add(new Piece(cell.place(), grid, row, i));
                }
            }
        }
    }

    private void add(Piece piece) {
        String text = document.text();
        int to = piece.place().to();
        reserve(to - piece.place().from());
        int begin = length;
        int end = begin;
        char before = 0;
        for (int i = piece.place().from(); i < to; i++) {
            char raw = text.charAt(i);
            if (Condensed.isBlank(raw)) {
                continue;
            }
            char c = Condensed.fold(raw);
            char normal = normal(c, before);
            if (normal != LEFT_OUT) {
                origins[end] = i;
                chars[end++] = normal;
            }
            before = c;
        }
        Arrays.fill(owners, begin, end, pieces.size());
        length = end;
        pieces.add(piece);
    }

    private void reserve(int more) {
        if (length + more > chars.length) {
            int room = Math.max(2 * chars.length, length + more);
            chars = Arrays.copyOf(chars, room);
            origins = Arrays.copyOf(origins, room);
            owners = Arrays.copyOf(owners, room);
        }
    }

    /** A label as it stands in a strip. */
    static String normal(String label) {
        String folded = Condensed.fold(label);
        StringBuilder normal = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            char c = normal(folded.charAt(i), i == 0 ? 0 : folded.charAt(i - 1));
            if (c != LEFT_OUT) {
                normal.append(c);
            }
        }
        return normal.toString();
    }

    /** Numbers of items end in a full stop and lists are parted by 、 whatever was typed. */
    private static char normal(char c, char before) {
        if (c == '、' && isDigit(before)) {
            return '.';
        }
        if (c == ',' && !isDigit(before)) {
            return '、';
        }
        return FOLDED[c];
    }

    private static char[] folded() {
        char[] folded = new char[Character.MAX_VALUE + 1];
        for (int c = 0; c < folded.length; c++) {
            folded[c] = (char) c;
        }
        for (int i = 0; i < VARIANTS.length(); i++) {
            folded[VARIANTS.charAt(i)] = USUAL.charAt(i);
        }
        MARKS.chars().forEach(mark -> folded[mark] = LEFT_OUT);
        return folded;
    }

    /** Whether a line or a cell begins there, but for an item's number or a mark. */
    boolean beginsLine(int at) {
        int from = at;
        while (from > 0 && owner(from - 1) == owner(at)) {
            if (at - from >= LONGEST_MARK || line.charAt(from - 1) >= FIRST_CHINESE) {
                return false;
            }
            from--;
        }
        return true;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    Document document() {
        return document;
    }

    /** The line that labels are looked for in. */
    String line() {
        return line;
    }

    /** The first place of words in the line from that one on, or -1. */
    int firstOf(String wanted, int from) {
        return words.first(wanted, from, length);
    }

    List<Piece> pieces() {
        return pieces;
    }

    /** The index of the piece that a character of the line comes from. */
    int owner(int at) {
        return owners[at];
    }

    /** Where the characters of the line end that come from the same piece as that one. */
    int endOfOwner(int at) {
        int end = at + 1;
        while (end < length && owners[end] == owners[at]) {
            end++;
        }
        return end;
    }

    /** The first character of the line that stands at that place of the text or behind it. */
    int indexOf(int place) {
        int found = Arrays.binarySearch(origins, 0, length, place);
        return found >= 0 ? found : -found - 1;
    }

    /** Where a character of the line stands in the text. */
    int origin(int at) {
        return origins[at];
    }
}
