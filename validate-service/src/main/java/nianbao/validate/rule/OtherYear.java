package nianbao.validate.rule;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nianbao.model.report.AnnualReport;
import nianbao.model.report.Finding;
import nianbao.model.report.Place;
import nianbao.model.report.RuleId;
import nianbao.validate.subject.Completeness;
import nianbao.validate.subject.Subject;

/**
 * Words of an earlier report that were left standing: the general part begins with another year and does not name the report's own, or
 * the plans for the next year are for one that is over.
 */
final class OtherYear implements TextRule {

    private static final int GENERAL = 1;
    private static final int IMPROVEMENTS = 5;

    /** So far into the general part its own year is named, if it is named. */
    private static final int OPENING = 300;

    private static final Pattern BEGINS =
            Pattern.compile("^[\\s　：:*#（）()一]{0,12}(20\\d\\d)\\s?年度?(?!\\s?\\d{1,2}\\s?月|以来|至|起|底|初|末|前|后|版)");
    private static final Pattern PLANS = Pattern.compile(
            "(?:^|[。；：:\\s，,])(?:下一步[，,]?)?(20\\d\\d)\\s?年度?[，,]?[^。；，,\\d]{0,14}[，,]?将(?:继续|进一步|不断|着力|努力|严格|认真|坚持|持续)");

    @Override
    public List<RuleId> ids() {
        return List.of(RuleId.TEXT_OTHER_YEAR);
    }

    @Override
    public List<Finding> findings(Subject subject) {
        AnnualReport report = subject.report();
        boolean told = report.remarks().stream().anyMatch(remark -> remark.rule() == RuleId.YEAR_DOUBTFUL);
        if (told || !Completeness.isRequired(report)) {
            return List.of();
        }
        return Stream.concat(
                        Passage.of(report, GENERAL).stream().flatMap(general -> beginning(general, report.year())),
                        Passage.of(report, IMPROVEMENTS).stream().flatMap(plans -> plans(plans, report.year())))
                .toList();
    }

    private static Stream<Finding> beginning(Passage general, int year) {
        Matcher begins = BEGINS.matcher(general.text());
        String opening =
                general.text().substring(0, Math.min(OPENING, general.text().length()));
        if (!begins.find() || isOf(begins, year) || opening.contains(Integer.toString(year))) {
            return Stream.of();
        }
        String message = "“" + general.section().heading() + "”部分开头写的是" + begins.group(1) + "年，而这是" + year
                + "年度报告；如系沿用往年的文字，请改正";
        return Stream.of(finding("beginning", message, general.place(begins.start(1), begins.end())));
    }

    private static Stream<Finding> plans(Passage improvements, int year) {
        return PLANS.matcher(improvements.text())
                .results()
                .filter(plans -> Integer.parseInt(plans.group(1)) <= year)
                .limit(1)
                .map(plans -> finding(
                        "plans",
                        "“" + improvements.section().heading() + "”部分写的是" + plans.group(1) + "年的打算，而这是" + year
                                + "年度报告；如系沿用往年的文字，请改正",
                        improvements.place(plans.start(1), plans.end())));
    }

    private static boolean isOf(Matcher begins, int year) {
        return Integer.parseInt(begins.group(1)) == year;
    }

    private static Finding finding(String about, String message, Place place) {
        return Findings.of(RuleId.TEXT_OTHER_YEAR, about, List.of(), message, List.of(place));
    }
}
