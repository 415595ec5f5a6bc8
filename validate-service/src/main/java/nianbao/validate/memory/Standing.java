package nianbao.validate.memory;

import java.util.List;
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
 * @param sources the documents with these figures, its own first; at most {@value #MOST_SOURCES}, later ones are not named
 * @param lastSaid when one of them, named or not, last came
 * @param judgement what was told of it last, see {@link Fingerprint}
 */
public record Standing(
        int revision, int validation, Reading reading, List<Source> sources, Moment lastSaid, String judgement) {

    static final int MOST_SOURCES = 16;

    public Standing {
        sources = List.copyOf(sources);
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
        return sources.stream().anyMatch(source -> source.submissionId().equals(submissionId));
    }

    /** What the year after is held against. */
    YearBefore asYearBefore() {
        return new YearBefore(Subject.of(report()), reading.sketched());
    }

    /** As it is after a document said the same again. */
    Standing saidAgain(Moment moment) {
        return new Standing(revision, validation, reading, sources, lastSaid.orLater(moment), judgement);
    }

    /** With one more document that says the same, if there is room for it. */
    Standing saidBy(Source source, Moment moment) {
        return sources.size() == MOST_SOURCES
                ? saidAgain(moment)
                : withSources(Stream.concat(sources.stream(), Stream.of(source)).toList())
                        .saidAgain(moment);
    }

    /** With other sources, which is told. */
    Standing withSources(List<Source> others) {
        return new Standing(revision, validation + 1, reading, others, lastSaid, judgement);
    }

    /** As it is after another judgement, which is told. */
    Standing judged(String otherJudgement) {
        return new Standing(revision, validation + 1, reading, sources, lastSaid, otherJudgement);
    }
}
