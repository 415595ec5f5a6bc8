package nianbao.store.event;

/**
 * What decides a report's content: the bytes, and the versions that read and judged them. The same reading says the same, however
 * often it is submitted.
 *
 * @param submissionId the document
 * @param parser the parser's version
 * @param ruleSet the rules' version
 */
public record Reading(String submissionId, String parser, String ruleSet) {}
