package nianbao.parse.narrative;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nianbao.model.event.ProducerHints;
import nianbao.model.report.Period;
import nianbao.parse.text.Condensed;
import nianbao.parse.text.Dates;
import nianbao.parse.text.Numerals;

/** Finds the year that a report is about: in its title, else in the days it counts, else in its first sentences. */
final class YearFinder {

    private static final int FIRST = 2008;
    private static final int LAST = 2100;
    private static final int SENTENCES = 600;

    private static final Pattern YEAR = Pattern.compile("(" + Dates.YEAR + ")(?:年|(?=,))(?!\\d{1,2}月)");
    private static final Pattern YEAR_OF_REPORT =
            Pattern.compile("(" + Dates.YEAR + ")年?度?(?:政府信息|政务|信息)公开(?:工作)?(?:年度报告|年报|工作报告|报告|情况)");
    private static final Pattern QUOTED = Pattern.compile("《[^《》]{0,80}》");

    private YearFinder() {}

    /**
     * A year found.
     *
     * @param year the year used
     * @param said what says which year, by where: title, period, producer
     */
    record Found(int year, Map<String, Integer> said) {
        boolean isDoubtful() {
            return new HashSet<>(said.values()).size() > 1;
        }
    }

    /** The year, or null if nothing says any between {@value #FIRST} and {@value #LAST}. */
    static Found find(Condensed condensed, Title title, Period period, int firstSection, ProducerHints hints) {
        Map<String, Integer> said = new LinkedHashMap<>();
        put(said, "title", title == null ? null : title.year());
        put(said, "period", period == null ? null : Integer.valueOf(period.to().getYear()));
        if (said.isEmpty()) {
            put(said, "text", inSentences(condensed.text(), title == null ? 0 : title.to(), firstSection));
        }
        Integer producer = year(hints.year());
        put(said, "producer", producer);
        if (said.isEmpty()) {
            return null;
        }
        boolean documentDisagrees = said.containsKey("title")
                && said.containsKey("period")
                && !said.get("title").equals(said.get("period"));
        if (documentDisagrees && said.get("period").equals(producer)) {
            return new Found(producer, said);
        }
        return new Found(said.values().iterator().next(), said);
    }

    private static Integer inSentences(String text, int from, int firstSection) {
        int begin = Math.min(from, text.length());
        String opening = text.substring(begin, Math.min(text.length(), Math.max(begin, firstSection) + SENTENCES));
        String head = QUOTED.matcher(opening.substring(0, Math.min(opening.length(), 4 * SENTENCES)))
                .replaceAll("");
        Matcher ofReport = YEAR_OF_REPORT.matcher(head);
        if (ofReport.find()) {
            return Numerals.year(ofReport.group(1));
        }
        Matcher any = YEAR.matcher(head);
        return any.find() ? Integer.valueOf(Numerals.year(any.group(1))) : null;
    }

    private static Integer year(String written) {
        if (written == null || !written.strip().matches("20\\d\\d年?度?")) {
            return null;
        }
        return Integer.valueOf(written.strip().substring(0, 4));
    }

    private static void put(Map<String, Integer> said, String where, Integer year) {
        if (year != null && year >= FIRST && year <= LAST) {
            said.put(where, year);
        }
    }
}
