package nianbao.parse.extract.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/** Places on an axis where lines stand, those that are one to the eye taken together. */
final class Edges {

    /** Lines that stand closer are one line: doubled, or drawn anew for each cell. */
    static final double SAME = 4;

    private Edges() {}

    /** The middle of each group of neighbouring places, in order. */
    static List<Double> of(DoubleStream places) {
        double[] sorted = places.sorted().toArray();
        List<Double> edges = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= sorted.length; i++) {
            if (i == sorted.length || sorted[i] - sorted[from] > SAME) {
                edges.add((sorted[from] + sorted[i - 1]) / 2);
                from = i;
            }
        }
        return edges;
    }

    /** The edge nearest to a place. */
    static int nearest(List<Double> edges, double place) {
        int nearest = 0;
        for (int i = 1; i < edges.size(); i++) {
            if (Math.abs(edges.get(i) - place) < Math.abs(edges.get(nearest) - place)) {
                nearest = i;
            }
        }
        return nearest;
    }
}
