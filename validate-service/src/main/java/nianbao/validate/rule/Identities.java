package nianbao.validate.rule;

import java.util.List;
import java.util.stream.Stream;
import nianbao.model.report.Finding;
import nianbao.model.report.RuleId;
import nianbao.validate.identity.TableJudgement;

/** Broken identities and their cause, and sums hidden among cells without a number. */
final class Identities implements Rule {

    @Override
    public List<RuleId> ids() {
        return List.of(
                RuleId.REQUESTS_CELL,
                RuleId.REVIEW_CELL,
                RuleId.REQUESTS_IDENTITY,
                RuleId.REVIEW_IDENTITY,
                RuleId.REQUESTS_UNKNOWN,
                RuleId.REVIEW_UNKNOWN);
    }

    @Override
    public List<Finding> findings(Judged judged) {
        return judged.tables().stream().flatMap(Identities::findings).toList();
    }

    private static Stream<Finding> findings(TableJudgement table) {
        return Stream.concat(
                new BrokenIdentities(table).findings().stream(),
                table.hidden().stream().map(hidden -> new HiddenSums(table.sheet(), hidden).finding()));
    }
}
