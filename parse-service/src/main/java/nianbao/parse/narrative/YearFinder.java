package nianbao.parse.narrative;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nianbao.model.event.ProducerHints;
import nianbao.model.report.Period;
import nianbao.model.report.Remark;
import nianbao.model.report.RuleId;
import nianbao.parse.text.Anchored;
import nianbao.parse.text.Condensed;
import nianbao.parse.text.Dates;
import nianbao.parse.text.Numerals;

/**
 * Finds the year that a report is about: what most of title, period and text say, and of these the first where they are even. What its
 * producer says counts only where the document says nothing.
 */
final class YearFinder {

    private static final int FIRST = 2008;
    private static final int LAST = 2100;
    private static final int SENTENCES = 600;
    private static final int MOST_YEARS = 400;

    /** So often does a text name a year that is its own and not that of a plan or a comparison. */
    private static final int OFTEN = 3;

    private static final Anchored YEAR =
            Anchored.of(Dates.YEAR_OPENINGS, "(" + Dates.YEAR + ")(?:年|(?=,))(?!\\d{1,2}月)");
    private static final Anchored YEAR_OF_REPORT =
            Anchored.of(Dates.YEAR_OPENINGS, "(" + Dates.YEAR + ")年?度?(?:政府信息|政务|信息)公开(?:工作)?(?:年度报告|年报|工作报告|报告|情况)");
    private static final Pattern HINT = Pattern.compile("(20\\d\\d)年?度?");

    private YearFinder() {}

    /**
     * A year found.
     *
     * @param year the year used
     * @param said what says which year, by where: title, period, text, producer
     * @param isDoubtful whether they say different years
     */
    record Found(int year, Map<String, String> said, boolean isDoubtful) {}

    /** The year, or null if nothing says any between {@value #FIRST} and {@value #LAST}. */
    static Found find(Condensed condensed, Title title, Period period, int firstSection, ProducerHints hints) {
        Map<String, Integer> said = new LinkedHashMap<>();
        put(said, "title", title == null ? null : title.year());
        boolean ofTwoYears = period != null
                && period.from().getYear() < period.to().getYear()
                && period.from().getDayOfYear() == 1;
        put(
                said,
                "period",
                period == null || ofTwoYears
                        ? null
                        : Integer.valueOf(period.to().getYear()));
        put(said, "text", inText(condensed.text(), title, firstSection, said));
        List<Integer> ofDocument = List.copyOf(said.values());
        put(said, "producer", year(hints));
        if (said.isEmpty()) {
            return null;
        }
        List<Integer> years = ofDocument.isEmpty() ? List.copyOf(said.values()) : ofDocument;
        int used = years.getFirst();
        for (int year : years) {
            used = Collections.frequency(years, year) > Collections.frequency(years, used) ? year : used;
        }
        Map<String, String> told = new LinkedHashMap<>();
        said.forEach((where, year) -> told.put(where, Integer.toString(year)));
        if (ofTwoYears) {
            told.put("period", period.from().getYear() + "-" + period.to().getYear());
        }
        return new Found(used, told, told.values().stream().distinct().count() > 1);
    }

    /** That the producer's year is none, if it is none. */
    static Optional<Remark> unusable(ProducerHints hints) {
        boolean given = hints.year() != null && !hints.year().isBlank();
        Integer year = year(hints);
        return given && (year == null || year < FIRST)
                ? Optional.of(new Remark(
                        RuleId.HINT_UNUSABLE,
                        List.of(),
                        Map.of("about", "year", "header", "year", "value", shown(hints.year())),
                        List.of()))
                : Optional.empty();
    }

    private static String shown(String hint) {
        return hint.strip().length() > 20 ? hint.strip().substring(0, 20) + "…" : hint.strip();
    }

    /**
     * What the text says: the year of the report that its opening announces; else a year that it names often while it never names that of
     * the title; else, where neither title nor period say any, the first year it names.
     */
    private static Integer inText(String text, Title title, int firstSection, Map<String, Integer> said) {
        int begin = Math.min(title == null ? 0 : title.to(), text.length());
        int opening = Math.min(text.length(), Math.max(begin, firstSection));
        int end = said.isEmpty() ? Math.min(text.length(), opening + SENTENCES) : opening;
        String head = Quoted.removed(text.substring(begin, Math.min(end, begin + 4 * SENTENCES)));
        Integer ofReport = first(YEAR_OF_REPORT, head);
        if (ofReport != null) {
            return ofReport;
        }
        return said.isEmpty()
                ? first(YEAR, head)
                : insteadOf(said.values().iterator().next(), text.substring(begin));
    }

    /** The year that the text names often and alone but for the next, which it plans for; null where it names that year too. */
    private static Integer insteadOf(int year, String text) {
        Integer other = null;
        int times = 0;
        Anchored.Places places = YEAR.in(Quoted.removed(text));
        for (int i = 0; i < MOST_YEARS && places.next(); i++) {
            int named = Numerals.year(places.matcher().group(1));
            if (named == year || other != null && named != other && named != year + 1) {
                return null;
            }
            if (named != year + 1) {
                other = named;
                times++;
            }
        }
        return times >= OFTEN ? other : null;
    }

    private static Integer first(Anchored pattern, String text) {
        return pattern.firstIn(text).map(found -> Numerals.year(found.group(1))).orElse(null);
    }

    private static Integer year(ProducerHints hints) {
        if (hints.year() == null) {
            return null;
        }
        Matcher year = HINT.matcher(Condensed.fold(hints.year()));
        return year.matches() ? Integer.valueOf(year.group(1)) : null;
    }

    private static void put(Map<String, Integer> said, String where, Integer year) {
        if (year != null && year >= FIRST && year <= LAST) {
            said.put(where, year);
        }
    }
}
