package nianbao.store.event;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The place of a record on reports.submitted, or of a member of the archive there; ordered as records of one time are.
 *
 * @param partition its partition
 * @param offset its offset there
 * @param member the place in the archive, from 1; 0 for the record itself
 */
public record Receipt(int partition, long offset, int member) implements Comparable<Receipt> {

    private static final Pattern FORM = Pattern.compile("(\\d{1,9}):(\\d{1,18})(?:/([1-9]\\d{0,8}))?");
    private static final Comparator<Receipt> ORDER = Comparator.comparingInt(Receipt::partition)
            .thenComparingLong(Receipt::offset)
            .thenComparingInt(Receipt::member);

    /** Of the record itself. */
    public Receipt(int partition, long offset) {
        this(partition, offset, 0);
    }

    /**
     * The receipt written {@code partition:offset}, or {@code partition:offset/member}.
     *
     * @throws UnreadableRecordException for anything else
     */
    public static Receipt of(String written) {
        Matcher matcher = FORM.matcher(written);
        if (!matcher.matches()) {
            throw new UnreadableRecordException("receipt is not partition:offset or partition:offset/member");
        }
        String member = matcher.group(3);
        return new Receipt(
                Integer.parseInt(matcher.group(1)),
                Long.parseLong(matcher.group(2)),
                member == null ? 0 : Integer.parseInt(member));
    }

    @Override
    public int compareTo(Receipt other) {
        return ORDER.compare(this, other);
    }

    /** Whether it is a member's of an archive. */
    public boolean isMember() {
        return member > 0;
    }

    /** As it is written. */
    @Override
    public String toString() {
        return partition + ":" + offset + (isMember() ? "/" + member : "");
    }
}
