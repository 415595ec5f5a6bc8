package nianbao.validate.memory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nianbao.model.event.Outcome;
import nianbao.model.event.ReportEvent;
import nianbao.model.event.ReportEvent.Type;
import nianbao.model.event.Submission;
import nianbao.model.report.AnnualReport;
import nianbao.model.report.Change;
import nianbao.model.report.Finding;
import nianbao.model.report.ValidatedReport;
import nianbao.model.report.Verdict;
import nianbao.model.report.Withdrawal;
import nianbao.validate.continuity.Continuity;
import nianbao.validate.rule.RuleSettings;

/**
 * The memory of reports: what a document, or the wish to take one back, does to what is remembered of its agency.
 *
 * <ul>
 *   <li>The bytes of the report that stands: a {@code duplicate}, unless they are judged or read otherwise now.
 *   <li>Other bytes with its figures: one more of its sources.
 *   <li>Other figures: a later document is the next revision, one that was submitted before is kept beside it.
 *   <li>A later one that is read with less certainty is kept beside it as well, with a warning.
 *   <li>Whatever other figures then stand are what the year after is held against; nothing follows from that in turn.
 * </ul>
 */
public final class Memory {

    private final Judge judge;

    /**
     * With these rules.
     *
     * @param continuity those across years
     * @param rules what the deployment makes of all
     */
    public Memory(Continuity continuity, RuleSettings rules) {
        judge = new Judge(continuity, rules);
    }

    /** The judgement on a document that is to be checked only: next to what is remembered, which stays as it is. */
    public ValidatedReport check(AgencyMemory memory, AnnualReport report) {
        return judge.judge(Reading.of(report), memory.standing(report.year() - 1));
    }

    /** What follows from a document. */
    public Recollection remember(AgencyMemory memory, Arrival arrival) {
        return new Visit(memory, arrival).end();
    }

    /**
     * What follows from the wish to take a document back. It counts for what came before it: what says the same and came later is not
     * taken back by it, in whatever order the two are heard. A wish that was heard before changes nothing.
     */
    public Recollection withdraw(AgencyMemory memory, Request request) {
        YearMemory own = memory.year(request.year());
        String document = request.submissionId();
        if (own.isTakenBack(document, request.moment())) {
            return new Recollection(memory, List.of(), Outcome.withdrawn(request.wish()));
        }
        Standing standing = own.standing();
        AgencyMemory after = memory.with(request.year(), own.withdrawn(new TakenBack(document, request.moment())));
        if (standing != null && standing.isOf(document)) {
            return standing.lastSaid().isBefore(request.moment())
                    ? withdrawn(after, request, standing)
                    : new Recollection(after, List.of(), Outcome.withdrawn(request.wish()));
        }
        Optional<Said> said = standing == null ? Optional.empty() : standing.said(document);
        if (said.isPresent() && said.get().last().isBefore(request.moment())) {
            return withdrawnSource(after, request, standing.notSaidBy(document));
        }
        return new Recollection(
                after,
                List.of(),
                own.past(document)
                        .map(past -> outcome(request, past.revision()))
                        .orElseGet(() -> Outcome.withdrawn(request.wish())));
    }

    private Recollection withdrawn(AgencyMemory memory, Request request, Standing standing) {
        int year = request.year();
        ValidatedReport report = judge.judge(standing.reading(), memory.standing(year - 1))
                .placed(standing.revision(), standing.validation() + 1, false, standing.sources(), List.of())
                .withdrawn(new Withdrawal(
                        request.wish().receipt(), request.at(), request.wish().reason()));
        AgencyMemory after = memory.with(year, memory.year(year).withoutStanding());
        return yearAfter(memory, after, year, request.at())
                .with(new ReportEvent(Type.WITHDRAWN, report, request.at()), outcome(request, report.revision()));
    }

    private Recollection withdrawnSource(AgencyMemory memory, Request request, Standing left) {
        int year = request.year();
        ValidatedReport report = told(left, judge.judge(left.reading(), memory.standing(year - 1)), List.of());
        return new Recollection(
                memory.with(year, memory.year(year).with(left)),
                List.of(new ReportEvent(Type.REVALIDATED, report, request.at())),
                outcome(request, report.revision()));
    }

