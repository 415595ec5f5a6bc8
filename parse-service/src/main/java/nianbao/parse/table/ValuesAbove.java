package nianbao.parse.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import nianbao.model.form.Line;
import nianbao.model.form.Table;
import nianbao.parse.table.Strip.Piece;

/**
 * Rows of running text whose values stand in the line above their label, or in the label's own line before it. Where labels and lines of
 * values take turns, only both ends of such a run tell which belong together: one that begins with values and ends with a label has its
 * values above; one that does neither, or both, follows most of the table.
 */
final class ValuesAbove {

    /** How such a row was told. */
    static final String TOLD = "数字在行名的上方，按行名和数字的先后确定是这一行";

    /** So few labels of one column with a number above them may have a page's number there. */
    private static final int FEWEST_OF_ONE_COLUMN = 2;

    /** A line of at least so many numbers from one on counts the columns. */
    private static final int FEWEST_COUNTED = 3;

    private final Map<Integer, Optional<Values>> byLabel = new HashMap<>();

    /**
     * A label alone in its line.
     *
     * @param columns how many values its row has
     * @param before the values right before it, none where there are not as many
     * @param behind those right behind it
     */
    private record Lone(Occurrence label, int columns, List<Value> before, List<Value> behind) {

        boolean shares(Lone next) {
            return !behind.isEmpty()
                    && !next.before().isEmpty()
                    && behind.getFirst().place().equals(next.before().getFirst().place());
        }
    }

    /** Labels and lines of values that take turns. */
    private record Run(List<Lone> labels) {

        boolean beginsWithValues() {
            return !labels.getFirst().before().isEmpty();
        }

        boolean endsWithValues() {
            return !labels.getLast().behind().isEmpty();
        }

        boolean isAbove() {
            return beginsWithValues() && !endsWithValues();
        }

        boolean isBelow() {
            return !beginsWithValues() && endsWithValues();
        }

        boolean isOfOneColumn() {
            return labels.stream().allMatch(label -> label.columns() == 1);
        }
    }

    /**
     * Looks for them in a strip.
     *
     * @param labels all labels of the table, in the strip's order
     */
    ValuesAbove(Strip strip, Table table, List<Occurrence> labels, ValueFinder finder) {
        List<Run> runs = runs(new Search(strip, table, finder).lone(labels));
        long above = runs.stream().filter(Run::isAbove).count();
        long below = runs.stream().filter(Run::isBelow).count();
        if (above > 0) {
            runs.stream().filter(run -> !run.isBelow()).forEach(run -> take(run, above, below));
        }
    }

    private void take(Run run, long above, long below) {
        boolean sure = above > below && (above >= FEWEST_OF_ONE_COLUMN || !run.isOfOneColumn());
        if (sure) {
            run.labels().forEach(label -> byLabel.put(label.label().from(), values(label)));
        } else if (run.isAbove() && run.labels().size() > 1) {
            run.labels().forEach(label -> byLabel.put(label.label().from(), Optional.empty()));
        }
    }

    private static Optional<Values> values(Lone label) {
        return label.before().isEmpty() ? Optional.empty() : Optional.of(new Values(label.before(), null));
    }

    private static List<Run> runs(List<Lone> labels) {
        List<Run> runs = new ArrayList<>();
        List<Lone> run = new ArrayList<>();
        for (Lone label : labels) {
            if (!run.isEmpty() && !run.getLast().shares(label)) {
                runs.add(new Run(List.copyOf(run)));
                run.clear();
            }
            run.add(label);
        }
        if (!run.isEmpty()) {
            runs.add(new Run(List.copyOf(run)));
        }
        return runs;
    }

    /** Whether the values behind a label are not its own, as those of the lines around it tell. */
    boolean decides(Occurrence label) {
        return byLabel.containsKey(label.from());
    }

    /** The values above a label; nothing where there are none, or it is open whose they are. */
    Optional<Values> of(Occurrence label) {
        return byLabel.getOrDefault(label.from(), Optional.empty());
    }

    /** Looks for labels that stand alone in their lines, and for the values around them. */
    private static final class Search {

        private final Strip strip;
        private final ValueFinder finder;
        private final Map<Line, Integer> columns = new HashMap<>();

        /** The values of the lines of nothing but values, by the index of their piece; empty for other lines. */
        private final Map<Integer, List<Value>> bare = new HashMap<>();

        Search(Strip strip, Table table, ValueFinder finder) {
            this.strip = strip;
            this.finder = finder;
            table.blocks().forEach(block -> block.rowLeaves()
                    .forEach(row -> columns.put(row, block.columnLeaves().size())));
        }

        List<Lone> lone(List<Occurrence> labels) {
            List<Lone> lone = new ArrayList<>();
            int end = 0;
            for (Occurrence label : labels) {
                Integer count = columns.get(label.line());
                if (count == null || label.from() < end || !finder.endsLine(label)) {
                    continue;
                }
                List<Value> inLine = count == 1 ? List.of() : finder.beforeInLine(label);
                if (inLine.isEmpty() && !finder.beginsLine(label)) {
                    continue;
                }
                List<Value> before =
                        inLine.isEmpty() ? around(strip.owner(label.from()), -1, count) : counted(inLine, count);
                behindLast(lone, before);
                lone.add(new Lone(label, count, before, around(strip.owner(label.to() - 1), 1, count)));
                end = label.to();
            }
            return lone;
        }

        /** Values before a label in its own line are behind the label in the line above. */
        private void behindLast(List<Lone> lone, List<Value> before) {
            if (lone.isEmpty() || before.isEmpty()) {
                return;
            }
            Lone last = lone.getLast();
            if (last.columns() == before.size() && finder.follow(last.label(), before)) {
                lone.set(lone.size() - 1, new Lone(last.label(), last.columns(), last.before(), before));
            }
        }

        /** As many values as columns in the lines of nothing but values on one side of a piece; none where there are more or fewer. */
        private List<Value> around(int piece, int step, int count) {
            List<Value> values = new ArrayList<>();
            for (int i = piece + step; i >= 0 && i < strip.pieces().size() && values.size() < count; i += step) {
                List<Value> line = bare(i);
                if (line.isEmpty()) {
                    break;
                }
                values.addAll(step < 0 ? 0 : values.size(), line);
            }
            return counted(values, count);
        }

        private static List<Value> counted(List<Value> values, int count) {
            boolean countsColumns = count >= FEWEST_COUNTED
                    && IntStream.range(0, values.size())
                            .allMatch(i -> values.get(i).raw().equals(Integer.toString(i + 1)));
            return values.size() == count && !countsColumns ? values : List.of();
        }

        private List<Value> bare(int piece) {
            return bare.computeIfAbsent(piece, at -> {
                Piece line = strip.pieces().get(at);
                return line.isCell() ? Collections.emptyList() : finder.bare(line);
            });
        }
    }
}
