package nianbao.parse.extract.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Marks of notes, which are small and stand higher or lower than what they follow, as in 22¹: each becomes one glyph in brackets on the line it
 * belongs to, so that its digits are neither the number's before it nor a line of their own.
 */
final class Marks {

    /** All measures are parts of the size of what the mark follows. */
    private static final double SMALLER = 0.9;

    /** Beside digits so much smaller a little shift will do: no number is set in two sizes at two heights. */
    private static final double SMALL = 0.8;

    private static final double SHIFTED = 0.05;
    private static final double RAISED = 0.1;

    /** Beside words, where digits may come from another font. */
    private static final double RAISED_FROM_WORDS = 0.2;

    private static final double NEAR = 0.2;
    private static final double OVER = 0.1;
    private static final double SAME = 0.05;

    /** Marks have no more characters. */
    private static final int LONGEST = 3;

    /** What the glyphs of a mark follow: those before it of the same mark share it. */
    private record Mark(Glyph base, List<Glyph> glyphs) {}

    /** Glyphs and the marks that they end, by where their right edge is, in whole points. */
    private final Map<Long, List<Glyph>> ends = new HashMap<>();

    private final Map<Glyph, Mark> marks = new IdentityHashMap<>();

    private Marks() {}

    /** A page's glyphs with their marks in brackets. */
    static List<Glyph> inBrackets(List<Glyph> glyphs) {
        List<Glyph> sorted = new ArrayList<>(glyphs);
        sorted.sort(Comparator.comparingDouble(Glyph::x0));
        Marks found = new Marks();
        sorted.stream().filter(glyph -> glyph.turn() == 0 && !glyph.isBlank()).forEach(found::add);
        if (found.marks.isEmpty()) {
            return glyphs;
        }
        return glyphs.stream()
                .filter(glyph -> !found.marks.containsKey(glyph) || found.begins(glyph))
                .map(glyph -> found.begins(glyph) ? bracketed(found.marks.get(glyph)) : glyph)
                .toList();
    }

    private boolean begins(Glyph glyph) {
        Mark mark = marks.get(glyph);
        return mark != null && mark.glyphs().getFirst() == glyph;
    }

    private void add(Glyph glyph) {
        if (isOfMark(glyph)) {
            long at = Math.round(glyph.x0());
            long reach = (long) Math.ceil(glyph.size());
            for (long x = at - reach; x <= at + reach; x++) {
                for (Glyph before : ends.getOrDefault(x, List.of())) {
                    Mark mark = markBehind(before, glyph);
                    if (mark != null && mark.glyphs().size() < LONGEST) {
                        mark.glyphs().add(glyph);
                        marks.put(glyph, mark);
                    }
                }
            }
        }
        ends.computeIfAbsent(Math.round(glyph.x1()), x -> new ArrayList<>()).add(glyph);
    }

    private static boolean isOfMark(Glyph glyph) {
        char c = glyph.text().charAt(0);
        return glyph.text().length() == 1 && (c >= '0' && c <= '9' || c == '*');
    }

    /** The mark that a glyph is of if it stands behind that other one, or null. */
    private Mark markBehind(Glyph before, Glyph glyph) {
        if (marks.containsKey(glyph)) {
            return null;
        }
        Mark mark = marks.get(before);
        double room = (glyph.x0() - before.x1()) / before.size();
        if (room < -OVER || room > NEAR) {
            return null;
        }
        if (mark != null) {
            boolean goesOn = Math.abs(glyph.size() - before.size()) < SAME * before.size()
                    && Math.abs(glyph.baseline() - before.baseline()) < SAME * before.size();
            return goesOn ? mark : null;
        }
        return isBeside(before, glyph) ? new Mark(before, new ArrayList<>()) : null;
    }

    private static boolean isBeside(Glyph before, Glyph glyph) {
        double size = glyph.size() / before.size();
        double raised = (before.baseline() - glyph.baseline()) / before.size();
        double common = Math.min(before.y1(), glyph.y1()) - Math.max(before.y0(), glyph.y0());
        if (common < (glyph.y1() - glyph.y0()) / 2) {
            return false;
        }
        if (!before.isNumeric()) {
            return size <= SMALLER && raised >= RAISED_FROM_WORDS;
        }
        return size <= SMALLER && raised >= RAISED || size <= SMALL && Math.abs(raised) >= SHIFTED;
    }

    private static Glyph bracketed(Mark mark) {
        StringBuilder words = new StringBuilder("（");
        mark.glyphs().forEach(glyph -> words.append(glyph.text()));
        Glyph base = mark.base();
        return new Glyph(
                words.append('）').toString(),
                mark.glyphs().getFirst().x0(),
                base.y0(),
                mark.glyphs().getLast().x1(),
                base.y1(),
                base.size(),
                base.turn());
    }
}
