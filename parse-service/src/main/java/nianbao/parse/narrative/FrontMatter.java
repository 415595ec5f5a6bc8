package nianbao.parse.narrative;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nianbao.model.report.Period;
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
    private static final Pattern SPAN =
            Pattern.compile(Dates.DAY + "起?(?:至|到|-|~){1,4}(?:(" + Dates.YEAR + ")年)?(\\d{1,2})月(\\d{1,2})日?止?");

    /** A whole year of which characters were lost: 自202111日至20211231日止. */
    private static final Pattern WHOLE_YEARS =
            Pattern.compile("(20\\d\\d)年?0?1月?0?1日?起?(?:至|到|-|~){1,4}(?:(20\\d\\d)年?)?12月?31(?!\\d)");

    private static final Pattern NUMBER = Pattern.compile("[\\p{IsHan}]{0,12}[〔\\[(]20\\d\\d[〕\\])]第?\\d{1,4}号");
    private static final Pattern PUBLISHED =
            Pattern.compile("(?:成文日期|发布日期|发布时间|公布日期|公开日期|公开时间|发文日期|发文时间|成文时间|生成日期|生成时间|印发日期|印发时间|(?<bare>时间|日期)):("
                    + Dates.YEAR + ")[年./-](\\d{1,2})[月./-](\\d{2}(?=\\d{2}:)|\\d{1,2}(?!\\d))");

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
        Matcher span = SPAN.matcher(text).region(0, opening);
        while (span.find()) {
            Period period = period(span);
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
            boolean labelled = text.startsWith("文号:", Math.max(0, matcher.start() - 3))
                    || matcher.group().startsWith("文号");
            boolean alone = condensed.lineBreakBefore(matcher.start()) && condensed.lineBreakBefore(matcher.end());
            if (alone || labelled) {
                return matcher.group();
            }
        }
        return null;
    }

    /** The day of publication: as the page says, else the day by the signature or under the title; or null. */
    LocalDate publishedOn(int firstSection, int year) {
        Matcher labelled = PUBLISHED.matcher(text);
        for (int i = 0; i < MOST && labelled.find(); i++) {
            LocalDate day = Dates.day(labelled, 2);
            boolean label = labelled.group("bare") == null || condensed.gapBefore(labelled.start());
            if (label && follows(day, year)) {
                return day;
            }
        }
        LocalDate signed = null;
        LocalDate underTitle = null;
        Matcher dates = Dates.matcher(text);
        for (int i = 0; i < 10 * MOST && dates.find(); i++) {
            LocalDate day = Dates.day(dates, 1);
            if (follows(day, year) && standsAlone(dates.start(), dates.end())) {
                if (dates.start() > firstSection) {
                    signed = day;
                } else if (underTitle == null) {
                    underTitle = day;
                }
            }
        }
        return signed != null ? signed : underTitle;
    }

    private boolean standsAlone(int from, int to) {
        boolean opens = condensed.gapBefore(from) || text.charAt(from - 1) == '(' && condensed.gapBefore(from - 1);
        boolean closes = condensed.gapBefore(to) || text.charAt(to) == ')' && condensed.gapBefore(to + 1);
        return opens
                && closes
                && (condensed.lineBreakBefore(to) || text.charAt(to) == ')' || text.startsWith("附件", to));
    }

    private static boolean follows(LocalDate day, int year) {
        return day != null && day.getYear() >= year && day.getYear() <= year + 5;
    }
}
