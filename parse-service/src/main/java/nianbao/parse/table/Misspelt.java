package nianbao.parse.table;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nianbao.model.form.Line;
import nianbao.model.form.Table;

/**
 * Tells rows of values by labels with a slip or two in them, and by labels that the values themselves cut in two. A row is told only if
 * its label is nearer than that of every other row of the table, and no other row of values is as near.
 */
final class Misspelt {

    private static final int REACH = 80;

    /** More slips than any label has characters. */
    private static final int FAR = 1_000;

    private static final String NUMBER_ENDS = ")、.:";

    /** So many characters of a label stand before its values at least. */
    private static final int FEWEST_BEFORE = 2;

    /** Fewer characters than this between two rows of values are no label of another row. */
    private static final int SHORTEST_LABEL = 3;

    private final Strip strip;
    private final Map<Line, Set<String>> rows = new LinkedHashMap<>();
    private final Set<String> groups = new HashSet<>();

    /** @param table all of whose rows compete for the words before a row of values */
    Misspelt(Strip strip, Table table) {
        this.strip = strip;
        table.blocks().stream()
                .flatMap(block -> RequestsReader.all(block.rows()))
                .forEach(this::add);
    }

    private void add(Line line) {
        Set<String> wordings = new LinkedHashSet<>();
        for (String label : line.labels()) {
            LabelFinder.Wording wording = LabelFinder.wording(label);
            wordings.add(wording.whole());
            wordings.add(wording.words());
        }
        if (line.isLeaf()) {
            rows.put(line, wordings);
        } else {
            groups.addAll(wordings);
        }
    }

    /**
     * A row of values with the row of the form whose label stands there.
     *
     * @param slips how many characters are wrong
     */
    record Match(Line row, Stray stray, Occurrence label, int slips, String written) {
        Found found() {
            String told = slips == 0 ? null : "行名“" + written + "”与“" + row.label() + "”只差个别字，视为这一行";
            return new Found(label, stray.values(), told);
        }
    }

    /**
     * Of each row of values the row of the form that its words name, if they name one alone.
     *
     * @param all all rows of values, in order
     */
    Map<Stray, Match> matches(List<Stray> all) {
        Map<Stray, Match> matches = new HashMap<>();
        Map<Line, Integer> fewest = new HashMap<>();
        Map<Line, Integer> ties = new HashMap<>();
        for (int i = 0; i < all.size(); i++) {
            int before = i == 0 ? 0 : all.get(i - 1).to();
            int after =
                    i + 1 == all.size() ? strip.line().length() : all.get(i + 1).from();
            Match match = best(all.get(i), before, after);
            if (match != null) {
                matches.put(all.get(i), match);
                int slips = fewest.getOrDefault(match.row(), Integer.MAX_VALUE);
                ties.merge(match.row(), 1, (a, b) -> match.slips() == slips ? a + b : match.slips() < slips ? 1 : a);
                fewest.merge(match.row(), match.slips(), Math::min);
            }
        }
        matches.values().removeIf(match -> match.slips() > fewest.get(match.row()) || ties.get(match.row()) > 1);
        return matches;
    }

    private Match best(Stray stray, int before, int after) {
        String head = strip.line().substring(Math.max(before, stray.from() - REACH), stray.from());
        String tail = strip.line().substring(stray.to(), Math.min(after, stray.to() + REACH));
        if (head.length() < FEWEST_BEFORE) {
            return null;
        }
        Match best = null;
        boolean alone = true;
        for (Line row : rows.keySet()) {
            Match match = nearest(row, stray, head, tail);
            if (match == null) {
                continue;
            }
            if (best == null || match.slips() < best.slips()) {
                best = match;
                alone = true;
            } else if (match.slips() == best.slips()) {
                alone = false;
            }
        }
        return alone ? best : null;
    }

    private Match nearest(Line row, Stray stray, String head, String tail) {
        Match best = null;
        for (String words : rows.get(row)) {
            Nearness near = Nearness.of(words, head, stray.bare() ? "" : tail, begins(stray, head));
            if (near.slips() <= Slips.allowed(words.length())
                    && head.length() - near.from() >= FEWEST_BEFORE
                    && (best == null || near.slips() < best.slips())
                    && (!stray.bare() || isAlone(head.substring(0, near.from())))) {
                int from = stray.from() - head.length() + near.from();
                Occurrence occurrence = new Occurrence(row, from, stray.from(), true);
                best = new Match(row, stray, occurrence, near.slips(), (head + tail).substring(near.from(), near.to()));
            }
        }
        return best;
    }

    /** Where in the head a label can begin: at a line or a cell, or behind the number of an item. */
    private BitSet begins(Stray stray, String head) {
        BitSet begins = new BitSet();
        int from = stray.from() - head.length();
        for (int i = 0; i < head.length(); i++) {
            boolean behindNumber = i > 0 && NUMBER_ENDS.indexOf(head.charAt(i - 1)) >= 0;
            if (behindNumber || strip.beginsLine(from + i)) {
                begins.set(i);
            }
        }
        return begins;
    }

    /** Whether a label with these words before it is the only one above values that stand in lines of their own. */
    private boolean isAlone(String before) {
        return before.length() < SHORTEST_LABEL || groups.contains(before);
    }

    /**
     * How near a stretch of words comes to a label.
     *
     * @param slips characters to change, to add or to leave out
     * @param from where the stretch begins in the words
     * @param to where it ends
     */
    private record Nearness(int slips, int from, int to) {

        /** Of the stretches that begin where a label can and reach the head's end, or into the tail, the nearest. */
        static Nearness of(String label, String head, String tail, BitSet begins) {
            String words = head + tail;
            int[] slips = new int[label.length() + 1];
            int[] froms = new int[label.length() + 1];
            Arrays.fill(slips, FAR);
            Nearness best = new Nearness(FAR, 0, 0);
            for (int j = 0; j <= words.length(); j++) {
                int[] slipsBefore = slips;
                int[] fromsBefore = froms;
                slips = new int[label.length() + 1];
                froms = new int[label.length() + 1];
                slips[0] = begins.get(j) ? 0 : FAR;
                froms[0] = j;
                for (int i = 1; i <= label.length(); i++) {
                    boolean same = j > 0 && label.charAt(i - 1) == words.charAt(j - 1);
                    int changed = j == 0 ? FAR : slipsBefore[i - 1] + (same ? 0 : 1);
                    int added = j == 0 ? FAR : slipsBefore[i] + 1;
                    int leftOut = slips[i - 1] + 1;
                    slips[i] = Math.min(changed, Math.min(added, leftOut));
                    froms[i] = slips[i] == changed
                            ? fromsBefore[i - 1]
                            : slips[i] == added ? fromsBefore[i] : froms[i - 1];
                }
                if (j >= head.length() && slips[label.length()] < best.slips()) {
                    best = new Nearness(slips[label.length()], froms[label.length()], j);
                }
            }
            return best;
        }
    }
}
