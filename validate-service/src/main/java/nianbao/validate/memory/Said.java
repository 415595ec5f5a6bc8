package nianbao.validate.memory;

import nianbao.model.report.Source;

/**
 * That a document says what stands.
 *
 * @param source the document
 * @param last when it last came
 */
public record Said(Source source, Moment last) {

    boolean isBy(String submissionId) {
        return source.submissionId().equals(submissionId);
    }

    Said again(Moment moment) {
        return new Said(source, last.orLater(moment));
    }
}
