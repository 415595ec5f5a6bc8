package nianbao.validate.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nianbao.model.report.Finding;
import nianbao.model.report.ValidatedReport;
import nianbao.validate.Validator;
import nianbao.validate.continuity.Continuity;
import nianbao.validate.continuity.Settling;
import nianbao.validate.continuity.YearBefore;
import nianbao.validate.rule.RuleSettings;
import nianbao.validate.subject.Subject;

/**
 * Judges a report as the year before lets it be read. The judgement depends on what the two documents say and on nothing else: not on
 * which came first, and not on what a third year settled or found.
 */
final class Judge {

    private final Continuity continuity;
    private final RuleSettings rules;

    Judge(Continuity continuity, RuleSettings rules) {
        this.continuity = continuity;
        this.rules = rules;
    }

    /** The judgement on a document next to the report of the year before. */
    ValidatedReport judge(Reading reading, Optional<Standing> before) {
        return judge(reading, before, List.of());
    }

    /**
     * The same.
     *
     * @param others what was found by holding the report against others of its year
     */
    ValidatedReport judge(Reading reading, Optional<Standing> before, List<Finding> others) {
        Optional<YearBefore> yearBefore = before
                // Bytes that a newer parser takes for another year's are no neighbour of themselves.
                .filter(standing -> !standing.isOf(reading.report().submissionId()))
                .map(Standing::asYearBefore);
        Subject subject = Subject.of(
                yearBefore.map(year -> Settling.settle(reading.report(), year)).orElse(reading.report()));
        List<Finding> all = new ArrayList<>(reading.inText());
        all.addAll(others);
        yearBefore.ifPresent(year -> all.addAll(continuity.findings(subject, reading.sketched(), year)));
        return Validator.validate(subject, all, rules);
    }
}
