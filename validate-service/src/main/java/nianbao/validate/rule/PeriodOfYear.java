package nianbao.validate.rule;

import java.time.LocalDate;
import java.util.List;
import nianbao.model.report.Finding;
import nianbao.model.report.Period;
import nianbao.model.report.RuleId;
import nianbao.validate.subject.Completeness;

/**
 * The figures are of the report's year, from its first day to its last (article 49). A period of another year is told where the year is
 * in doubt, and not here again.
 */
final class PeriodOfYear implements Rule {

    @Override
    public List<RuleId> ids() {
        return List.of(RuleId.PERIOD_YEAR);
    }

    @Override
    public List<Finding> findings(Judged judged) {
        Period period = judged.report().period();
        int year = judged.report().year();
        boolean told = judged.report().remarks().stream()
                .anyMatch(remark -> remark.rule() == RuleId.YEAR_DOUBTFUL
                        && remark.details().containsKey("period"));
        if (period == null || told || !Completeness.isRequired(judged.report())) {
            return List.of();
        }
        Period whole = new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        return period.equals(whole)
                ? List.of()
                : List.of(Findings.of(
                        RuleId.PERIOD_YEAR,
                        "",
                        List.of(),
                        "统计期限写的是" + text(period) + "，应为" + text(whole) + "，请核对",
                        List.of()));
    }

    private static String text(Period period) {
        return text(period.from()) + "至" + text(period.to());
    }

    private static String text(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }
}
