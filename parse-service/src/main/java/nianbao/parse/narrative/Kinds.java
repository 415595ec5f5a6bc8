package nianbao.parse.narrative;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nianbao.model.report.Period;
import nianbao.parse.narrative.SectionFinder.Heading;
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
    private static final Pattern TABLE = Pattern.compile("本年新收政府信息公开申请数量|结果维持|第二十条第?\\([一五六八]\\)项|指标名称");
    private static final Pattern COUNTS = Pattern.compile("(?:主动公开|依申请公开|信息公开申请)[^。;]{0,30}?\\d{1,9}(?:余|多)?[条件份]");
    private static final Pattern FIGURE = Pattern.compile("(?<![\\d.(])\\d{1,12}(?![\\d.、)])");
    private static final Pattern TO_BE_FILLED = Pattern.compile("格式模板|模板|\\(文字描述\\)|样表|填报说明");
    private static final Pattern YEAR = Pattern.compile("20\\d\\d年");

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
        boolean tables = TABLE.matcher(text).find();
        if (headings.size() >= 2 && tables && isBlank()) {
            return Kind.BLANK_FORM;
        }
        return isReport(tables) ? Kind.REPORT : Kind.OTHER;
    }

    private boolean isReport(boolean tables) {
        int sections = headings.size();
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
        boolean unnamed = title == null || title.placeholder() || title.agency() == null && title.year() == null;
        boolean toBeFilled = TO_BE_FILLED
                .matcher(text)
                .region(0, Math.min(text.length(), 3_000))
                .find();
        boolean undated = !YEAR.matcher(text).find();
        if (!unnamed || !toBeFilled && !undated && !(title != null && title.placeholder())) {
            return false;
        }
        Matcher table = TABLE.matcher(text);
        Matcher figure = FIGURE.matcher(text);
        int from = table.find() ? table.start() : 0;
        figure.region(from, text.length());
        for (int i = 0; i < 1_000 && figure.find(); i++) {
            if (condensed.gapBefore(figure.start())
                    || condensed.gapBefore(figure.end())
                    || text.charAt(figure.start() - 1) == '|') {
                return false;
            }
        }
        return true;
    }
}
