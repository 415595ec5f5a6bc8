package nianbao.parse.extract.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Glyphs that stand side by side, left to right. */
final class Line {

    /** Gaps in parts of the size: wider ones part two numbers or words, and two Chinese characters. */
    private static final double TIGHT_GAP = 0.2;

    private static final double TYPED_GAP = 0.1;
    private static final double LOOSE_GAP = 1.0;
    private static final double COLUMN_GAP = 0.5;
    private static final double NARROW_GAP = 0.15;
    private static final int ITEM_NUMBER = 4;

    private static final double SMALL = 0.8;
    private static final double UNEVEN = 0.12;
    private static final double RAISED = 0.18;

    private final List<Glyph> glyphs;
    private final double x0;
    private final double y0;
    private final double x1;
    private final double y1;
    private final double size;

    /** @param glyphs at least one that is not blank */
    Line(List<Glyph> glyphs) {
        this.glyphs = new ArrayList<>(glyphs);
        this.glyphs.sort(Comparator.comparingDouble(Glyph::x0));
        List<Glyph> seen = this.glyphs.stream().filter(g -> !g.isBlank()).toList();
        this.x0 = seen.stream().mapToDouble(Glyph::x0).min().orElseThrow();
        this.y0 = seen.stream().mapToDouble(Glyph::y0).min().orElseThrow();
        this.x1 = seen.stream().mapToDouble(Glyph::x1).max().orElseThrow();
        this.y1 = seen.stream().mapToDouble(Glyph::y1).max().orElseThrow();
        this.size = seen.stream().mapToDouble(Glyph::size).max().orElseThrow();
    }

    /** The lines that glyphs make, top to bottom; blank ones make none. */
    static List<Line> of(List<Glyph> glyphs) {
        List<Glyph> sorted = new ArrayList<>(glyphs);
        sorted.removeIf(Glyph::isBlank);
        sorted.sort(Comparator.comparingDouble(Glyph::centreY));
        List<List<Glyph>> rows = new ArrayList<>();
        Glyph main = null;
        for (Glyph glyph : sorted) {
            if (main == null || !isLevel(main, glyph)) {
                rows.add(new ArrayList<>());
                main = glyph;
            }
            rows.getLast().add(glyph);
            main = glyph.size() > main.size() ? glyph : main;
        }
        glyphs.stream().filter(Glyph::isBlank).forEach(blank -> putBlank(rows, blank));
        return rows.stream().map(Line::new).toList();
    }

    /** Whether two glyphs stand in one line: at one height, or one of them small beside the other. */
    private static boolean isLevel(Glyph one, Glyph other) {
        double larger = Math.max(one.size(), other.size());
        if (Math.min(one.size(), other.size()) > SMALL * larger) {
            return Math.abs(one.centreY() - other.centreY()) < UNEVEN * larger;
        }
        double common = Math.min(one.y1(), other.y1()) - Math.max(one.y0(), other.y0());
        return common >= Math.min(one.y1() - one.y0(), other.y1() - other.y0()) / 2;
    }

