package nianbao.parse.extract.pdf;

import java.util.List;

/**
 * What a page shows, upright.
 *
 * @param glyphs in the order in which they were drawn
 * @param rules as they were drawn, in parts and doubled
 * @param hidden how many characters it holds that nobody sees, such as those that a scanner's recognition laid under the image
 * @param image the part of the page that its largest image covers, 0 to 1
 * @param drawn whether anything but text and images is drawn
 */
record Page(
        double width, double height, List<Glyph> glyphs, List<Rule> rules, int hidden, double image, boolean drawn) {

    Page {
        glyphs = List.copyOf(glyphs);
        rules = List.copyOf(rules);
    }

    /** Turned so that most of its characters stand upright: wide tables are printed along the long side. */
    Page upright() {
        int[] count = new int[4];
        glyphs.forEach(glyph -> count[glyph.turn()]++);
        int quarters = 0;
        for (int i = 1; i < 4; i++) {
            quarters = count[i] > count[quarters] ? i : quarters;
        }
        if (quarters == 0) {
            return this;
        }
        int by = quarters;
        // Turning is about the corner: what lies left of or above it then is moved back onto the page.
        double right = by == 1 ? 0 : by == 3 ? height : width;
        double down = by == 3 ? 0 : by == 1 ? width : height;
        return new Page(
                by == 2 ? width : height,
                by == 2 ? height : width,
                glyphs.stream()
                        .map(glyph -> glyph.turnedBack(by).moved(right, down))
                        .toList(),
                rules.stream()
                        .map(rule -> rule.turnedBack(by).moved(right, down))
                        .toList(),
                hidden,
                image,
                drawn);
    }
}
