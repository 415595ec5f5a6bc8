package nianbao.model.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * What a rule found in a report.
 *
 * @param id stable within the report: the rule and what it is about
 * @param rule the rule's id
 * @param severity how grave it is
 * @param cells the paths of the cells it is about
 * @param identities the ids of the broken identities it explains
 * @param message the sentence for the report's author (Chinese)
 * @param explanations what would put it right, the likeliest first
 * @param places where it stands in the source
 * @param against the submission ids of the other documents that it holds the report against; absent in JSON where there is none
 */
public record Finding(
        String id,
        RuleId rule,
        Severity severity,
        List<String> cells,
        List<String> identities,
        String message,
        List<Explanation> explanations,
        List<Place> places,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> against) {

    public Finding {
        cells = List.copyOf(cells);
        identities = List.copyOf(identities);
        explanations = List.copyOf(explanations);
        places = List.copyOf(places);
        against = against == null ? List.of() : List.copyOf(against);
    }

    /** A finding that follows from the report alone. */
    public Finding(
            String id,
            RuleId rule,
            Severity severity,
            List<String> cells,
            List<String> identities,
            String message,
            List<Explanation> explanations,
            List<Place> places) {
        this(id, rule, severity, cells, identities, message, explanations, places, List.of());
    }

    /** The same under another id. */
    public Finding withId(String other) {
        return new Finding(other, rule, severity, cells, identities, message, explanations, places, against);
    }

    /**
     * A change of cells that would put the finding right.
     *
     * @param set the paths and the values they should have
     * @param restores how many broken identities it restores
     * @param why the reason, for the report's author (Chinese)
     */
    public record Explanation(Map<String, BigDecimal> set, int restores, String why) {}
}
