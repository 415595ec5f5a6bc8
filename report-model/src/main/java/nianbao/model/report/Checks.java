package nianbao.model.report;

/**
 * How the identities of a report came out.
 *
 * @param held those that hold between figures plainly given
 * @param broken those that do not hold
 * @param byConstruction those used to read a cell, which prove nothing
 * @param notCheckable those with a cell that has no number, and not broken
 */
public record Checks(int held, int broken, int byConstruction, int notCheckable) {}
