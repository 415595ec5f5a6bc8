package nianbao.parse.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import nianbao.model.report.Span;
import nianbao.parse.extract.Document.Grid;
import nianbao.parse.extract.Document.GridCell;
import nianbao.parse.extract.Document.Row;
import nianbao.parse.table.Strip.Piece;
import nianbao.parse.text.Condensed;

/** A strip while it is written, character by character. */
final class StripWriter {

    private static final Pattern PAGE_NUMBER =
            Pattern.compile("[-—–－]{1,3}\\s{0,3}\\d{1,4}\\s{0,3}[-—–－]{1,3}|第\\d{1,4}页(?:[共/]\\d{1,4}页?)?");
    private static final String PAGE_NUMBER_BEGINS = "-—–－第";
    private static final int LONGEST_PAGE_NUMBER = 20;

    /** Room for the characters of a table. */
    private static final int START = 1024;

    private final String text;
    private final List<Piece> pieces = new ArrayList<>();
    private char[] chars = new char[START];
    private int[] origins = new int[START];
    private int[] owners = new int[START];
    private int length;

    StripWriter(String text) {
        this.text = text;
    }

    /** Writes a paragraph, unless it is a page's number. */
    void paragraph(Span place) {
        if (!isPageNumber(place)) {
            add(new Piece(place, null, null, 0));
        }
    }

    private boolean isPageNumber(Span place) {
        if (place.to() - place.from() > LONGEST_PAGE_NUMBER) {
            return false;
        }
        String words = text.substring(place.from(), place.to()).strip();
        return !words.isEmpty()
                && PAGE_NUMBER_BEGINS.indexOf(words.charAt(0)) >= 0
                && PAGE_NUMBER.matcher(words).matches();
    }

    /** Writes the rows of a grid that stand whole in a stretch. */
    void grid(Grid grid, Span stretch) {
        for (Row row : grid.rows()) {
            if (row.place().from() >= stretch.from() && row.place().to() <= stretch.to()) {
                for (int i = 0; i < row.cells().size(); i++) {
                    GridCell cell = row.cells().get(i);
                    add(new Piece(cell.place(), grid, row, i));
                }
            }
        }
    }

    /** The characters written. */
    String line() {
        return new String(chars, 0, length);
    }

    /** What they come from, in order. */
    List<Piece> pieces() {
        return pieces;
    }

    /** Where each of the characters stands in the text; longer than the line. */
    int[] origins() {
        return origins;
    }

    /** The index of the piece that each of the characters comes from; longer than the line. */
    int[] owners() {
        return owners;
    }

    private void add(Piece piece) {
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
            char normal = Strip.normal(c, before);
            if (normal != Strip.LEFT_OUT) {
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
}
