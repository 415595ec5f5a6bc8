package nianbao.validate.memory;

/**
 * A document of a year that does not stand: it was superseded, overtaken, or disagrees with what stands.
 *
 * @param submissionId the document
 * @param revision the number it was given
 * @param validation how often it was judged with a result that was told
 * @param parser that read it last
 * @param judgement what was told of it last, see {@link Fingerprint}
 */
public record Past(String submissionId, int revision, int validation, String parser, String judgement) {}
