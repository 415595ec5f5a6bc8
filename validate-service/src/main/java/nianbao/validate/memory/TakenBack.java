package nianbao.validate.memory;

/**
 * A document that was withdrawn: what came of it before that counts no more, what comes later does.
 *
 * @param submissionId the document
 * @param moment when it was withdrawn
 */
public record TakenBack(String submissionId, Moment moment) {}
