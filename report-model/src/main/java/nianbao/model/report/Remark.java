package nianbao.model.report;

import java.util.List;
import java.util.Map;

/**
 * What the parser noticed and a person should know. validate-service turns remarks into findings, so that there is one catalogue of
 * rules.
 *
 * @param rule the id of the rule in {@link RuleId}
 * @param cells the paths of the cells it is about; may be empty
 * @param details what the rule's sentence needs, by name, as text
 * @param places where it was noticed
 */
public record Remark(RuleId rule, List<String> cells, Map<String, String> details, List<Place> places) {

    public Remark {
        cells = List.copyOf(cells);
        details = Map.copyOf(details);
        places = List.copyOf(places);
    }
}
