package nianbao.parse.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nianbao.model.form.Block;
import nianbao.model.form.Line;
import nianbao.model.form.Table;

/**
 * Finds the rows of a block: by their labels in the form's order; then, for those that are open, by a label out of that order, by a label
 * with a slip in it, by the rows around them.
 */
final class RowFinder {

    private static final String OUT_OF_ORDER = "本行不在表式规定的位置，按行名读取";

    private static final int LONG_HEADER = 6;

    /** A shorter label with its number, 2.其他, may be the beginning of another. */
    private static final int LONG_LABEL = 6;

    /** Rows of a table three, or of what is left of one. */
    private static final int LONG_TABLE = 10;

    private final Strip strip;
    private final Table table;
    private final List<Occurrence> labels;
    private final ValueFinder finder;
    private final ValuesAbove above;

    /** The places of labels with what follows them, by block. */
    private final Map<Block, List<Found>> all = new IdentityHashMap<>();

    /** @param labels all labels of the table, in the strip's order */
    RowFinder(Strip strip, Table table, List<Occurrence> labels) {
        this.strip = strip;
        this.table = table;
        this.labels = labels;
        this.finder = new ValueFinder(strip, labels);
        this.above = new ValuesAbove(strip, table, labels, finder);
    }

    /** For each row whose label stands in the strip, what was found; in the form's order. */
    Map<Line, Found> byLabels(Block block) {
        List<Line> rows = block.rowLeaves();
        int columns = block.columnLeaves().size();
        List<Found> candidates = ofOneTable(
                all.computeIfAbsent(block, wanted -> Candidates.of(labels, rows, finder, above, columns)), rows);
        Map<Line, Found> found = new LinkedHashMap<>(Chain.best(candidates, rows, columns));
        if (isOpen(found, rows)) {
            outOfOrder(candidates, found, columns);
            inWords(found);
        }
        return ordered(found, rows);
    }

    /** Where the rows of a long table begin again, those of the part with most of them; else all. */
    private static List<Found> ofOneTable(List<Found> candidates, List<Line> rows) {
        if (rows.size() < LONG_TABLE) {
            return candidates;
        }
        List<List<Found>> parts = new ArrayList<>(List.of(new ArrayList<>()));
        for (Found candidate : candidates) {
            boolean first = candidate.label().line().equals(rows.getFirst()) && isRow(candidate);
            if (first && filled(parts.getLast()) >= LONG_TABLE) {
                parts.add(new ArrayList<>());
            }
            parts.getLast().add(candidate);
        }
        return parts.stream()
                .max(Comparator.comparingLong(RowFinder::filled).thenComparing(part -> -parts.indexOf(part)))
                .orElseThrow();
    }

    private static boolean isRow(Found candidate) {
        return candidate.hasValues() && candidate.values().ownLine();
    }

    private static long filled(List<Found> part) {
        return part.stream().filter(RowFinder::isRow).count();
    }

    /** Rows whose whole label stands in the table again, with other values of which none is missing. */
    Map<Line, List<Values>> again(Map<Line, Found> chosen, Block block) {
        int columns = block.columnLeaves().size();
        return all.getOrDefault(block, List.of()).stream()
                .filter(candidate -> isWhole(candidate, columns))
                .filter(candidate -> {
                    Found found = chosen.get(candidate.label().line());
                    return found != null
                            && found.hasValues()
                            && found.label() != null
                            && found.label().from() != candidate.label().from();
                })
                .collect(Collectors.groupingBy(
                        candidate -> candidate.label().line(), Collectors.mapping(Found::values, Collectors.toList())));
    }

    /** Whether a row stands in the table with its label, one long enough to be no part of another, and all its values. */
    private static boolean isWhole(Found row, int columns) {
        return row.hasValues()
                && row.label().whole()
                && row.label().length() >= LONG_LABEL
                && row.values().ownLine()
                && row.values().values().size() == columns;
    }

    /** The rows found by their labels, with those whose labels are misspelt, cut by the values or lost. */
    Map<Line, Found> completed(Map<Line, Found> byLabels, Block block) {
        if (!isOpen(byLabels, block.rowLeaves()) || !isHere(byLabels, block)) {
            return byLabels;
        }
        Map<Line, Found> found = new LinkedHashMap<>(byLabels);
        strays(found, block);
        return ordered(found, block.rowLeaves());
    }

