package nianbao.validate.rule;

import java.util.List;
import java.util.stream.Stream;
import nianbao.model.report.Finding;
import nianbao.model.rule.RuleCatalogue;
import nianbao.validate.subject.Subject;

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
            new ReviewWithoutRequests(),
            new FeeUnpaid(),
            new StatementDisagrees(),
            new StatementSum(),
            new PeriodOfYear(),
            new FormOfYear(),
            new MixedForms(),
            new Incomplete(),
            new Identification());

    static final List<TextRule> TEXT_RULES =
            List.of(new AmountUnit(), new OtherYear(), new OtherAgency(), new Improvements());

    private Catalogue() {}

    /** What the rules on its words find in a report: it stays true whatever is learnt of other years. */
    public static List<Finding> inText(Subject subject) {
        return TEXT_RULES.stream()
                .flatMap(rule -> rule.findings(subject).stream())
                .toList();
    }

    /**
     * What all rules find, as the settings have it told: gravest first, then in the order of the text.
     *
     * @param others what was found in the report's words, and by holding it against other reports
     */
    public static List<Finding> findings(Judged judged, List<Finding> others, RuleSettings settings) {
        return FindingOrder.sorted(settings.applied(
                Stream.concat(RULES.stream().flatMap(rule -> rule.findings(judged).stream()), others.stream())
                        .toList()));
    }
}