    private static Outcome outcome(Request request, int revision) {
        return new Outcome(
                request.submissionId(),
                request.wish().receipt(),
                Outcome.Kind.WITHDRAWN,
                request.reportKey(),
                revision,
                null,
                null);
    }

    /** Judges the year after anew, if a report stands there. */
    private Aftermath yearAfter(AgencyMemory before, AgencyMemory after, int year, Instant time) {
        Optional<Standing> next = after.standing(year + 1);
        if (next.isEmpty()) {
            return new Aftermath(after, Optional.empty());
        }
        ValidatedReport judged = judge.judge(next.get().reading(), after.standing(year));
        String judgement = Fingerprint.of(judged);
        if (judgement.equals(next.get().judgement())) {
            return new Aftermath(after, Optional.empty());
        }
        List<Change> changes = Changes.between(
                judge.judge(next.get().reading(), before.standing(year)).figures(), judged.figures());
        Standing told = next.get().judged(judgement);
        return new Aftermath(
                after.with(year + 1, after.year(year + 1).with(told)),
                Optional.of(new ReportEvent(Type.REVALIDATED, told(told, judged, changes), time)));
    }

    private record Aftermath(AgencyMemory memory, Optional<ReportEvent> event) {

        Recollection with(ReportEvent first, Outcome outcome) {
            return new Recollection(
                    memory, Stream.concat(Stream.of(first), event.stream()).toList(), outcome);
        }
    }

    private static ValidatedReport told(Standing standing, ValidatedReport judged, List<Change> changes) {
        return judged.placed(standing.revision(), standing.validation(), true, standing.sources(), changes);
    }

    /** One document that arrives. */
    private final class Visit {

        private final AgencyMemory memory;
        private final Submission submission;
        private final Moment moment;
        private final AnnualReport report;
        private final Reading reading;
        private final YearMemory own;
        private final Optional<Standing> before;

        private Visit(AgencyMemory memory, Arrival arrival) {
            this.memory = memory;
            submission = arrival.submission();
            moment = arrival.moment();
            report = arrival.report();
            reading = Reading.of(report);
            own = memory.year(report.year());
            before = memory.standing(report.year() - 1);
        }

        private Recollection end() {
            if (own.isTakenBack(report.submissionId(), moment)) {
                return silently(memory, Outcome.Kind.WITHDRAWN, null, null);
            }
            Standing standing = own.standing();
            if (standing == null) {
                return accept(Type.VALIDATED);
            }
            if (standing.isOf(report.submissionId())) {
                return again(standing);
            }
            if (Changes.none(standing.report(), report)) {
                return witness(standing);
            }
            if (moment.isBefore(standing.lastSaid())) {
                return keep(List.of());
            }
            return Disagreement.isDoubted(report, standing.report())
                    ? keep(List.of(Disagreement.finding(report, standing.report())))
                    : accept(Type.REVISED);
        }

        private Recollection accept(Type type) {
            ValidatedReport judged = judge.judge(reading, before);
            List<Change> changes = own.standing() == null
                    ? List.of()
                    : Changes.between(
                            judge.judge(own.standing().reading(), before).figures(), judged.figures());
            Standing standing = new Standing(
                    own.revisions() + 1,
                    1,
                    reading.withoutText(),
                    List.of(new Said(report.source(), moment)),
                    moment,
                    Fingerprint.of(judged));
            return standsNow(own.superseded(standing), type, judged, changes);
        }

