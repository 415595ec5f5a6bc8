package nianbao.parse.table;

import java.util.Arrays;
import java.util.List;
import nianbao.model.report.Span;
import nianbao.parse.extract.Document;
import nianbao.parse.extract.Document.Grid;
import nianbao.parse.extract.Document.Paragraph;
import nianbao.parse.extract.Document.Row;
import nianbao.parse.text.Condensed;
import nianbao.parse.text.WordIndex;

/**
 * A stretch of a document as one line without blanks, quotation marks and marks of emphasis, in which labels are looked for however they
 * were broken up. It knows for each character which paragraph or cell it comes from. Page numbers are left out.
 */
final class Strip {

    private static final String MARKS = "\"'*#`";

    /** What marks are folded to. */
    static final char LEFT_OUT = 0;

    /** Characters of the form's labels that reports write otherwise: 其它 for 其他, and traditional ones that are no others' alone. */
    private static final String VARIANTS = "它於後";

    private static final String USUAL = "他于后";
    private static final char[] FOLDED = folded();

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
    private final String line;
    private final WordIndex words;
    private final List<Piece> pieces;
    private final int[] origins;
    private final int[] owners;

    /** Of a part of another strip, which shares what that one knows, the first of its characters and of its pieces there. */
    private final int offset;

    private final int firstPiece;

    private Strip(Document document, StripWriter writer) {
        this.document = document;
        this.line = writer.line();
        this.words = new WordIndex(line);
        this.pieces = writer.pieces();
        this.origins = writer.origins();
        this.owners = writer.owners();
        this.offset = 0;
        this.firstPiece = 0;
    }

    private Strip(Strip whole, int firstPiece, int endPiece) {
        int from = whole.begin(firstPiece);
        this.document = whole.document;
        this.line = whole.line.substring(from, whole.begin(endPiece));
        this.words = whole.words;
        this.pieces = whole.pieces.subList(firstPiece, endPiece);
        this.origins = whole.origins;
        this.owners = whole.owners;
        this.offset = from;
        this.firstPiece = firstPiece;
    }

    /** The whole of a document. */
    static Strip of(Document document) {
        return of(document, new Span(0, document.text().length()));
    }

    /** A stretch of a document; of a paragraph that it cuts, what lies within. */
    static Strip of(Document document, Span stretch) {
        StripWriter writer = new StripWriter(document.text());
        for (Document.Block block : document.blocks()) {
            if (touches(block, stretch)) {
                switch (block) {
                    case Paragraph paragraph -> writer.paragraph(cut(paragraph.place(), stretch));
                    case Grid grid -> writer.grid(grid, stretch);
                }
            }
        }
        return new Strip(document, writer);
    }

    /** The same as {@link #of} has of a stretch of this strip's document; most stretches begin and end where pieces do, and need no other strip. */
    Strip part(Span stretch) {
        for (Document.Block block : document.blocks()) {
            if (block instanceof Paragraph && touches(block, stretch) && !isIn(block.place(), stretch)) {
                return of(document, stretch);
            }
        }
        int first = 0;
        while (first < pieces.size() && !isIn(pieces.get(first), stretch)) {
            first++;
        }
        int end = first;
        while (end < pieces.size() && isIn(pieces.get(end), stretch)) {
            end++;
        }
        boolean inOrder = pieces.subList(end, pieces.size()).stream().noneMatch(piece -> isIn(piece, stretch));
        return inOrder ? new Strip(this, first, end) : of(document, stretch);
    }

    private static boolean touches(Document.Block block, Span stretch) {
        return block.place().to() > stretch.from() && block.place().from() < stretch.to();
    }

    private static boolean isIn(Piece piece, Span stretch) {
        return piece.isCell()
                ? touches(piece.grid(), stretch) && isIn(piece.row().place(), stretch)
                : piece.place().to() > stretch.from() && piece.place().from() < stretch.to();
    }

    private static boolean isIn(Span place, Span stretch) {
        return place.from() >= stretch.from() && place.to() <= stretch.to();
    }

    private static Span cut(Span place, Span stretch) {
        return new Span(Math.max(place.from(), stretch.from()), Math.min(place.to(), stretch.to()));
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
    static char normal(char c, char before) {
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
        int found = words.first(wanted, offset + from, offset + line.length());
        return found < 0 ? found : found - offset;
    }

    List<Piece> pieces() {
        return pieces;
    }

    /** The index of the piece that a character of the line comes from. */
    int owner(int at) {
        return owners[offset + at] - firstPiece;
    }

    /** Where the characters of the line end that come from the same piece as that one. */
    int endOfOwner(int at) {
        int end = at + 1;
        while (end < line.length() && owner(end) == owner(at)) {
            end++;
        }
        return end;
    }

    /** The first character of the line that stands at that place of the text or behind it. */
    int indexOf(int place) {
        int found = Arrays.binarySearch(origins, offset, offset + line.length(), place);
        return (found >= 0 ? found : -found - 1) - offset;
    }

    /** The first character of a piece, or where it would stand. */
    private int begin(int piece) {
        int before = 0;
        int behind = line.length();
        while (before < behind) {
            int middle = (before + behind) >>> 1;
            if (owner(middle) < piece) {
                before = middle + 1;
            } else {
                behind = middle;
            }
        }
        return before;
    }

    /** Where a character of the line stands in the text. */
    int origin(int at) {
        return origins[offset + at];
    }
}