    /** A typed blank counts in the line it stands in. */
    private static void putBlank(List<List<Glyph>> rows, Glyph blank) {
        int low = 0;
        int high = rows.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Glyph first = rows.get(middle).getFirst();
            if (blank.centreY() >= first.y0() && blank.centreY() <= first.y1()) {
                rows.get(middle).add(blank);
                return;
            }
            if (blank.centreY() < first.y0()) {
                high = middle - 1;
            } else {
                low = middle + 1;
            }
        }
    }

    List<Glyph> glyphs() {
        return glyphs;
    }

    double x0() {
        return x0;
    }

    double y0() {
        return y0;
    }

    double x1() {
        return x1;
    }

    double y1() {
        return y1;
    }

    double size() {
        return size;
    }

    /** What the line says: blanks where there is a gap, raised numbers in brackets, so that they are none of the number before them. */
    String text() {
        StringBuilder text = new StringBuilder();
        Glyph last = null;
        boolean typed = false;
        boolean inRaised = false;
        for (Glyph glyph : glyphs) {
            if (glyph.isBlank()) {
                typed = true;
                continue;
            }
            boolean raised = last != null && isRaised(glyph);
            if (inRaised && !raised) {
                text.append('）');
            }
            if (last != null && isGap(last, glyph, typed)) {
                text.append(' ');
            }
            if (raised && !inRaised) {
                text.append('（');
            }
            text.append(glyph.text());
            inRaised = raised;
            last = glyph;
            typed = false;
        }
        return inRaised ? text.append('）').toString() : text.toString();
    }

    private boolean isRaised(Glyph glyph) {
        return glyph.size() < SMALL * size
                && glyph.baseline() < y1 - Glyph.DESCENT * size - RAISED * size
                && (glyph.isNumeric() || glyph.text().charAt(0) == '*');
    }

    double centreX() {
        return (x0 + x1) / 2;
    }

    double centreY() {
        return (y0 + y1) / 2;
    }

    /** Whether there is so much room between two neighbours that they are two words or numbers. */
    static boolean isGap(Glyph before, Glyph after, boolean typed) {
        double gap = (after.x0() - before.x1()) / Math.max(0.1, Math.min(before.size(), after.size()));
        if (before.isTight() && after.isTight()) {
            return gap > (typed ? TYPED_GAP : TIGHT_GAP);
        }
        return gap > LOOSE_GAP;
    }

    /**
     * The line cut where there is room between two words or numbers, such as between the columns of a table without lines. Little room
     * will do before the number of an item, and before a figure that more room follows.
     */
    List<Line> pieces() {
        return pieces(COLUMN_GAP);
    }

    /** The line cut where there is so much room, in sizes. */
    List<Line> pieces(double columnGap) {
        List<Glyph> seen = glyphs.stream().filter(glyph -> !glyph.isBlank()).toList();
        List<Line> pieces = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= seen.size(); i++) {
            if (i == seen.size() || isCut(seen, i, columnGap)) {
                pieces.add(new Line(seen.subList(from, i)));
                from = i;
            }
        }
        return pieces;
    }

    private boolean isCut(List<Glyph> seen, int at, double columnGap) {
        Glyph before = seen.get(at - 1);
        Glyph after = seen.get(at);
        double room = (after.x0() - before.x1()) / size;
        if (room > columnGap || before.isNumeric() && after.isNumeric() && isGap(before, after, false)) {
            return true;
        }
        return room > NARROW_GAP
                && (isItem(seen, at) || !before.isTight() && after.isNumeric() && isLoneFigure(seen, at));
    }

    private static boolean isItem(List<Glyph> seen, int at) {
        StringBuilder words = new StringBuilder();
        seen.subList(at, Math.min(seen.size(), at + ITEM_NUMBER)).forEach(glyph -> words.append(glyph.text()));
        return Labels.ITEM.matcher(words).matches();
    }

    private boolean isLoneFigure(List<Glyph> seen, int at) {
        int end = at;
        while (end + 1 < seen.size()
                && seen.get(end + 1).isNumeric()
                && !isGap(seen.get(end), seen.get(end + 1), false)) {
            end++;
        }
        return end + 1 == seen.size()
                || seen.get(end + 1).isNumeric()
                || seen.get(end + 1).x0() - seen.get(end).x1() > COLUMN_GAP * size;
    }

    /** Lines of one paragraph or cell as one text: two numbers on two lines are never one number. */
    static String joined(List<Line> lines) {
        StringBuilder text = new StringBuilder();
        for (Line line : lines) {
            String words = line.text();
            if (!text.isEmpty()
                    && Glyph.isTight(text.codePointBefore(text.length()))
                    && Glyph.isTight(words.codePointAt(0))) {
                text.append('\n');
            }
            text.append(words);
        }
        return text.toString();
    }
}
