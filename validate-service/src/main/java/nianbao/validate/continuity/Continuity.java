package nianbao.validate.continuity;

import java.util.List;
import java.util.Optional;
import nianbao.model.report.Finding;
import nianbao.validate.subject.Subject;

/**
 * Holds a report against that of the year before. What it finds stands on the later report only and names the earlier's document; it
 * depends on nothing but what the two documents say, so it is the same whichever came first.
 */
public final class Continuity {

    /** The likeness from which a narrative counts as copied, where nothing else is configured. */
    public static final double COPIED_FROM = 0.8;

    private final List<Comparison> comparisons;

    /**
     * With that threshold.
     *
     * @param copiedFrom the likeness from which a narrative counts as copied, above 0, at most 1
     */
    public Continuity(double copiedFrom) {
        if (!(copiedFrom > 0 && copiedFrom <= 1)) {
            throw new IllegalArgumentException("a likeness is above 0 and at most 1, not " + copiedFrom);
        }
        comparisons = List.of(
                new CarriedOver(),
                new InForceContinuity(),
                new Items(),
                new PendingReviews(),
                new Jump(),
                new CopiedNarrative(copiedFrom));
    }

    /** The rules across years. */
    List<Comparison> comparisons() {
        return comparisons;
    }

    /** What follows from holding a report against that of the year before. */
    public List<Finding> findings(Subject now, Optional<Sketch> sketch, YearBefore before) {
        Optional<Double> likeness = sketch.flatMap(one -> before.sketch().map(one::likeness));
        Years years = new Years(now, before, likeness);
        return comparisons.stream()
                .flatMap(comparison -> comparison.findings(years).stream())
                .toList();
    }
}
