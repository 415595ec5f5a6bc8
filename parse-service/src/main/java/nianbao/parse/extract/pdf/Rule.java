package nianbao.parse.extract.pdf;

/**
 * A ruling line along one of the page's axes, in points from its upper left corner.
 *
 * @param level whether it runs from left to right
 * @param at its distance from the other axis
 */
record Rule(boolean level, double at, double from, double to) {

    Rule {
        if (to < from) {
            throw new IllegalArgumentException("a rule from " + from + " to " + to);
        }
    }

    double length() {
        return to - from;
    }

    /** The same rule on the page turned back by so many quarters, as {@link Glyph#turnedBack}. */
    Rule turnedBack(int quarters) {
        return switch (quarters) {
            case 1 -> level ? new Rule(false, at, -to, -from) : new Rule(true, -at, from, to);
            case 2 -> new Rule(level, -at, -to, -from);
            case 3 -> level ? new Rule(false, -at, from, to) : new Rule(true, at, -to, -from);
            default -> this;
        };
    }

    Rule moved(double right, double down) {
        double along = level ? right : down;
        return new Rule(level, at + (level ? down : right), from + along, to + along);
    }
}
