package nianbao.model.rule;

import com.fasterxml.jackson.databind.JsonNode;
import nianbao.model.report.RuleId;
import nianbao.model.report.Severity;

/**
 * What a person wants to know of a rule. All words are Chinese, for those who write reports.
 *
 * @param id the rule; how grave its findings usually are is said there
 * @param title what is wrong where it finds something, in a sentence
 * @param checks what it looks at and when it speaks
 * @param why the provision of the Regulation or of the form that it rests on
 * @param valid a report in which it finds nothing
 * @param invalid a report in which it finds something
 */
public record RuleEntry(RuleId id, String title, String checks, String why, Example valid, Example invalid) {

    /** How grave its findings usually are; one of a doubtful case may be less. */
    public Severity severity() {
        return id.severity();
    }

    /**
     * A report, in words and as data.
     *
     * @param shows what stands in the report
     * @param message what the rule says of it, word for word; null where it says nothing
     * @param report how it differs from a whole report of zeros (see the head of the catalogue's tests, {@code ExampleReports}); with
     *     the key {@code after}, earlier reports that it has to be held against
     */
    public record Example(String shows, String message, JsonNode report) {}
}
