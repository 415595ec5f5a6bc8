package nianbao.validate.continuity;

import java.util.Optional;
import nianbao.validate.subject.Subject;

/**
 * The report of the same agency on the year before.
 *
 * @param subject the report as it was read, without its text
 * @param sketch of its narrative; empty where that is too short to tell
 */
public record YearBefore(Subject subject, Optional<Sketch> sketch) {

    /** The year it is about. */
    int year() {
        return subject.report().year();
    }

    /** The document that it was read from. */
    String submissionId() {
        return subject.report().submissionId();
    }
}
