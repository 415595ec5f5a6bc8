package nianbao.parse.extract.pdf;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * Numbers that end where nothing more is shown. Some programs do not write the characters that would lie wholly behind an edge: whether
 * there were any must be told by what stands around.
 */
final class EdgeFigures {

    /** So near an edge, in sizes, one more digit would lie wholly behind it: digits have so much white before them. */
    private static final double NEXT = 0.15;

    /** Places so near to one another, in points, are one. */
    private static final double SAME = 0.15;

    /** By how much, in points, lines are moved to where the printer has dots. */
    private static final double ROUNDING = 0.4;

    /** Numbers are of different length where their beginnings lie so far apart, in sizes. */
    private static final double LONGER = 0.25;

    /** The most room, in sizes, that a cell leaves before a number that does not fit into it. */
    private static final double PADDING = 0.6;

    /** More numbers, lines, and numbers at edges than any page has: of such a page nothing at an edge is taken for whole. */
    private static final int MOST = 3_000;

    private static final int MOST_LINES = 50_000;
    private static final int MOST_AT_EDGES = 300;

    private final List<Figure> all = new ArrayList<>();
    private final List<Figure> atEdge = new ArrayList<>();
    private final Map<Figure, Figure> inLastCell = new IdentityHashMap<>();

    /** A number, turned upright. */
    private record Figure(List<Glyph> glyphs, int turn, int place) {

        Glyph first() {
            return glyphs.getFirst();
        }

        Glyph last() {
            return glyphs.getLast();
        }

        /** What of it stands in the last cell: numbers that are close together look like one. */
        Figure inLastCell(NavigableSet<Double> lines) {
            List<Glyph> own = Numbers.parted(glyphs, (left, right) -> {
                        Double line = lines.ceiling(left.x1());
                        return line != null && line <= right.x0();
                    })
                    .getLast();
            return new Figure(own, turn, place);
        }

        /** Whether it has as much room between any two characters: else it may be two numbers that no line parts. */
        boolean isEven() {
            double least = Double.MAX_VALUE;
            double most = -Double.MAX_VALUE;
            for (int i = 1; i < glyphs.size(); i++) {
                double room = glyphs.get(i).x0() - glyphs.get(i - 1).x1();
                least = Math.min(least, room);
                most = Math.max(most, room);
            }
            return most - least < Numbers.PARTED * last().size();
        }

        double middle() {
            return (first().x0() + last().x1()) / 2;
        }

        boolean isInRowOf(Figure other) {
            return turn == other.turn
                    && place != other.place
                    && Math.abs(last().baseline() - other.last().baseline()) < last().size() / 4;
        }

        /** Whether two numbers of different length end alike or have one middle: no cut does that. */
        boolean isFlushWith(Figure other) {
            return turn == other.turn
                    && place != other.place
                    && Math.abs(first().x0() - other.first().x0()) > LONGER * last().size()
                    && (isSame(last().x1(), other.last().x1()) || isSame(middle(), other.middle()));
        }

        /** What its cell leaves free beside it, or null if no lines make one. */
        Room room(NavigableSet<Double> lines) {
            Double left = lines.lower(first().centreX());
            Double right = lines.ceiling(first().centreX());
            return left == null || right == null ? null : new Room(first().x0() - left, right - last().x1());
        }
    }

    /** The room in a cell before a number and after it. */
    private record Room(double before, double after) {}

    /**
     * Takes a number that is shown.
     *
     * @param glyphs its characters, turned upright
     * @param edge where all that is shown ends to the right
     * @param place by which it is known
     */
    void add(List<Glyph> glyphs, int turn, double edge, int place) {
        Figure figure = new Figure(glyphs, turn, place);
        all.add(figure);
        if (edge - figure.last().x1() < NEXT * figure.last().size()) {
            atEdge.add(figure);
        }
    }

    /** The places of those that may have been cut. */
    List<Integer> cut(List<Rule> rules) {
        boolean many = all.size() > MOST || rules.size() > MOST_LINES || atEdge.size() > MOST_AT_EDGES;
        return atEdge.stream()
                .filter(figure -> many || !isWhole(figure, rules))
                .map(Figure::place)
                .toList();
    }

    private boolean isWhole(Figure figure, List<Rule> rules) {
        Figure own = inLastCell(figure, rules);
        return all.stream()
                        .filter(own::isFlushWith)
                        .map(other -> inLastCell(other, rules))
                        .anyMatch(other -> other.isEven() && own.isFlushWith(other))
                || fits(own, rules);
    }

    private Figure inLastCell(Figure figure, List<Rule> rules) {
        return inLastCell.computeIfAbsent(figure, seen -> seen.inLastCell(lines(rules, seen)));
    }

    /** The upright lines across a number's row. */
    private static NavigableSet<Double> lines(List<Rule> rules, Figure figure) {
        NavigableSet<Double> lines = new TreeSet<>();
        double y = figure.last().centreY();
        for (Rule drawn : rules) {
            Rule rule = drawn.turnedBack(figure.turn);
            if (!rule.level() && rule.from() < y && y < rule.to()) {
                lines.add(rule.at());
            }
        }
        return lines;
    }

    /**
     * Whether the lines around make a cell that a number fits into. One that does not fit begins at the left side of its cell, and comes
     * nearer to the right side or crosses it, otherwise than the other numbers of its row.
     */
    private boolean fits(Figure figure, List<Rule> rules) {
        NavigableSet<Double> lines = lines(rules, figure);
        Room room = figure.room(lines);
        if (room == null) {
            return false;
        }
        return room.after > room.before - ROUNDING
                || room.before > PADDING * figure.last().size() && room.after > 0
                || all.stream()
                        .filter(figure::isInRowOf)
                        .map(other -> inLastCell(other, rules).room(lines))
                        .anyMatch(other ->
                                other != null && isSame(room.after, other.after) && !isSame(room.before, other.before));
    }

    private static boolean isSame(double one, double other) {
        return Math.abs(one - other) < SAME;
    }
}
