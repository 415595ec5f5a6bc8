package nianbao.validate.rule;

import java.util.List;
import nianbao.model.report.Finding;
import nianbao.model.report.RuleId;
import nianbao.validate.subject.Subject;

/**
 * Something that the words of a report are held against. They are at hand only while a document is looked at and are not remembered, so
 * what is found in them must not depend on anything that is learnt later: not on the identities, and not on another year.
 */
interface TextRule {

    /** The ids that its findings can have. */
    List<RuleId> ids();

    /** What it finds in a report with its text; empty where there is nothing to say. */
    List<Finding> findings(Subject subject);
}
