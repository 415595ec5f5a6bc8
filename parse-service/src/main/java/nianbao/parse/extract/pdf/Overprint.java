package nianbao.parse.extract.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Characters printed twice at nearly one place, which is how some programs make bold print and shadows. */
final class Overprint {

    /** Two places that are nearer than this part of the size are one; the narrowest digits stand farther apart. */
    private static final double SAME_PLACE = 0.17;

    private Overprint() {}

    /** The glyphs, each printed once. */
    static List<Glyph> removed(List<Glyph> glyphs) {
        Map<String, List<Glyph>> kept = new HashMap<>();
        List<Glyph> once = new ArrayList<>();
        for (Glyph glyph : glyphs) {
            boolean twice = false;
            for (int x = -1; x <= 1 && !twice; x++) {
                for (int y = -1; y <= 1 && !twice; y++) {
                    twice = kept.getOrDefault(key(glyph, x, y), List.of()).stream()
                            .anyMatch(other -> isSamePlace(glyph, other));
                }
            }
            if (!twice) {
                kept.computeIfAbsent(key(glyph, 0, 0), place -> new ArrayList<>(1))
                        .add(glyph);
                once.add(glyph);
            }
        }
        return once;
    }

    private static String key(Glyph glyph, int x, int y) {
        return glyph.text() + (Math.round(glyph.x0() / 10) + x) + "/" + (Math.round(glyph.y0() / 10) + y);
    }

    private static boolean isSamePlace(Glyph one, Glyph other) {
        double near = SAME_PLACE * Math.min(one.size(), other.size());
        return Math.abs(one.size() - other.size()) < 0.1 * one.size()
                && Math.abs(one.x0() - other.x0()) < near
                && Math.abs(one.y0() - other.y0()) < near;
    }
}
