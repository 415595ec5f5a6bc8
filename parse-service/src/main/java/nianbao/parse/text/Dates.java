package nianbao.parse.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;

/** Days as reports write them, in condensed text: 2021年1月1日, 2022-01-20, 二〇二二年一月二十日. */
public final class Dates {

    /** A year in digits or numerals, without 年. */
    public static final String YEAR = "(?:20\\d\\d|[二2][〇零○0O][〇零○0O一二三][〇零○0O一二三四五六七八九])";

    /** A whole day, with groups for year, month and day. */
    public static final String DAY =
            "(" + YEAR + ")[年./-](\\d{1,2}|[一二三四五六七八九十]{1,3})[月./-](\\d{1,2}|[一二三四五六七八九十]{1,3})(?:日|(?!\\d))";

    /** What a year begins with, for {@link Anchored}. */
    public static final String YEAR_OPENINGS = "20|2〇|2零|2○|2O|二";

    private static final Anchored WHOLE = Anchored.of(YEAR_OPENINGS, DAY);

    private Dates() {}

    /** The day that the groups from that one on name, or null if there is no such day. */
    public static LocalDate day(Matcher matcher, int firstGroup) {
        return day(
                Numerals.year(matcher.group(firstGroup)), matcher.group(firstGroup + 1), matcher.group(firstGroup + 2));
    }

    /** The day of that year, or null if there is no such day. */
    public static LocalDate day(int year, String month, String day) {
        try {
            return LocalDate.of(year, Numerals.small(month), Numerals.small(day));
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The whole days in a stretch of a text. */
    public static Anchored.Places in(Condensed text, int from, int to) {
        return WHOLE.in(text, from, to);
    }
}
