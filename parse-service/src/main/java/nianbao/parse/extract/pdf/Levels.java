package nianbao.parse.extract.pdf;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The level lines of a table that has no upright ones: what stands between two of them is of one row, where it is one row's height. */
final class Levels {

    /** More lines than the rows of any page; such a page is a drawing. */
    private static final int MOST = 500;

    private final List<Rule> rules;

    /**
     * @param rules a page's level lines
     * @param shortest the length in points from which on a line runs through a table, and underlines no word
     */
    Levels(List<Rule> rules, double shortest) {
        List<Rule> through =
                rules.stream().filter(rule -> rule.length() >= shortest).toList();
        this.rules = through.size() > MOST ? List.of() : through;
    }

    /**
     * Between which lines something stands.
     *
     * @param top the place of the line above
     */
    record Band(double top, double bottom) {

        boolean holds(Line line) {
            return top < line.centreY() && line.centreY() < bottom;
        }
    }

    /** Whether a line runs between two pieces of text, above the one and below the other. */
    boolean part(Line one, Line other) {
        double top = Math.min(one.centreY(), other.centreY());
        double bottom = Math.max(one.centreY(), other.centreY());
        return rules.stream()
                .anyMatch(rule -> top < rule.at() && rule.at() < bottom && runs(rule, one) && runs(rule, other));
    }

    /** The nearest lines above and below a piece of text, where there are both. */
    Optional<Band> around(Line line) {
        Optional<Rule> above = rules.stream()
                .filter(rule -> rule.at() < line.centreY() && runs(rule, line))
                .max(Comparator.comparingDouble(Rule::at));
        Optional<Rule> below = rules.stream()
                .filter(rule -> rule.at() > line.centreY() && runs(rule, line))
                .min(Comparator.comparingDouble(Rule::at));
        return above.flatMap(top -> below.map(bottom -> new Band(top.at(), bottom.at())));
    }

    private static boolean runs(Rule rule, Line line) {
        return rule.from() <= line.centreX() && line.centreX() <= rule.to();
    }
}
