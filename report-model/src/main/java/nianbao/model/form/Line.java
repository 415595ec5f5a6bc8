package nianbao.model.form;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A row or a column of a statutory table, with what stands indented below it.
 *
 * @param key the segment of a figure's path, or the key of a group
 * @param labels the printed label first, then its variants; never empty
 * @param role what the line is in the table's arithmetic
 * @param signed whether its figures may be negative
 * @param decimal whether its figures may have decimals
 * @param unit the unit that the printed header states, null where it states none
 * @param children the lines below it; empty for a line that holds figures
 */
public record Line(
        String key, List<String> labels, Role role, boolean signed, boolean decimal, String unit, List<Line> children) {

    /** What a line is in the arithmetic of its table. */
    public enum Role {
        /** Counted among its siblings. */
        PART,
        /** The total of its siblings and of what stands below them. */
        TOTAL,
        /** Counted among its siblings, and an inflow of the table. */
        INFLOW,
        /** Counted among its siblings, and an outflow of the table. */
        OUTFLOW
    }

    public Line {
        labels = List.copyOf(labels);
        children = List.copyOf(children);
    }

    /** That of its key: equal lines have the same, and lines are looked up often. */
    @Override
    public int hashCode() {
        return key.hashCode();
    }

    /** The label as the form prints it. */
    public String label() {
        return labels.getFirst();
    }

    /** Whether the line holds figures itself: a group does not. */
    public boolean isLeaf() {
        return children.isEmpty();
    }

    /** The lines that hold figures: the line itself, or those below it in printed order. */
    public Stream<Line> leaves() {
        return isLeaf() ? Stream.of(this) : children.stream().flatMap(Line::leaves);
    }

    /** The line below it that totals its siblings, if it has one. */
    Optional<Line> total() {
        return total(children);
    }

    static Optional<Line> total(List<Line> siblings) {
        return siblings.stream().filter(line -> line.role == Role.TOTAL).findFirst();
    }
}
