package nianbao.model.report;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the parser noticed and a person should know. validate-service turns remarks into findings, so that there is one catalogue of
 * rules.
 *
 * @param rule the id of the rule in {@link RuleId}
 * @param cells the paths of the cells it is about; may be empty
 * @param details what the rule's sentence needs, by name, as text; in order of the names
 * @param places where it was noticed
 */
public record Remark(RuleId rule, List<String> cells, Map<String, String> details, List<Place> places) {

    public Remark {
        cells = List.copyOf(cells);
        details = Collections.unmodifiableMap(
                new TreeMap<>(details)); // in one order, so that the same bytes give the same JSON
        places = List.copyOf(places);
    }
}
