package nianbao.validate.rule;

import java.util.List;
import java.util.stream.Stream;
import nianbao.model.report.Finding;

/** All rules, and the version that changes whenever one of them judges otherwise. */
public final class Catalogue {

    /** The version of the rule set: {@code ruleSet} of a validated report. */
    public static final String VERSION = "1.0";

    static final List<Rule> RULES = List.of(
            new Identities(),
            new RowCells(),
            new DoubtfulCells(),
            new FigureRange(),
            new InForce(),
            new ReviewWithoutRequests(),
            new StatementDisagrees(),
            new StatementSum(),
            new FormOfYear(),
            new MixedForms(),
            new Incomplete(),
            new Identification());

    private Catalogue() {}

    /**
     * What all rules find, gravest first, then in the order of the text.
     *
     * @param others what was found by holding the report against other reports
     */
    public static List<Finding> findings(Judged judged, List<Finding> others) {
        return FindingOrder.sorted(
                Stream.concat(RULES.stream().flatMap(rule -> rule.findings(judged).stream()), others.stream())
                        .toList());
    }
}
