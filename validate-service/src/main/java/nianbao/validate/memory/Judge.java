package nianbao.validate.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nianbao.model.report.AnnualReport;
import nianbao.model.report.Finding;
import nianbao.model.report.ValidatedReport;
import nianbao.validate.Validator;
import nianbao.validate.continuity.Continuity;
import nianbao.validate.continuity.Settling;
import nianbao.validate.continuity.Sketch;
import nianbao.validate.continuity.YearBefore;
import nianbao.validate.subject.Subject;

/**
 * Judges a report as the year before lets it be read. The judgement depends on what the two documents say and on nothing else: not on
 * which came first, and not on what a third year settled or found.
 */
final class Judge {

    private final Continuity continuity;

    Judge(Continuity continuity) {
        this.continuity = continuity;
    }

    /** The judgement on a report next to that of the year before. */
    ValidatedReport judge(AnnualReport report, Optional<Sketch> sketch, Optional<Standing> before) {
        return judge(report, sketch, before, List.of());
    }

    /**
     * The same.
     *
     * @param others what was found by holding the report against others of its year
     */
    ValidatedReport judge(
            AnnualReport report, Optional<Sketch> sketch, Optional<Standing> before, List<Finding> others) {
        Optional<YearBefore> yearBefore = before
                // Bytes that a newer parser takes for another year's are no neighbour of themselves.
                .filter(standing -> !standing.isOf(report.submissionId()))
                .map(Standing::asYearBefore);
        Subject subject =
                Subject.of(yearBefore.map(year -> Settling.settle(report, year)).orElse(report));
        List<Finding> across = new ArrayList<>(others);
        yearBefore.ifPresent(year -> across.addAll(continuity.findings(subject, sketch, year)));
        return Validator.validate(subject, across);
    }

    /** The judgement on a report that stands. */
    ValidatedReport judge(Standing standing, Optional<Standing> before) {
        return judge(standing.report(), Optional.ofNullable(standing.sketch()), before);
    }
}
