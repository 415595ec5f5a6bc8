package nianbao.parse.narrative;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nianbao.model.report.Period;
import nianbao.parse.agency.OfficeNames;
import nianbao.parse.text.Anchored;
import nianbao.parse.text.Condensed;
import nianbao.parse.text.Dates;
import nianbao.parse.text.Numerals;

/** What stands round a report's text: the days it counts, its own number and the day of its publication. */
final class FrontMatter {

    private static final int WINDOW = 80;
    private static final int MOST = 200;
    private static final int OPENING = 2_000;

    private static final Pattern PERIOD =
            Pattern.compile("统计[^。;\\d二]{0,24}" + Dates.DAY + "起?[^。;,\\d二]{0,4}?(?:至|到|-|~|止){1,4}(?:(" + Dates.YEAR
                    + ")年)?(\\d{1,2}|[一二三四五六七八九十]{1,3})月(\\d{1,2}|[一二三四五六七八九十]{1,3})日?");
    private static final Anchored SPAN = Anchored.of(
            Dates.YEAR_OPENINGS, Dates.DAY + "起?(?:至|到|-|~){1,4}(?:(" + Dates.YEAR + ")年)?(\\d{1,2})月(\\d{1,2})日?止?");

    /** A whole year of which characters were lost: 自202111日至20211231日止. */
    private static final Pattern WHOLE_YEARS =
            Pattern.compile("(20\\d\\d)年?0?1月?0?1日?起?(?:至|到|-|~){1,4}(?:(20\\d\\d)年?)?12月?31(?!\\d)");

    private static final Pattern NUMBER = Pattern.compile("[〔\\[(]20\\d\\d[〕\\])]第?\\d{1,4}号");
    private static final int LONGEST_OFFICE = 12;
    private static final int LONGEST_SIGNATURE = 40;
    private static final List<String> LABELS = List.of("日期:", "时间:");
    private static final Pattern LABEL = Pattern.compile("(?:成文|发布|公布|公开|发文|生成|印发|发表)$");
    private static final Pattern DAY_BEHIND_LABEL =
            Pattern.compile("(" + Dates.YEAR + ")[年./-](\\d{1,2})[月./-](\\d{2}(?=\\d{2}:)|\\d{1,2}(?!\\d))");

    private final Condensed condensed;
    private final String text;

    FrontMatter(Condensed condensed) {
        this.condensed = condensed;
        this.text = condensed.text();
    }

