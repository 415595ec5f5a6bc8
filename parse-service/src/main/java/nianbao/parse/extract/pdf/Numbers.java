package nianbao.parse.extract.pdf;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;

/** The numbers that glyphs make, whatever lines run between their digits. */
final class Numbers {

    /** So much more room, in sizes, than between its other digits shows that a line parts two numbers and crosses none. */
    static final double PARTED = 0.06;

    private Numbers() {}

    /** The digits and marks that stand side by side without a gap, left to right; glyphs that are turned or no part of a number are left out. */
    static List<List<Glyph>> of(Collection<Glyph> glyphs) {
        List<Glyph> numeric = new ArrayList<>(glyphs.stream()
                .filter(glyph -> glyph.turn() == 0 && glyph.isNumeric())
                .toList());
        numeric.sort(Comparator.<Glyph>comparingLong(glyph -> Math.round(glyph.baseline()))
                .thenComparingDouble(Glyph::x0));
        List<List<Glyph>> numbers = new ArrayList<>();
        Glyph last = null;
        for (Glyph glyph : numeric) {
            boolean follows = last != null
                    && Math.abs(last.baseline() - glyph.baseline()) < glyph.size() / 4
                    && !Line.isGap(last, glyph, false)
                    && glyph.x0() > last.x0();
            if (!follows) {
                numbers.add(new ArrayList<>());
            }
            numbers.getLast().add(glyph);
            last = glyph;
        }
        return numbers;
    }

    /**
     * What looks like one number as the numbers it is: two that stand close are parted by a line in the middle of more room than there is
     * between their digits.
     *
     * @param line whether there is a line between two neighbours
     */
    static List<List<Glyph>> parted(List<Glyph> number, BiPredicate<Glyph, Glyph> line) {
        List<Integer> crossed = new ArrayList<>();
        double room = 0;
        for (int i = 1; i < number.size(); i++) {
            if (line.test(number.get(i - 1), number.get(i))) {
                crossed.add(i);
            } else {
                room = Math.max(room, room(number, i));
            }
        }
        List<List<Glyph>> parts = new ArrayList<>();
        int from = 0;
        for (int at : crossed) {
            if (room(number, at) > room + PARTED * number.get(at).size()) {
                parts.add(number.subList(from, at));
                from = at;
            }
        }
        parts.add(number.subList(from, number.size()));
        return parts;
    }

    private static double room(List<Glyph> number, int before) {
        return number.get(before).x0() - number.get(before - 1).x1();
    }
}
