package nianbao.parse.extract.pdf;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * The ruling lines that a painted path leaves: its straight level or upright strokes, and filled shapes too thin to be anything else,
 * which is how word processors and browsers draw borders. Coordinates are the page's, in points.
 */
final class PathRules {

    /** The thickest line that rules a table; rows are higher. */
    static final double THICKEST = 4;

    private static final double STRAIGHT = 0.6;

    private final List<List<Point2D>> parts = new ArrayList<>();
    private boolean curved;

    void moveTo(Point2D to) {
        parts.add(new ArrayList<>(List.of(to)));
    }

    void lineTo(Point2D to) {
        if (parts.isEmpty()) {
            moveTo(to);
        } else {
            parts.getLast().add(to);
        }
    }

    void curveTo(Point2D to) {
        curved = true;
        lineTo(to);
    }

    void close() {
        if (!parts.isEmpty()) {
            parts.getLast().add(parts.getLast().getFirst());
        }
    }

    void clear() {
        parts.clear();
        curved = false;
    }

    /** The rules that stroking the path draws. */
    List<Rule> stroked(double width) {
        List<Rule> rules = new ArrayList<>();
        if (width > THICKEST) {
            return rules;
        }
        for (List<Point2D> part : parts) {
            for (int i = 1; i < part.size(); i++) {
                Point2D a = part.get(i - 1);
                Point2D b = part.get(i);
                Rectangle2D box = new Rectangle2D.Double(a.getX(), a.getY(), 0, 0);
                box.add(b);
                if (box.getHeight() <= STRAIGHT && box.getWidth() > 0) {
                    rules.add(level(box));
                } else if (box.getWidth() <= STRAIGHT && box.getHeight() > 0) {
                    rules.add(upright(box));
                }
            }
        }
        return rules;
    }

    /** The rules that filling the path draws: thin shapes, and frames whose inside is left out. */
    List<Rule> filled() {
        List<Rule> rules = new ArrayList<>();
        Rectangle2D outer = null;
        for (Rectangle2D box : boxes()) {
            if (box.getHeight() <= THICKEST && box.getWidth() > 0) {
                rules.add(level(box));
            }
            if (box.getWidth() <= THICKEST && box.getHeight() > 0) {
                rules.add(upright(box));
            }
            if (outer != null && box.getHeight() > THICKEST && box.getWidth() > THICKEST) {
                frame(outer, box, rules);
            }
            outer = box;
        }
        return rules;
    }

    /** The boxes of its parts; none of a path with curves, whose parts are no rectangles. */
    List<Rectangle2D> boxes() {
        List<Rectangle2D> boxes = new ArrayList<>();
        if (curved) {
            return boxes;
        }
        for (List<Point2D> part : parts) {
            Rectangle2D box = new Rectangle2D.Double(
                    part.getFirst().getX(), part.getFirst().getY(), 0, 0);
            part.forEach(box::add);
            boxes.add(box);
        }
        return boxes;
    }

    private static void frame(Rectangle2D outer, Rectangle2D inner, List<Rule> rules) {
        double left = inner.getMinX() - outer.getMinX();
        double right = outer.getMaxX() - inner.getMaxX();
        double top = inner.getMinY() - outer.getMinY();
        double bottom = outer.getMaxY() - inner.getMaxY();
        if (Math.min(Math.min(left, right), Math.min(top, bottom)) < -0.1
                || Math.max(Math.max(left, right), Math.max(top, bottom)) > THICKEST) {
            return;
        }
        if (top > 0.1) {
            rules.add(new Rule(true, outer.getMinY() + top / 2, outer.getMinX(), outer.getMaxX()));
        }
        if (bottom > 0.1) {
            rules.add(new Rule(true, outer.getMaxY() - bottom / 2, outer.getMinX(), outer.getMaxX()));
        }
        if (left > 0.1) {
            rules.add(new Rule(false, outer.getMinX() + left / 2, outer.getMinY(), outer.getMaxY()));
        }
        if (right > 0.1) {
            rules.add(new Rule(false, outer.getMaxX() - right / 2, outer.getMinY(), outer.getMaxY()));
        }
    }

    private static Rule level(Rectangle2D box) {
        return new Rule(true, box.getCenterY(), box.getMinX(), box.getMaxX());
    }

    private static Rule upright(Rectangle2D box) {
        return new Rule(false, box.getCenterX(), box.getMinY(), box.getMaxY());
    }
}
