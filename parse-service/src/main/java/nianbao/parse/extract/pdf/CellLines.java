package nianbao.parse.extract.pdf;

import java.util.List;

/** The lines of a cell, in the direction in which most of its glyphs are set: narrow cells hold labels turned on their side. */
final class CellLines {

    private CellLines() {}

    static List<Line> of(List<Glyph> glyphs) {
        int[] count = new int[4];
        glyphs.stream().filter(glyph -> !glyph.isBlank()).forEach(glyph -> count[glyph.turn()]++);
        int turn = 0;
        for (int i = 1; i < 4; i++) {
            turn = count[i] > count[turn] ? i : turn;
        }
        int quarters = turn;
        return Line.of(glyphs.stream()
                .filter(glyph -> glyph.turn() == quarters)
                .map(glyph -> glyph.turnedBack(quarters))
                .toList());
    }
}
