package nianbao.validate.continuity;

import java.util.List;
import nianbao.model.report.Finding;
import nianbao.model.report.RuleId;

/** Something in which two neighbouring years should agree. Cells without a number are left out: nothing can be said of them. */
interface Comparison {

    /** The id that its findings have. */
    RuleId id();

    /** What it finds in the later of the two; empty where there is nothing to say. */
    List<Finding> findings(Years years);
}
