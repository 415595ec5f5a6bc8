package nianbao.validate.memory;

import java.util.List;
import java.util.Optional;
import nianbao.model.report.AnnualReport;
import nianbao.model.report.Finding;
import nianbao.validate.continuity.Sketch;
import nianbao.validate.rule.Catalogue;
import nianbao.validate.subject.Subject;

/**
 * A document as it was read, without what a neighbour settles.
 *
 * @param report what it says
 * @param sketch of its narrative, or null where that is too short
 * @param inText what the rules find in its words, which are not remembered
 */
public record Reading(AnnualReport report, Sketch sketch, List<Finding> inText) {

    public Reading {
        inText = List.copyOf(inText);
    }

    /** A report with its text. */
    static Reading of(AnnualReport report) {
        return new Reading(report, Sketch.of(report).orElse(null), Catalogue.inText(Subject.of(report)));
    }

    /** As it is remembered. */
    Reading withoutText() {
        return new Reading(report.withoutText(), sketch, inText);
    }

    /** The same reading of the same bytes, as they came in another submission. */
    Reading cameAs(AnnualReport other) {
        return new Reading(report.cameAs(other), sketch, inText);
    }

    Optional<Sketch> sketched() {
        return Optional.ofNullable(sketch);
    }
}
