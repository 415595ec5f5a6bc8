package nianbao.parse.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nianbao.parse.extract.Document.Row;
import nianbao.parse.table.Strip.Piece;

/** All rows of values of a strip, claimed by a label or not, in the document's order. */
final class Strays {

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
        all.add(new Stray(strip.indexOf(from), strip.indexOf(to), row, bare));
    }
}
