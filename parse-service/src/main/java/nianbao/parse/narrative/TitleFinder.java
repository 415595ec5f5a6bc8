package nianbao.parse.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nianbao.parse.agency.OfficeNames;
import nianbao.parse.agency.Regions;
import nianbao.parse.text.Anchored;
import nianbao.parse.text.Condensed;
import nianbao.parse.text.Dates;
import nianbao.parse.text.Numerals;

/** Finds the report's title among the lines, links and sentences that carry the same words. */
final class TitleFinder {

    private static final int LONGEST = 60;
    private static final int MOST = 400;
    private static final int CROSSED_LINES = 3;

    /** What every title ends with; the year may stand inside or in brackets behind. */
    private static final Anchored CORE = Anchored.of(
            "政府信息公开|政务信息公开|政务公开|信息公开",
            "(?:政府信息|政务信息|政务|信息)公开(?:工作)?(?:情况)?(?:的)?(?:(" + Dates.YEAR
                    + ")年?)?(?:年?度)?(?:工作)?(?:年度工作报告|年度总结报告|年度报告|年报|年终报告|工作报告|总结报告|报告)(?:[(\\[](" + Dates.YEAR
                    + ")年?度?[)\\]])?");

    /** What follows these words where they are no title. */
    private static final Pattern NO_TITLE_AFTER = Pattern.compile(
            "^(?:格式|模板|样式|范本|有关|的|编制(?!单位|机关|人)|解读|专栏|专题|目录|汇编|汇总|制度|工作|公布(?!日期|时间)|发布(?!日期|时间|机构|单位|人|者)|一览|统计表|》|\"|、|及|和|已|进行|情况|中|如下)");

    private static final String STOP = "。;:,!?《》\"'|>_/\\{}<=&~-";
    private static final String MARKS = "#*";
    private static final Pattern YEAR_AT_START = Pattern.compile("^(" + Dates.YEAR + ")年?度?(?:的)?");
    private static final Pattern YEAR_AT_END = Pattern.compile("[(\\[]?(" + Dates.YEAR + ")年?度?[)\\]]?(?:的)?$");
    private static final Pattern LEAD = Pattern.compile("^(?:标题|关于|现将|正文|附件\\d?)+");

    /** Between the agency and what it reports on: 某局关于2022年政府信息公开工作年度报告. */
    private static final Pattern ABOUT = Pattern.compile("关于$");

    private static final Pattern CHROME = Pattern.compile("首页|位置|政务公开|信息公开|年报|栏目|网站");
    private static final Pattern PLACEHOLDER =
            Pattern.compile("[×✕□■_]{1,20}|[xX]{2,20}|\\*{2,20}年|20[xX×]{2}|某[某市县区局]|\\((?:单位|机关|部门)名称?\\)");

    private final Condensed condensed;
    private final String text;

    TitleFinder(Condensed condensed) {
        this.condensed = condensed;
        this.text = condensed.text();
    }

    /**
     * The best of these titles, or null. Of several that are as good the last before the first section: lists of other reports stand in
     * front of it.
     */
    static Title best(List<Title> titles, int firstSection) {
        Title best = null;
        int bestScore = 0;
        for (Title title : titles) {
            int score = score(title);
            if (score > bestScore || score == bestScore && score > 0 && title.to() <= firstSection) {
                best = title;
                bestScore = score;
            }
        }
        return best;
    }

    /** All places where the words of a title stand, in order. */
    List<Title> candidates() {
        List<Title> found = new ArrayList<>();
        Anchored.Places places = CORE.in(condensed);
        int previousEnd = 0;
        while (found.size() < MOST && places.next()) {
            Matcher core = places.matcher();
            if (!NO_TITLE_AFTER
                            .matcher(text)
                            .region(core.end(), Math.min(text.length(), core.end() + 4))
                            .find()
                    && !isQuoted(core.start())) {
                found.add(title(core, previousEnd));
            }
            previousEnd = core.end();
        }
        return found;
    }

    private Title title(Matcher core, int previousEnd) {
        int from = start(core.start(), previousEnd);
        String before = withoutMarks(text.substring(from, core.start()));
        String lead = LEAD.matcher(before).replaceFirst("");
        from = core.start() - (text.substring(from, core.start()).length() - (before.length() - lead.length()));
        Integer year = core.group(2) != null
                ? Integer.valueOf(Numerals.year(core.group(2)))
                : core.group(1) != null ? Integer.valueOf(Numerals.year(core.group(1))) : null;
        String name = lead;
        Matcher atEnd = YEAR_AT_END.matcher(name);
        if (atEnd.find()) {
            year = year == null ? Integer.valueOf(Numerals.year(atEnd.group(1))) : year;
            name = name.substring(0, atEnd.start());
        }
        name = ABOUT.matcher(name).replaceFirst("");
        Matcher atStart = YEAR_AT_START.matcher(name);
        if (atStart.find()) {
            year = year == null ? Integer.valueOf(Numerals.year(atStart.group(1))) : year;
            name = name.substring(atStart.end());
        }
        name = agencyIn(name, core.start());
        boolean heading = isHeadingEnd(core.end()) && (lead.isEmpty() || name != null || year != null);
        String written = withoutMarks(lead + core.group());
        if (name != null
                && !lead.startsWith(name)
                && !YEAR_AT_START.matcher(lead).find()) {
            written = written.substring(Math.max(0, written.indexOf(name)));
        }
        return new Title(
                written, from, core.end(), name, year, PLACEHOLDER.matcher(lead).find(), heading);
    }

