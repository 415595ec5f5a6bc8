package nianbao.store.event;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The place of a record on reports.submitted; ordered as records of one time are.
 *
 * @param partition its partition
 * @param offset its offset there
 */
public record Receipt(int partition, long offset) implements Comparable<Receipt> {

    private static final Pattern FORM = Pattern.compile("(\\d{1,9}):(\\d{1,18})");
    private static final Comparator<Receipt> ORDER =
            Comparator.comparingInt(Receipt::partition).thenComparingLong(Receipt::offset);

    /**
     * The receipt written {@code partition:offset}.
     *
     * @throws UnreadableRecordException for anything else
     */
    public static Receipt of(String written) {
        Matcher matcher = FORM.matcher(written);
        if (!matcher.matches()) {
            throw new UnreadableRecordException("receipt is not partition:offset");
        }
        return new Receipt(Integer.parseInt(matcher.group(1)), Long.parseLong(matcher.group(2)));
    }

    @Override
    public int compareTo(Receipt other) {
        return ORDER.compare(this, other);
    }

    /** {@code partition:offset}. */
    @Override
    public String toString() {
        return partition + ":" + offset;
    }
}
