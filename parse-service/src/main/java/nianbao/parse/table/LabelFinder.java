package nianbao.parse.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import nianbao.model.form.Line;

/** Finds where the labels of a form stand in a strip. */
final class LabelFinder {

    private static final Pattern NUMBER = Pattern.compile("(?:\\(?[一二三四五六七八九十]{1,2}[)、]|\\d\\.)");

    /** The shortest label that is looked for without its number. */
    private static final int SHORTEST = 4;

    /** No report prints a label more often; a text that does is none. */
    private static final int MOST = 2_000;

    private final Strip strip;
    private final String line;

    LabelFinder(Strip strip) {
        this.strip = strip;
        this.line = strip.line();
    }

    /** All places of the labels of these lines in the strip's order; of overlapping ones of a line the longest. */
    List<Occurrence> find(Collection<Line> lines) {
        List<Occurrence> found = new ArrayList<>();
        for (Line wanted : lines) {
            List<Occurrence> ofLine = new ArrayList<>();
            for (String label : wanted.labels()) {
                String whole = Strip.normal(label);
                find(wanted, whole, true, ofLine);
                var number = NUMBER.matcher(whole);
                if (number.lookingAt()) {
                    find(wanted, whole.substring(number.end()), false, ofLine);
                }
            }
            found.addAll(withoutOverlaps(ofLine));
        }
        found.sort(Comparator.comparingInt(Occurrence::from).thenComparingInt(o -> -o.to()));
        return found;
    }

    private void find(Line wanted, String label, boolean whole, List<Occurrence> found) {
        int count = 0;
        for (int at = line.indexOf(label); at >= 0 && count < MOST; at = line.indexOf(label, at + label.length())) {
            int to = at + label.length();
            boolean fillsCell = fillsCell(at, to);
            if (label.length() >= SHORTEST || whole || fillsCell) {
                found.add(new Occurrence(wanted, at, to, whole || fillsCell));
                count++;
            }
        }
    }

    private boolean fillsCell(int from, int to) {
        int owner = strip.owner(from);
        return strip.pieces().get(owner).isCell()
                && strip.owner(to - 1) == owner
                && (from == 0 || strip.owner(from - 1) != owner)
                && (to == line.length() || strip.owner(to) != owner);
    }

    private static List<Occurrence> withoutOverlaps(List<Occurrence> found) {
        found.sort(Comparator.comparingInt(Occurrence::to)
                .thenComparingInt(Occurrence::from)
                .thenComparing(o -> !o.whole()));
        List<Occurrence> kept = new ArrayList<>();
        for (Occurrence next : found) {
            while (!kept.isEmpty()
                    && kept.getLast().from() >= next.from()
                    && kept.getLast().to() < next.to()) {
                kept.removeLast();
            }
            if (kept.isEmpty() || kept.getLast().to() <= next.from()) {
                kept.add(next);
            }
        }
        return kept;
    }
}
