package nianbao.validate.continuity;

import java.util.List;
import nianbao.model.report.Finding;
import nianbao.model.report.RuleId;

/**
 * The narrative is that of the year before with other numbers.
 *
 * @param from the likeness from which it counts as copied, 0 to 1
 */
record CopiedNarrative(double from) implements Comparison {

    /** A sketch tells no more than that. */
    private static final double NEARLY_ALL = 0.97;

    @Override
    public RuleId id() {
        return RuleId.CONTINUITY_NARRATIVE;
    }

    @Override
    public List<Finding> findings(Years years) {
        return years.likeness().filter(likeness -> likeness >= from).stream()
                .map(likeness -> years.finding(
                        id(), "", List.of(), "文字部分与" + years.nameBefore() + words(likeness) + "，请核对是否沿用了上一年的内容"))
                .toList();
    }

    private static String words(double likeness) {
        return likeness > NEARLY_ALL ? "几乎相同" : "约有" + Math.round(likeness * 100) + "%相同";
    }
}
