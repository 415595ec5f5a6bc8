package nianbao.store.event;

/**
 * What the store holds of a report key, and the rule by which a further event changes it.
 *
 * <ol>
 *   <li>An event not later than the latest seen (by revision, validation, time of submission, receipt) is a redelivery or was overtaken:
 *       it changes nothing.
 *   <li>A later one that repeats the standing reading within the same revision and validation is noted as seen and changes neither the
 *       report nor its figures and findings: the same bytes submitted again.
 *   <li>Any other later one is the report from now on, or takes it back.
 * </ol>
 *
 * <p>An event on a document that is kept beside the report that stands is none of these: it is not held against it.
 *
 * <p>The latest seen counts repeats too, hence reading a stretch of the topic again, from any place, ends where it ended before:
 * submit A, then B, then A again, and A stands, though all three be delivered twice.
 *
 * @param seen the latest event seen
 * @param standingAt the event whose content stands; null where the report was taken back
 * @param standing the reading that stands; null where the report was taken back
 */
public record Standing(Position seen, Position standingAt, Reading standing) {

    /** What an event does to a report. */
    public enum Effect {
        /** Nothing: seen before, or overtaken. */
        NOTHING,
        /** It is noted as seen; the content stands. */
        SEEN,
        /** It is the report now. */
        STANDS
    }

    /** What an event at that position with that reading does. */
    public Effect effectOf(Position position, Reading reading) {
        if (position.compareTo(seen) <= 0) {
            return Effect.NOTHING;
        }
        boolean repeats = standing != null && position.sameJudgement(standingAt) && reading.equals(standing);
        return repeats ? Effect.SEEN : Effect.STANDS;
    }
}
