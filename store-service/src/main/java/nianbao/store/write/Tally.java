package nianbao.store.write;

import java.util.List;

/**
 * What came of a batch, once it is committed.
 *
 * @param kept records that are in the database, now or since before
 * @param skipped records that hold nothing to keep
 * @param unreadable those kept as they came: {@code topic-partition-offset: what is wrong}
 */
public record Tally(int kept, int skipped, List<String> unreadable) {

    public Tally {
        unreadable = List.copyOf(unreadable);
    }
}