    private static Map<Line, Found> ordered(Map<Line, Found> found, List<Line> rows) {
        Map<Line, Found> ordered = new LinkedHashMap<>();
        for (Line row : rows) {
            Found there = found.get(row);
            if (there != null) {
                ordered.put(row, there);
            }
        }
        return ordered;
    }

    /** Whether the strip holds the block at all: a row of it, or a header that no narrative uses. */
    private boolean isHere(Map<Line, Found> found, Block block) {
        return found.values().stream().anyMatch(Found::hasValues)
                || labels.stream()
                        .anyMatch(label -> label.length() >= LONG_HEADER
                                && block.columnLeaves().contains(label.line()));
    }

    private static boolean isOpen(Map<Line, Found> found, List<Line> rows) {
        for (Line row : rows) {
            Found there = found.get(row);
            if (there == null || !there.hasValues()) {
                return true;
            }
        }
        return false;
    }

    /** Rows that stand whole in the table, at another place than the form's. */
    private static void outOfOrder(List<Found> candidates, Map<Line, Found> found, int columns) {
        Map<Line, List<Found>> whole = candidates.stream()
                .filter(row -> isWhole(row, columns))
                .collect(Collectors.groupingBy(row -> row.label().line()));
        whole.forEach((line, places) -> {
            boolean open = !found.containsKey(line) || !found.get(line).hasValues();
            if (open && places.size() == 1) {
                Found only = places.getFirst();
                found.put(line, new Found(only.label(), only.values(), OUT_OF_ORDER));
            }
        });
    }

    /** Rows that say in words why they have no figures. */
    private void inWords(Map<Line, Found> found) {
        found.replaceAll((line, row) -> row.hasValues() || above.decides(row.label())
                ? row
                : finder.inWords(row.label())
                        .map(values -> new Found(row.label(), values))
                        .orElse(row));
    }

    private void strays(Map<Line, Found> found, Block block) {
        List<Line> rows = block.rowLeaves();
        int columns = block.columnLeaves().size();
        boolean inGrid = found.values().stream()
                .anyMatch(row -> row.hasValues() && row.values().inGrid());
        // Between the rows of a grid a loose number is a page's.
        List<Stray> all = Strays.of(strip, finder, columns).stream()
                .filter(stray -> !inGrid
                        || stray.values().inGrid()
                        || stray.values().values().size() == columns)
                .toList();
        Set<Integer> claimed = claimed(found.values());
        if (all.stream().noneMatch(stray -> isFree(stray, claimed))) {
            return;
        }
        new Misspelt(strip, table).matches(all).forEach((stray, match) -> {
            Found before = found.get(match.row());
            if (rows.contains(match.row()) && isFree(stray, claimed) && (before == null || !before.hasValues())) {
                found.put(match.row(), match.found());
            }
        });
        Set<Integer> taken = claimed(found.values());
        List<Stray> loose = all.stream()
                .filter(stray -> stray.values().values().size() == columns && columns > 1 && isFree(stray, taken))
                .toList();
        if (!loose.isEmpty()) {
            found.putAll(new Gaps(loose, headers(found.values(), block)).filled(found, rows));
        }
    }

    private static boolean isFree(Stray stray, Set<Integer> claimed) {
        return stray.values().values().stream()
                .filter(value -> !value.isBlank())
                .noneMatch(value -> claimed.contains(value.place().from()));
    }

    private static Set<Integer> claimed(Collection<Found> rows) {
        Set<Integer> claimed = new HashSet<>();
        rows.stream()
                .filter(Found::hasValues)
                .flatMap(row -> row.values().values().stream())
                .forEach(value -> claimed.add(value.place().from()));
        return claimed;
    }

    /** Where the last header of a column before the first row ends. */
    private int headers(Collection<Found> rows, Block block) {
        int first = rows.stream()
                .filter(row -> row.hasValues() && row.label() != null)
                .mapToInt(row -> row.label().from())
                .min()
                .orElse(0);
        return labels.stream()
                .filter(label -> block.columnLeaves().contains(label.line()) && label.to() <= first)
                .mapToInt(Occurrence::to)
                .max()
                .orElse(-1);
    }
}