        /** The bytes that stand. */
        private Recollection again(Standing standing) {
            ValidatedReport judged = judge.judge(read(standing), before);
            String judgement = Fingerprint.of(judged);
            boolean readSame = Fingerprint.of(standing.report()).equals(Fingerprint.of(report));
            if (readSame && judgement.equals(standing.judgement())) {
                return said(saidAgain(standing), Outcome.Kind.DUPLICATE);
            }
            boolean sameFigures = Changes.none(standing.report(), report);
            Standing said = saidAgain(standing);
            Standing anew = new Standing(
                    said.revision(),
                    said.validation() + 1,
                    read(standing).withoutText(),
                    sameFigures ? said.said() : List.of(said.said().getFirst()),
                    said.lastSaid(),
                    judgement);
            List<Change> changes =
                    Changes.between(judge.judge(standing.reading(), before).figures(), judged.figures());
            return standsNow(own.with(anew), readSame ? Type.REVALIDATED : Type.REREAD, judged, changes);
        }

        private Standing saidAgain(Standing standing) {
            return standing.saidAgain(report.submissionId(), moment);
        }

        /** The report as it is read now, as the document came at first. */
        private Reading read(Standing standing) {
            return reading.cameAs(standing.report());
        }

        private Recollection standsNow(YearMemory year, Type type, ValidatedReport judged, List<Change> changes) {
            ReportEvent event = new ReportEvent(type, told(year.standing(), judged, changes), submission.submittedAt());
            return yearAfter(memory, memory.with(report.year(), year), report.year(), submission.submittedAt())
                    .with(event, outcome(Outcome.Kind.VALIDATED, year.standing().revision(), judged.verdict()));
        }

        /** Other bytes with the figures that stand. */
        private Recollection witness(Standing standing) {
            if (standing.isSaidBy(report.submissionId())) {
                return said(saidAgain(standing), Outcome.Kind.DUPLICATE);
            }
            Standing more = standing.saidBy(report.source(), moment);
            // Of one that is not named any more nothing is told: its outcome is all there is.
            return said(
                    more, more.validation() == standing.validation() ? Outcome.Kind.DUPLICATE : Outcome.Kind.VALIDATED);
        }

        /** Nothing but the sources may be others. */
        private Recollection said(Standing standing, Outcome.Kind kind) {
            ValidatedReport judged = judge.judge(standing.reading(), before);
            AgencyMemory after = memory.with(report.year(), own.with(standing));
            List<ReportEvent> events = standing.validation() == own.standing().validation()
                    ? List.of()
                    : List.of(new ReportEvent(
                            Type.REVALIDATED, told(standing, judged, List.of()), submission.submittedAt()));
            return new Recollection(after, events, outcome(kind, standing.revision(), judged.verdict()));
        }

        /** It is kept beside the report that stands. */
        private Recollection keep(List<Finding> why) {
            ValidatedReport judged = judge.judge(reading, before, why);
            String judgement = Fingerprint.of(judged);
            Optional<Past> known = own.past(report.submissionId());
            if (known.filter(past -> past.judgement().equals(judgement)).isPresent()) {
                return silently(memory, Outcome.Kind.DUPLICATE, known.get().revision(), judged.verdict());
            }
            int revision = known.map(Past::revision).orElse(own.revisions() + 1);
            int validation = known.map(past -> past.validation() + 1).orElse(1);
            Past past = new Past(report.submissionId(), revision, validation, report.parser(), judgement);
            ValidatedReport told = judged.placed(revision, validation, false, List.of(report.source()), List.of());
            return new Recollection(
                    memory.with(report.year(), own.kept(past)),
                    List.of(new ReportEvent(typeOfKept(known), told, submission.submittedAt())),
                    outcome(Outcome.Kind.VALIDATED, revision, judged.verdict()));
        }

        private Type typeOfKept(Optional<Past> known) {
            return known.map(past -> past.parser().equals(report.parser()) ? Type.REVALIDATED : Type.REREAD)
                    .orElse(Type.VALIDATED);
        }

        private Recollection silently(AgencyMemory after, Outcome.Kind kind, Integer revision, Verdict verdict) {
            return new Recollection(after, List.of(), outcome(kind, revision, verdict));
        }

        private Outcome outcome(Outcome.Kind kind, Integer revision, Verdict verdict) {
            return new Outcome(
                    submission.submissionId(), submission.receipt(), kind, report.reportKey(), revision, verdict, null);
        }
    }
}
