package nianbao.parse.narrative;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nianbao.model.report.Agency;
import nianbao.model.report.Scope;
import nianbao.model.report.Span;
import nianbao.parse.agency.OfficeNames;

/** Tells whether a report counts its agency's own work or a whole government's. */
final class ScopeFinder {

    private static final int OPENING = 3_000;
    private static final String MANY = "(?:各(?:级|有关|相关|工作)?(?:行政机关|单位|部门)|各(?:乡镇|镇|街道|县|区))";
    private static final Pattern COMPILED =
            Pattern.compile("(?:汇总|综合(?!实验|改革|执法|行政)|根据)[^。]{0,60}" + MANY + "[^。]{0,60}(?:编制|汇总|报告)[^。]{0,20}");
    private static final Pattern COUNTED =
            Pattern.compile("全[省市县区州](?:各级)?(?:各)?(?:行政机关|部门|单位)?(?:全年)?(?:共|累计|未)?(?:收到|受理|接收|主动公开)[^。,;]{0,30}");

    private ScopeFinder() {}

    /** Reads the running text; what a government's report says of 全县 is its own, an office's is not. */
    static Scope find(Sentences sentences, Agency agency) {
        if (!OfficeNames.isGovernment(agency.name())) {
            return new Scope(Scope.Kind.AGENCY, null);
        }
        for (Pattern pattern : List.of(COMPILED, COUNTED)) {
            for (Span stretch : sentences.prose()) {
                int to = pattern == COMPILED ? Math.min(stretch.to(), stretch.from() + OPENING) : stretch.to();
                Matcher matcher = pattern.matcher(sentences.text()).region(stretch.from(), to);
                if (matcher.find()) {
                    return new Scope(Scope.Kind.GOVERNMENT, sentences.quote(matcher.start(), matcher.end()));
                }
            }
        }
        return new Scope(Scope.Kind.UNKNOWN, null);
    }
}