    /** Walks back from the words to where the title begins; over a line's beginning only as long as the agency is missing. */
    private int start(int core, int previousEnd) {
        int crossed = 0;
        int floor = Math.max(previousEnd, core - LONGEST);
        int i = core;
        while (i > floor && STOP.indexOf(text.charAt(i - 1)) < 0) {
            if (condensed.lineBreakBefore(i) && i < core + 1) {
                String soFar = withoutMarks(text.substring(i, core));
                String bare = YEAR_AT_START
                        .matcher(YEAR_AT_END.matcher(soFar).replaceFirst(""))
                        .replaceFirst("");
                if (!bare.isEmpty() || ++crossed > CROSSED_LINES || !leadsOn(i, floor)) {
                    break;
                }
            }
            i--;
        }
        return i;
    }

    /** Whether the line before that position is a part of a title: an agency, a year, or marks. */
    private boolean leadsOn(int position, int floor) {
        int lineStart = position - 1;
        while (lineStart > floor && !condensed.lineBreakBefore(lineStart)) {
            lineStart--;
        }
        if (lineStart <= 0 && position <= 0) {
            return false;
        }
        String line = withoutMarks(text.substring(Math.max(0, lineStart), position));
        String bare = YEAR_AT_END.matcher(line).replaceFirst("");
        bare = YEAR_AT_START.matcher(bare).replaceFirst("");
        return bare.isEmpty() || OfficeNames.looksLikeOne(bare);
    }

    /** The agency's name in what stands before the title's words: page chrome before it is cut off. */
    private String agencyIn(String name, int core) {
        if (name.isEmpty()) {
            return null;
        }
        int end = text.lastIndexOf(name, core);
        if (end < 0) {
            return OfficeNames.looksLikeOne(name) ? name : null;
        }
        int last = -1;
        for (int i = end + name.length() - 1; i > end; i--) {
            if (parts(i)) {
                String tail = text.substring(i, end + name.length());
                if (Regions.current().matchAt(tail, 0).length() > 0 && OfficeNames.looksLikeOne(tail)) {
                    return tail;
                }
                last = last < 0 && tail.length() >= 4 && OfficeNames.looksLikeOne(tail) ? i : last;
            }
        }
        if (OfficeNames.looksLikeOne(name)) {
            boolean placed = Regions.current().matchAt(name, 0).length() > 0;
            return placed || last < 0 ? name : text.substring(last, end + name.length());
        }
        if (last >= 0) {
            return text.substring(last, end + name.length());
        }
        if (CHROME.matcher(name).find()) {
            for (int i = 1; i < name.length() - 2; i++) {
                String tail = name.substring(i);
                if (Regions.current().matchAt(tail, 0).length() > 0 && OfficeNames.looksLikeOne(tail)) {
                    return tail;
                }
            }
        }
        return null;
    }

    /** Whether a blank parts two words: blanks round a single character set a title wide. */
    private boolean parts(int at) {
        return condensed.gapBefore(at)
                && !(condensed.gapBefore(at - 1) && Character.isIdeographic(text.charAt(at - 1)));
    }

    private static int score(Title title) {
        if (!title.heading()) {
            return 0;
        }
        return 1 + (title.agency() != null ? 4 : 0) + (title.year() != null ? 3 : 0) + (title.placeholder() ? 2 : 0);
    }

    private boolean isHeadingEnd(int end) {
        return condensed.gapBefore(end) || "(#*_-|<".indexOf(text.charAt(end)) >= 0;
    }

    private boolean isQuoted(int position) {
        int floor = Math.max(0, position - LONGEST);
        for (int i = position - 1; i >= floor; i--) {
            char c = text.charAt(i);
            if (c == '》') {
                return false;
            }
            if (c == '《') {
                return true;
            }
        }
        return false;
    }

    private static String withoutMarks(String line) {
        StringBuilder bare = new StringBuilder(line.length());
        for (int i = 0; i < line.length(); i++) {
            if (MARKS.indexOf(line.charAt(i)) < 0) {
                bare.append(line.charAt(i));
            }
        }
        return bare.toString();
    }
}
