package nianbao.validate.memory;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nianbao.model.report.AnnualReport;
import nianbao.model.report.Source;
import nianbao.validate.continuity.YearBefore;
import nianbao.validate.subject.Subject;

/**
 * The report that stands for a year.
 *
 * @param revision which of the year's revisions it is
 * @param validation how often it was judged with a result that was told
 * @param reading the document, without its text
 * @param said the documents with these figures, its own first; at most {@value #MOST_SOURCES}, later ones are not named
 * @param lastSaid when one of them, named or not, last came
 * @param judgement what was told of it last, see {@link Fingerprint}
 */
public record Standing(
        int revision, int validation, Reading reading, List<Said> said, Moment lastSaid, String judgement) {

    static final int MOST_SOURCES = 16;

    public Standing {
        said = List.copyOf(said);
    }

    /** The documents that are named. */
    List<Source> sources() {
        return said.stream().map(Said::source).toList();
    }

    /** What it says. */
    AnnualReport report() {
        return reading.report();
    }

    /** Whether it was read from that document. */
    boolean isOf(String submissionId) {
        return report().submissionId().equals(submissionId);
    }

    /** Whether that document is named as one that says the same. */
    boolean isSaidBy(String submissionId) {
        return said(submissionId).isPresent();
    }

    /** That document, where it is named as one that says the same. */
    Optional<Said> said(String submissionId) {
        return said.stream().filter(one -> one.isBy(submissionId)).findFirst();
    }

    /** What the year after is held against. */
    YearBefore asYearBefore() {
        return new YearBefore(Subject.of(report()), reading.sketched());
    }

    /** As it is after a document that is known said the same again. */
    Standing saidAgain(String submissionId, Moment moment) {
        List<Said> again = said.stream()
                .map(one -> one.isBy(submissionId) ? one.again(moment) : one)
                .toList();
        return new Standing(revision, validation, reading, again, lastSaid.orLater(moment), judgement);
    }

    /** With one more document that says the same, if there is room for it. */
    Standing saidBy(Source source, Moment moment) {
        return said.size() == MOST_SOURCES
                ? saidAgain(source.submissionId(), moment)
                : with(Stream.concat(said.stream(), Stream.of(new Said(source, moment)))
                                .toList())
                        .saidAgain(source.submissionId(), moment);
    }

    /** Without a document that says the same, which is told. */
    Standing notSaidBy(String submissionId) {
        return with(said.stream().filter(one -> !one.isBy(submissionId)).toList());
    }

    private Standing with(List<Said> others) {
        return new Standing(revision, validation + 1, reading, others, lastSaid, judgement);
    }

    /** As it is after another judgement, which is told. */
    Standing judged(String otherJudgement) {
        return new Standing(revision, validation + 1, reading, said, lastSaid, otherJudgement);
    }
}
