package nianbao.model.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import nianbao.model.Json;

/**
 * The catalogue of rules, as its resource has it: one entry for each {@link nianbao.model.report.RuleId}.
 *
 * @param version changes whenever a rule judges otherwise or a rule is added: the {@code ruleSet} of a validated report begins with it
 * @param rules the entries, in the order in which a reader wants them
 */
public record RuleCatalogue(String version, List<RuleEntry> rules) {

    private static final String RESOURCE = "/nianbao/model/rules/catalogue.json";
    private static final RuleCatalogue STANDARD = read();

    public RuleCatalogue {
        rules = List.copyOf(rules);
    }

    /** The catalogue of this version of the project. */
    public static RuleCatalogue standard() {
        return STANDARD;
    }

    /** The entry of the rule with that id, if there is such a rule. */
    public Optional<RuleEntry> rule(String id) {
        return rules.stream().filter(rule -> rule.id().wireName().equals(id)).findFirst();
    }

    private static RuleCatalogue read() {
        try (InputStream in = RuleCatalogue.class.getResourceAsStream(RESOURCE)) {
            return Json.read(in.readAllBytes(), RuleCatalogue.class);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + RESOURCE, e);
        }
    }
}
