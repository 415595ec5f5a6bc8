package nianbao.validate.rule;

import java.util.List;
import nianbao.model.report.Finding;
import nianbao.model.report.RuleId;

/** Something that a report is held against. Rules are pure and know nothing of each other. */
interface Rule {

    /** The ids that its findings can have. */
    List<RuleId> ids();

    /** What it finds in a report; empty where there is nothing to say. */
    List<Finding> findings(Judged judged);
}
