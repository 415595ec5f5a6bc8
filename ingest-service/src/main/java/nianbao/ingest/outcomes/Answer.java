package nianbao.ingest.outcomes;

/**
 * What a waiter waited for, as it stands on the topics.
 *
 * @param outcome JSON {@code Outcome}
 * @param report JSON {@code ValidatedReport} of a check that came to one, else null
 * @param rejection JSON {@code Rejection} of a check that came to one, else null
 */
public record Answer(String outcome, String report, String rejection) {}