    /** The days the report counts, or null where it does not say. */
    Period period() {
        Matcher matcher = PERIOD.matcher(text);
        for (int at = text.indexOf("统计"), n = 0; at >= 0 && n < MOST; at = text.indexOf("统计", at + 1), n++) {
            if (matcher.region(at, Math.min(text.length(), at + WINDOW)).lookingAt()) {
                Period period = period(matcher);
                if (period != null) {
                    return period;
                }
            }
        }
        int opening = Math.min(text.length(), OPENING);
        Anchored.Places spans = SPAN.in(condensed, 0, opening);
        while (spans.next()) {
            Period period = period(spans.matcher());
            if (period != null && isWholeYear(period)) {
                return period;
            }
        }
        Matcher years = WHOLE_YEARS.matcher(text).region(0, opening);
        if (!years.find()) {
            return null;
        }
        int first = Integer.parseInt(years.group(1));
        int last = years.group(2) == null ? first : Integer.parseInt(years.group(2));
        return last < first ? null : new Period(LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31));
    }

    private static boolean isWholeYear(Period period) {
        return period.from().getDayOfYear() == 1
                && period.to().getMonthValue() == 12
                && period.to().getDayOfMonth() == 31;
    }

    private static Period period(Matcher matcher) {
        LocalDate from = Dates.day(matcher, 1);
        int lastYear = matcher.group(4) != null ? Numerals.year(matcher.group(4)) : Numerals.year(matcher.group(1));
        LocalDate to = Dates.day(lastYear, matcher.group(5), matcher.group(6));
        return from == null || to == null || to.isBefore(from) ? null : new Period(from, to);
    }

    /** The report's own number: one that stands alone before the first section, not one that is cited; or null. */
    String documentNumber(int firstSection) {
        Matcher matcher = NUMBER.matcher(text).region(0, Math.min(firstSection, text.length()));
        for (int i = 0; i < MOST && matcher.find(); i++) {
            int from = matcher.start();
            while (from > 0
                    && matcher.start() - from < LONGEST_OFFICE
                    && !condensed.lineBreakBefore(from)
                    && text.charAt(from - 1) >= '\u4e00'
                    && text.charAt(from - 1) <= '\u9fff') {
                from--;
            }
            boolean labelled = text.startsWith("文号:", Math.max(0, from - 3));
            boolean alone = condensed.lineBreakBefore(from) && condensed.lineBreakBefore(matcher.end());
            if (alone || labelled) {
                return text.substring(from, matcher.end());
            }
        }
        return null;
    }

    /** The day of publication: as the page says, else the day by the signature or under the title; or null. */
    LocalDate publishedOn(int firstSection, int year) {
        LocalDate labelled = labelled(year);
        if (labelled != null) {
            return labelled;
        }
        LocalDate signed = null;
        LocalDate underTitle = null;
        Anchored.Places days = Dates.in(condensed, 0, text.length());
        for (int i = 0; i < 10 * MOST && days.next(); i++) {
            Matcher found = days.matcher();
            LocalDate day = Dates.day(found, 1);
            if (follows(day, year)) {
                boolean alone = standsAlone(found.start(), found.end());
                if (found.start() > firstSection) {
                    signed = alone || isSigned(found.start(), found.end()) ? day : signed;
                } else if (alone && underTitle == null) {
                    underTitle = day;
                }
            }
        }
        return signed != null ? signed : underTitle;
    }

    /** The first day behind 发布日期 and the like; behind 时间 alone only where that begins a line or a column. */
    private LocalDate labelled(int year) {
        Matcher day = DAY_BEHIND_LABEL.matcher(text);
        LocalDate first = null;
        int firstAt = text.length();
        for (String label : LABELS) {
            int at = text.indexOf(label);
            for (int i = 0; i < MOST && at >= 0 && at < firstAt; i++) {
                boolean known = condensed.gapBefore(at)
                        || LABEL.matcher(text).region(Math.max(0, at - 2), at).find();
                int from = at + label.length();
                if (known
                        && day.region(from, Math.min(text.length(), from + 16)).lookingAt()) {
                    LocalDate found = Dates.day(day, 1);
                    if (follows(found, year)) {
                        first = found;
                        firstAt = at;
                    }
                }
                at = text.indexOf(label, at + 1);
            }
        }
        return first;
    }

    private boolean standsAlone(int from, int to) {
        boolean opens = condensed.gapBefore(from) || text.charAt(from - 1) == '(' && condensed.gapBefore(from - 1);
        boolean closes = condensed.gapBefore(to) || text.charAt(to) == ')' && condensed.gapBefore(to + 1);
        return opens
                && closes
                && (condensed.lineBreakBefore(to) || text.charAt(to) == ')' || text.startsWith("附件", to));
    }

    /** Whether the day ends a line that an office's name has begun, or has after the last sentence: the signature that lost its line break. */
    private boolean isSigned(int from, int to) {
        int name = from;
        while (name > 0
                && from - name < LONGEST_SIGNATURE
                && !condensed.gapBefore(name)
                && text.charAt(name - 1) != '。') {
            name--;
        }
        return condensed.lineBreakBefore(to) && OfficeNames.looksLikeOne(text.substring(name, from));
    }

    private static boolean follows(LocalDate day, int year) {
        return day != null && day.getYear() >= year && day.getYear() <= year + 5;
    }
}
