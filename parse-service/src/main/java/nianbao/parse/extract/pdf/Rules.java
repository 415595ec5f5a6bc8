package nianbao.parse.extract.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The ruling lines of a page: parts and dashes put together, and lines that meet gathered into the skeletons of tables. */
final class Rules {

    /** Parts of a line at one place: drawn with little play. */
    private static final double IN_LINE = 0.8;

    /** The gap between two dashes of a line. */
    private static final double DASH = 3.5;

    /** Shorter ones are strokes of a drawing: no row is so low and no column so narrow. */
    private static final double SHORTEST = 6;

    /** More lines than any page of tables has; such a page is a drawing. */
    private static final int MOST = 5_000;

    private Rules() {}

    /** The groups of lines that meet, each with lines in both directions. */
    static List<List<Rule>> skeletons(List<Rule> drawn) {
        List<Rule> lines = new ArrayList<>(joined(drawn, Rule::level));
        int level = lines.size();
        lines.addAll(joined(drawn, rule -> !rule.level()));
        if (lines.size() > MOST) {
            return List.of();
        }
        Groups groups = new Groups(lines.size());
        for (int i = 0; i < level; i++) {
            for (int j = level; j < lines.size(); j++) {
                if (meet(lines.get(i), lines.get(j))) {
                    groups.join(i, j);
                }
            }
        }
        Map<Integer, List<Rule>> skeletons = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            skeletons.computeIfAbsent(groups.of(i), group -> new ArrayList<>()).add(lines.get(i));
        }
        List<List<Rule>> both = new ArrayList<>(skeletons.values().stream()
                .filter(rules ->
                        rules.stream().anyMatch(Rule::level) && !rules.stream().allMatch(Rule::level))
                .toList());
        skeletons.values().stream()
                .flatMap(List::stream)
                .filter(rule -> !rule.level() && both.stream().noneMatch(rules -> rules.contains(rule)))
                .forEach(rule -> both.stream()
                        .filter(rules -> Height.of(rules).isThatOf(rule))
                        .findFirst()
                        .ifPresent(rules -> rules.add(rule)));
        joinCutInTwo(both);
        return both;
    }

    /**
     * The upright lines' ends.
     *
     * @param openTop whether they run on above the first level line
     */
    private record Height(double top, double bottom, boolean openTop, boolean openBottom) {

        static Height of(List<Rule> skeleton) {
            double top = Double.MAX_VALUE;
            double bottom = -Double.MAX_VALUE;
            double first = Double.MAX_VALUE;
            double last = -Double.MAX_VALUE;
            for (Rule rule : skeleton) {
                if (rule.level()) {
                    first = Math.min(first, rule.at());
                    last = Math.max(last, rule.at());
                } else {
                    top = Math.min(top, rule.from());
                    bottom = Math.max(bottom, rule.to());
                }
            }
            return new Height(top, bottom, first - top > SHORTEST, bottom - last > SHORTEST);
        }

        /** Whether an upright line that meets no other closes a table whose outer column is one cell as high as the page. */
        boolean isThatOf(Rule side) {
            return Math.abs(side.from() - top) <= Edges.SAME && Math.abs(side.to() - bottom) <= Edges.SAME;
        }

        /** Whether two skeletons are parts of a table that a column divides which is one cell as high as the page. */
        boolean isThatOf(Height other) {
            return Math.abs(other.top - top) <= Edges.SAME
                    && Math.abs(other.bottom - bottom) <= Edges.SAME
                    && (openTop && other.openTop || openBottom && other.openBottom);
        }
    }

    private static void joinCutInTwo(List<List<Rule>> skeletons) {
        for (int i = 0; i < skeletons.size(); i++) {
            for (int j = skeletons.size() - 1; j > i; j--) {
                if (Height.of(skeletons.get(i)).isThatOf(Height.of(skeletons.get(j)))) {
                    skeletons.get(i).addAll(skeletons.remove(j));
                }
            }
        }
    }

    /** The page's level lines. */
    static List<Rule> level(List<Rule> drawn) {
        List<Rule> lines = joined(drawn, Rule::level);
        return lines.size() > MOST ? List.of() : lines;
    }

    private static boolean meet(Rule level, Rule upright) {
        return upright.at() >= level.from() - Edges.SAME
                && upright.at() <= level.to() + Edges.SAME
                && level.at() >= upright.from() - Edges.SAME
                && level.at() <= upright.to() + Edges.SAME;
    }

    private static List<Rule> joined(List<Rule> drawn, Predicate<Rule> direction) {
        List<Rule> sorted = drawn.stream()
                .filter(direction)
                .sorted(Comparator.comparingDouble(Rule::at))
                .toList();
        List<Rule> lines = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= sorted.size(); i++) {
            if (i == sorted.size() || sorted.get(i).at() - sorted.get(from).at() > IN_LINE) {
                inLine(sorted.subList(from, i), lines);
                from = i;
            }
        }
        lines.removeIf(line -> line.length() < SHORTEST);
        return lines;
    }

    private static void inLine(List<Rule> parts, List<Rule> lines) {
        List<Rule> sorted =
                parts.stream().sorted(Comparator.comparingDouble(Rule::from)).toList();
        Rule line = null;
        for (Rule part : sorted) {
            if (line != null && part.from() <= line.to() + DASH) {
                line = new Rule(line.level(), line.at(), line.from(), Math.max(line.to(), part.to()));
            } else {
                if (line != null) {
                    lines.add(line);
                }
                line = part;
            }
        }
        if (line != null) {
            lines.add(line);
        }
    }
}
