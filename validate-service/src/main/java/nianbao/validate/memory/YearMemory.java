package nianbao.validate.memory;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is remembered of one year of an agency.
 *
 * @param revisions how many revisions were counted; never less
 * @param standing the report that stands, or null
 * @param past the documents that do not stand, the latest {@value #MOST_PAST} of them: one that is forgotten counts as new when it comes
 *     again
 * @param takenBack the documents that were withdrawn, the latest {@value #MOST_TAKEN_BACK} of them
 */
public record YearMemory(int revisions, Standing standing, List<Past> past, List<TakenBack> takenBack) {

    static final int MOST_PAST = 32;
    static final int MOST_TAKEN_BACK = 8;

    /** Nothing is remembered. */
    public static final YearMemory EMPTY = new YearMemory(0, null, List.of(), List.of());

    public YearMemory {
        past = latest(past, MOST_PAST);
        takenBack = latest(takenBack, MOST_TAKEN_BACK);
    }

    private static <T> List<T> latest(List<T> all, int most) {
        return List.copyOf(all.subList(Math.max(0, all.size() - most), all.size()));
    }

    /** What is known of a document that does not stand. */
    Optional<Past> past(String submissionId) {
        return past.stream()
                .filter(one -> one.submissionId().equals(submissionId))
                .findFirst();
    }

    /** Whether the document was withdrawn after it came so. */
    boolean isTakenBack(String submissionId, Moment moment) {
        return takenBack.stream()
                .anyMatch(one ->
                        one.submissionId().equals(submissionId) && !one.moment().isBefore(moment));
    }

    /** Another standing in place of the one that stands, of the same revision. */
    YearMemory with(Standing other) {
        return new YearMemory(revisions, other, past, takenBack);
    }

    /** A new revision stands; the one that stood is past. */
    YearMemory superseded(Standing by) {
        List<Past> others = without(by.report().submissionId());
        List<Past> all = standing == null
                ? others
                : Stream.concat(others.stream(), Stream.of(pastOf(standing))).toList();
        return new YearMemory(by.revision(), by, all, takenBack);
    }

    /** A document is kept that does not stand. */
    YearMemory kept(Past document) {
        return new YearMemory(
                Math.max(revisions, document.revision()),
                standing,
                Stream.concat(without(document.submissionId()).stream(), Stream.of(document))
                        .toList(),
                takenBack);
    }

    /** Nothing stands. */
    YearMemory withoutStanding() {
        return with(null);
    }

    /** A document was withdrawn, and does not count as past any more. */
    YearMemory withdrawn(TakenBack document) {
        Stream<TakenBack> others =
                takenBack.stream().filter(one -> !one.submissionId().equals(document.submissionId()));
        return new YearMemory(
                revisions,
                standing,
                without(document.submissionId()),
                Stream.concat(others, Stream.of(document)).toList());
    }

    private List<Past> without(String submissionId) {
        return past.stream()
                .filter(one -> !one.submissionId().equals(submissionId))
                .toList();
    }

    private static Past pastOf(Standing standing) {
        return new Past(
                standing.report().submissionId(),
                standing.revision(),
                standing.validation(),
                standing.report().parser(),
                standing.judgement());
    }
}
