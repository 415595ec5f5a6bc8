package nianbao.parse.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nianbao.model.form.Line;
import nianbao.parse.extract.Document.Row;
import nianbao.parse.table.Strip.Piece;

/**
 * Rows of figures that lost their labels to lines above or below them. Between two rows told by their labels, as many rows of figures as
 * the form has rows in between can only be those, in order; any other number tells nothing.
 */
final class Gaps {

    private record Loose(int owner, Values values) {}

    private final Strip strip;
    private final ValueFinder finder;

    Gaps(Strip strip, ValueFinder finder) {
        this.strip = strip;
        this.finder = finder;
    }

    Map<Line, Found> fill(Map<Line, Found> chain, List<Line> rows, int columns) {
        List<Loose> loose = loose(columns);
        Map<Line, Found> filled = new LinkedHashMap<>();
        List<Line> open = new ArrayList<>();
        int after = -1;
        for (Line row : rows) {
            Found found = chain.get(row);
            if (found == null || !found.hasValues() || !found.values().inGrid()) {
                if (found != null && found.hasValues()) {
                    filled.put(row, found);
                    after = -1;
                    open.clear();
                } else {
                    open.add(row);
                }
                continue;
            }
            int owner = strip.owner(found.label().from());
            if (after >= 0 && !open.isEmpty()) {
                between(loose, after, owner, open, filled);
            }
            open.forEach(line -> keep(line, chain, filled));
            filled.put(row, found);
            open.clear();
            after = owner;
        }
        open.forEach(line -> keep(line, chain, filled));
        Map<Line, Found> ordered = new LinkedHashMap<>();
        rows.forEach(row -> Optional.ofNullable(filled.getOrDefault(row, chain.get(row)))
                .ifPresent(found -> ordered.put(row, found)));
        return ordered;
    }

    private static void keep(Line line, Map<Line, Found> chain, Map<Line, Found> filled) {
        if (!filled.containsKey(line) && chain.containsKey(line)) {
            filled.put(line, chain.get(line));
        }
    }

    private static void between(List<Loose> loose, int after, int before, List<Line> open, Map<Line, Found> filled) {
        List<Loose> here = loose.stream()
                .filter(row -> after < row.owner() && row.owner() < before)
                .toList();
        if (here.size() == open.size()) {
            for (int i = 0; i < here.size(); i++) {
                filled.put(open.get(i), new Found(null, here.get(i).values()));
            }
        }
    }

    private List<Loose> loose(int columns) {
        List<Loose> found = new ArrayList<>();
        Row last = null;
        for (int i = 0; i < strip.pieces().size(); i++) {
            Piece piece = strip.pieces().get(i);
            if (piece.isCell() && piece.row() != last && piece.row().cells().size() == columns) {
                int owner = i;
                finder.unlabelled(piece.row())
                        .ifPresent(values -> found.add(new Loose(owner, new Values(values, piece.grid()))));
            }
            last = piece.row();
        }
        return found;
    }
}
