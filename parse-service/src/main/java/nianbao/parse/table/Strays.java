package nianbao.parse.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nianbao.parse.extract.Document.Row;
import nianbao.parse.table.Strip.Piece;

/** All rows of values of a strip, claimed by a label or not, in the document's order. */
final class Strays {

    private static final Pattern NUMBER = Pattern.compile("(?<!\\d)(\\d)[.)、:]|[①-⑨]");
    private static final char CIRCLED_ONE = '①';

    private final Strip strip;
    private final ValueFinder finder;
    private final int columns;
    private final List<Stray> all = new ArrayList<>();

    private Strays(Strip strip, ValueFinder finder, int columns) {
        this.strip = strip;
        this.finder = finder;
        this.columns = columns;
    }

    /** The rows of values. */
    static List<Stray> of(Strip strip, ValueFinder finder, int columns) {
        Strays strays = new Strays(strip, finder, columns);
        strays.collect();
        strays.all.sort(Comparator.comparingInt(Stray::from));
        return strays.all;
    }

    private void collect() {
        Set<Row> seen = new HashSet<>();
        List<Value> pending = new ArrayList<>();
        for (Piece piece : strip.pieces()) {
            if (piece.isCell()) {
                flush(pending);
                if (seen.add(piece.row())) {
                    finder.endOf(piece.row()).ifPresent(end -> add(end.values(), piece, end.bare()));
                }
                continue;
            }
            Optional<ValueFinder.End> end = finder.endOf(piece);
            boolean bare = end.isPresent() && end.get().bare();
            if (!bare || pending.size() + end.get().values().size() > columns) {
                flush(pending);
            }
            if (bare) {
                pending.addAll(end.get().values());
            } else {
                end.ifPresent(found -> add(found.values(), piece, false));
            }
        }
        flush(pending);
    }

    /** Lines of values alone are one row up to as many as it has columns. */
    private void flush(List<Value> pending) {
        if (!pending.isEmpty()) {
            add(List.copyOf(pending), null, true);
            pending.clear();
        }
    }

    private void add(List<Value> values, Piece piece, boolean bare) {
        int from = values.stream()
                .filter(value -> !value.isBlank())
                .mapToInt(value -> value.place().from())
                .min()
                .orElseThrow();
        int to = values.stream()
                .filter(value -> !value.isBlank())
                .mapToInt(value -> value.place().to())
                .max()
                .orElseThrow();
        Values row = new Values(values, piece == null ? null : piece.grid());
        int first = strip.indexOf(from);
        all.add(new Stray(first, strip.indexOf(to), row, bare, bare ? 0 : number(first, piece)));
    }

    /** The number of the item nearest before the values, in their line or row. */
    private int number(int first, Piece piece) {
        int begin = strip.indexOf(
                piece.isCell() ? piece.row().place().from() : piece.place().from());
        Matcher matcher = NUMBER.matcher(strip.line()).region(begin, first);
        int number = 0;
        while (matcher.find()) {
            number = matcher.group(1) != null
                    ? matcher.group(1).charAt(0) - '0'
                    : matcher.group().charAt(0) - CIRCLED_ONE + 1;
        }
        return number;
    }
}
