package nianbao.parse.table;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nianbao.model.form.Line;

/**
 * Chooses among the places of labels those that make the best sequence in the form's order, so that a label that is not unique by itself
 * (3.其他) is told by its neighbours. Rows with values count for more than bare labels, rows of a table for more than words in a sentence.
 */
final class Chain {

    private static final int WITH_VALUES = 1_000;
    private static final int OWN_LINE = 400;
    private static final int IN_GRID = 200;
    private static final int COMPLETE = 100;
    private static final int WHOLE = 30;

    private record Link(Found found, long weight, Link before) {}

    private Chain() {}

    /**
     * The best sequence.
     *
     * @param candidates in the document's order
     * @param rows in the form's order
     * @return for each row that has a place in the sequence, what was found; in the form's order
     */
    static Map<Line, Found> best(List<Found> candidates, List<Line> rows, int columns) {
        Map<Line, Integer> order = new HashMap<>();
        rows.forEach(row -> order.put(row, order.size()));
        Link[] bestAt = new Link[rows.size()];
        for (Found candidate : candidates) {
            Integer row = order.get(candidate.label().line());
            if (row == null) {
                continue;
            }
            Link before = null;
            for (int i = 0; i < row; i++) {
                if (bestAt[i] != null
                        && bestAt[i].found().label().to() <= candidate.label().from()
                        && (before == null || bestAt[i].weight() > before.weight())) {
                    before = bestAt[i];
                }
            }
            long weight = weight(candidate, columns) + (before == null ? 0 : before.weight());
            if (bestAt[row] == null || weight > bestAt[row].weight()) {
                bestAt[row] = new Link(candidate, weight, before);
            }
        }
        return unroll(bestAt);
    }

    private static Map<Line, Found> unroll(Link[] bestAt) {
        Link last = null;
        for (Link link : bestAt) {
            if (link != null && (last == null || link.weight() > last.weight())) {
                last = link;
            }
        }
        Deque<Found> reversed = new ArrayDeque<>();
        for (Link link = last; link != null; link = link.before()) {
            reversed.push(link.found());
        }
        Map<Line, Found> chosen = new LinkedHashMap<>();
        reversed.forEach(found -> chosen.put(found.label().line(), found));
        return chosen;
    }

    private static long weight(Found found, int columns) {
        long weight = found.label().length() + (found.label().whole() ? WHOLE : 0);
        if (found.hasValues()) {
            weight += WITH_VALUES
                    + (found.values().ownLine() ? OWN_LINE : 0)
                    + (found.values().inGrid() ? IN_GRID : 0)
                    + (found.values().values().size() == columns ? COMPLETE : 0);
        }
        return weight;
    }
}
