package nianbao.parse.extract.pdf;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What is left of words and numbers that an edge cuts, be it a clipping path's or the page's. What lies wholly behind the edge is hidden;
 * a number of which a part is shown is no shorter number: where it was cut it gets a mark that makes it unreadable.
 */
final class ClippedRuns {

    /** The part of its size by which a digit may reach over an edge and yet be whole: so much of it is white. */
    private static final double WHITE = 0.12;

    private final List<Glyph> shown = new ArrayList<>();
    private final List<Piece> run = new ArrayList<>();
    private final EdgeFigures figures = new EdgeFigures();
    private boolean typed;

    /** A glyph as it was drawn, and turned upright with what is shown around it. */
    private record Piece(Glyph drawn, Glyph upright, Rectangle2D clip) {

        static Piece of(Glyph drawn, Rectangle2D clip) {
            Glyph box = new Glyph("", clip.getMinX(), clip.getMinY(), clip.getMaxX(), clip.getMaxY(), 1, 0)
                    .turnedBack(drawn.turn());
            return new Piece(
                    drawn,
                    drawn.turnedBack(drawn.turn()),
                    new Rectangle2D.Double(box.x0(), box.y0(), box.x1() - box.x0(), box.y1() - box.y0()));
        }

        boolean isShown() {
            return clip.contains(upright.centreX(), upright.centreY());
        }

        boolean isCut() {
            double over = Math.max(clip.getMinX() - upright.x0(), upright.x1() - clip.getMaxX());
            return upright.isNumeric() && over > WHITE * upright.size();
        }

        /** Whether another piece goes on where this one ends. */
        boolean isBefore(Piece next, boolean typed) {
            return drawn.turn() == next.drawn.turn()
                    && Math.abs(upright.baseline() - next.upright.baseline()) < upright.size() / 4
                    && next.upright.x0() > upright.x0()
                    && !Line.isGap(upright, next.upright, typed);
        }
    }

    /** Takes the next glyph that is drawn, and what is shown of the page where it is. */
    void add(Glyph glyph, Rectangle2D clip) {
        if (glyph.isBlank()) {
            typed = true;
            shown.add(glyph);
            return;
        }
        Piece piece = Piece.of(glyph, clip);
        if (!run.isEmpty() && !run.getLast().isBefore(piece, typed)) {
            endRun();
        }
        run.add(piece);
        typed = false;
    }

    /**
     * What is shown of all that was drawn.
     *
     * @param rules the lines on the page, as far as they are shown
     */
    List<Glyph> shown(List<Rule> rules) {
        endRun();
        for (int place : figures.cut(rules)) {
            Glyph last = shown.get(place);
            shown.set(place, last.saying(last.text() + Glyph.UNKNOWN));
        }
        return shown;
    }

    private void endRun() {
        if (run.isEmpty()) {
            return;
        }
        for (int i = 0; i < run.size(); i++) {
            Piece piece = run.get(i);
            if (piece.isShown()) {
                String before = i > 0 && !run.get(i - 1).isShown() ? Glyph.UNKNOWN : "";
                String after = i + 1 < run.size() && !run.get(i + 1).isShown() ? Glyph.UNKNOWN : "";
                String words = piece.isCut() ? Glyph.UNKNOWN : piece.drawn.text();
                shown.add(piece.drawn.saying(before + words + after));
            }
        }
        Piece last = run.getLast();
        String words = run.stream().map(piece -> piece.drawn.text()).collect(Collectors.joining());
        if (last.isShown() && !last.isCut() && Cell.isFigure(words)) {
            List<Glyph> upright = run.stream().map(Piece::upright).toList();
            figures.add(upright, last.drawn.turn(), last.clip.getMaxX(), shown.size() - 1);
        }
        run.clear();
    }
}
