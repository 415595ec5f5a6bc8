package nianbao.store.event;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;

/**
 * Where an event stands among those of its report: by revision, then validation, then the time of submission, then the receipt. The
 * event that was current before is the smaller one, in whatever order they are read.
 *
 * @param revision the report's revision
 * @param validation the judgement of that revision
 * @param submittedAt the broker's time of the submission, to the microsecond as the database keeps it
 * @param receipt the record on reports.submitted
 */
public record Position(int revision, int validation, Instant submittedAt, Receipt receipt)
        implements Comparable<Position> {

    private static final Comparator<Position> ORDER = Comparator.comparingInt(Position::revision)
            .thenComparingInt(Position::validation)
            .thenComparing(Position::submittedAt)
            .thenComparing(Position::receipt);

    public Position {
        submittedAt = submittedAt.truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public int compareTo(Position other) {
        return ORDER.compare(this, other);
    }

    /** Whether both are the same judgement of the same revision. */
    boolean sameJudgement(Position other) {
        return revision == other.revision && validation == other.validation;
    }
}
