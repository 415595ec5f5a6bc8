package nianbao.validate.rule;

import java.util.List;
import nianbao.model.report.Finding;
import nianbao.model.rule.RuleCatalogue;

/** All rules, and the version of their set: what each checks and why is said in the {@link RuleCatalogue}. */
public final class Catalogue {

    /** The version of the rule set: {@code ruleSet} of a validated report. */
    public static final String VERSION = RuleCatalogue.standard().version();

    static final List<Rule> RULES = List.of(
            new Identities(),
            new RowCells(),
            new DoubtfulCells(),
            new FigureRange(),
            new InForce(),
            new TotalDisclosed(),
            new ItemsAsDecisions(),
            new Procurement(),
            new AmountUnit(),
            new ReviewWithoutRequests(),
            new FeeUnpaid(),
            new StatementDisagrees(),
            new StatementSum(),
            new PeriodOfYear(),
            new OtherYear(),
            new OtherAgency(),
            new Improvements(),
            new FormOfYear(),
            new MixedForms(),
            new Incomplete(),
            new Identification());

    private Catalogue() {}

    /** What all rules find, as the settings have it told: gravest first, then in the order of the text. */
    public static List<Finding> findings(Judged judged, RuleSettings settings) {
        return FindingOrder.sorted(settings.applied(
                RULES.stream().flatMap(rule -> rule.findings(judged).stream()).toList()));
    }
}
