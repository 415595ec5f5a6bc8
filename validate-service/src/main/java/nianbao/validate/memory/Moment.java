package nianbao.validate.memory;

import java.time.Instant;
import java.util.Comparator;

/**
 * When something was submitted: by the broker's append time; of one time by the place on the topic, since the members of an archive share
 * their archive's time.
 *
 * @param at the append time
 * @param receipt the record on reports.submitted, {@code partition:offset}, of a member {@code partition:offset/n}
 */
public record Moment(Instant at, String receipt) implements Comparable<Moment> {

    private static final Comparator<Moment> ORDER = Comparator.comparing(Moment::at)
            .thenComparingLong(moment -> moment.number(0))
            .thenComparingLong(moment -> moment.number(1))
            .thenComparingLong(moment -> moment.number(2));

    /** Partition, offset, place in the archive; 0 where there is none. */
    private long number(int index) {
        String[] numbers = receipt.split("[:/]", 3);
        return index < numbers.length ? Long.parseLong(numbers[index]) : 0;
    }

    boolean isBefore(Moment other) {
        return compareTo(other) < 0;
    }

    /** The later of the two. */
    Moment orLater(Moment other) {
        return isBefore(other) ? other : this;
    }

    @Override
    public int compareTo(Moment other) {
        return ORDER.compare(this, other);
    }
}
