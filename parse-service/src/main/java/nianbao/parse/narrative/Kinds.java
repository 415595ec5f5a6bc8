package nianbao.parse.narrative;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nianbao.model.report.Period;
import nianbao.parse.narrative.SectionFinder.Heading;
import nianbao.parse.text.Anchored;
import nianbao.parse.text.Condensed;

/** Tells a report from a blank form and from everything else that speaks of such reports. */
final class Kinds {

    /** What a text is. */
    enum Kind {
        REPORT,
        BLANK_FORM,
        OTHER
    }

    private static final int FIRST_LINES = 600;

    private static final Pattern OTHER_DOCUMENT = Pattern.compile("关于[^。,;]{4,60}(?:的通知|的函|的公告|的意见|的批复|的方案|的通报|的公示)");
    /** A report explained, in words or pictures. */
    private static final Pattern INTERPRETATION = Pattern.compile(
            "(?:年度报告|年报)[》\"]?(?:的)?(?:政策|文字|图文|图片|数据|图表)?解读|(?:图解|一图读懂|一图看懂|解读)[\\]:|-]?[^。;,>|]{0,40}(?:年度报告|年报)");

    private static final Pattern PART_OF_A_YEAR = Pattern.compile("[上下]半年|第?[一二三四1-4]季度|(?<!\\d)\\d{1,2}月份?(?!\\d)");
    private static final int INTRODUCTION = 8;
    private static final int LAST_QUARTER = 10;

    private static final Anchored TABLE =
            Anchored.of("本年新收政府信息公开申请数量|结果维持|第二十条第|指标名称", "本年新收政府信息公开申请数量|结果维持|第二十条第?\\([一五六八]\\)项|指标名称");
    private static final Pattern COUNTS = Pattern.compile("(?:主动公开|依申请公开|信息公开申请)[^。;]{0,30}?\\d{1,9}(?:余|多)?[条件份]");
    private static final Pattern FIGURE = Pattern.compile("(?<![\\d.(])\\d{1,12}(?![\\d.、)])");
    private static final Pattern TO_BE_FILLED = Pattern.compile("格式模板|模板|\\(文字描述\\)|样表|填报说明");
    private static final Anchored YEAR = Anchored.of("20", "20\\d\\d年");

    private final Condensed condensed;
    private final String text;
    private final Title title;
    private final List<Heading> headings;
    private final Period period;

    Kinds(Condensed condensed, Title title, List<Heading> headings, Period period) {
        this.condensed = condensed;
        this.text = condensed.text();
        this.title = title;
        this.headings = headings;
        this.period = period;
    }

    Kind kind() {
        boolean tables = TABLE.isIn(condensed);
        if (headings.size() >= 2 && tables && isBlank()) {
            return Kind.BLANK_FORM;
        }
        return isReport(tables) ? Kind.REPORT : Kind.OTHER;
    }

    private boolean isReport(boolean tables) {
        long sections =
                headings.stream().filter(heading -> heading.number() > 0).count();
        if (isInterpretation() || isOfPartOfAYear()) {
            return false;
        }
        if (title == null) {
            return sections >= 3 && (tables || sections >= 4) && !isOtherDocument();
        }
        if (title.agency() == null && title.year() == null && isOtherDocument()) {
            return false;
        }
        if (sections >= 1 || tables) {
            return true;
        }
        return title.agency() != null && title.year() != null && (period != null || countsBehindTitle());
    }

    /** Whether its title is that of an explanation; links to explanations around a report's own title do not count. */
    private boolean isInterpretation() {
        int firstSection =
                headings.isEmpty() ? text.length() : headings.getFirst().from();
        boolean ownTitle = title != null && title.to() <= firstSection;
        int from = ownTitle ? Math.max(0, title.from() - INTRODUCTION) : 0;
        int to = ownTitle ? Math.min(text.length(), title.to() + INTRODUCTION) : Math.min(firstSection, FIRST_LINES);
        Matcher interpretation = INTERPRETATION.matcher(text).region(from, to);
        while (interpretation.find()) {
            int end = interpretation.end();
            boolean alone = condensed.gapBefore(end) || "》|\"_-(".indexOf(text.charAt(end)) >= 0;
            if (alone && (!ownTitle || interpretation.start() < title.to() && end > title.from())) {
                return true;
            }
        }
        return false;
    }

    /** Half a year, a quarter and a month have no report: they are in the title, or the days counted end before the last quarter. */
    private boolean isOfPartOfAYear() {
        if (title != null) {
            int to = Math.min(text.length(), title.to() + 10);
            String around = text.substring(title.from(), title.to()) + bracketed(text.substring(title.to(), to));
            if (PART_OF_A_YEAR.matcher(around).find()) {
                return true;
            }
        }
        return period != null
                && period.from().getYear() == period.to().getYear()
                && period.from().getDayOfYear() == 1
                && period.to().getMonthValue() < LAST_QUARTER;
    }

    private static String bracketed(String behind) {
        return behind.startsWith("(") ? behind : "";
    }

    private boolean isOtherDocument() {
        return OTHER_DOCUMENT
                .matcher(text)
                .region(0, Math.min(text.length(), FIRST_LINES))
                .find();
    }

    /** A report of a few lines has no sections, but says how much was disclosed. */
    private boolean countsBehindTitle() {
        return COUNTS.matcher(text)
                .region(title.to(), Math.min(text.length(), title.to() + 2_000))
                .find();
    }

    /** No figure in the tables, and neither agency and year in the title nor a text of its own. */
    private boolean isBlank() {
        boolean placeholder = title != null && title.placeholder();
        boolean named = title != null && !placeholder && (title.agency() != null || title.year() != null);
        if (named || !placeholder && !isToBeFilled() && YEAR.isIn(condensed)) {
            return false;
        }
        int from = TABLE.in(condensed).first().map(Matcher::start).orElse(0);
        Matcher figure = FIGURE.matcher(text).region(from, text.length());
        for (int i = 0; i < 1_000 && figure.find(); i++) {
            if (condensed.gapBefore(figure.start())
                    || condensed.gapBefore(figure.end())
                    || text.charAt(figure.start() - 1) == '|') {
                return false;
            }
        }
        return true;
    }

    private boolean isToBeFilled() {
        return TO_BE_FILLED
                .matcher(text)
                .region(0, Math.min(text.length(), 3_000))
                .find();
    }
}
