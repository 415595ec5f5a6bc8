package nianbao.store.rest;

import nianbao.model.rule.RuleEntry;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A rule as it is answered; all words are Chinese. */
@Schema(name = "Rule", description = "What a rule checks, why, and an example")
public record RuleView(
        @Schema(description = "the rule's stable id, a finding's `rule`", examples = "proactive.in-force")
        String id,

        @Schema(
                description = "how grave its findings usually are; a deployment may set another",
                enumeration = {"error", "warning", "notice"})
        String severity,

        @Schema(description = "what is wrong where it finds something")
        String title,

        @Schema(description = "what it looks at and when it speaks")
        String checks,

        @Schema(description = "the provision that it rests on")
        String why,

        @Schema(description = "a report in which it finds nothing")
        Example valid,

        @Schema(description = "a report in which it finds something")
        Example invalid) {

    /** A report, in words. */
    @Schema(name = "RuleExample")
    public record Example(
            @Schema(description = "what stands in the report")
            String shows,

            @Schema(description = "the finding's message, or null")
            String message) {

        private static Example of(RuleEntry.Example example) {
            return new Example(example.shows(), example.message());
        }
    }

    static RuleView of(RuleEntry rule) {
        return new RuleView(
                rule.id().wireName(),
                rule.severity().wireName(),
                rule.title(),
                rule.checks(),
                rule.why(),
                Example.of(rule.valid()),
                Example.of(rule.invalid()));
    }
}
