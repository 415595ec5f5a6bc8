package nianbao.parse.extract.pdf;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** The numbers that glyphs make, whatever lines run between their digits. */
final class Numbers {

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
}
