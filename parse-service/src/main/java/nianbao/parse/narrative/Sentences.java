package nianbao.parse.narrative;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nianbao.model.report.Place;
import nianbao.model.report.Span;
import nianbao.parse.text.Condensed;
import nianbao.parse.text.Dates;
import nianbao.parse.text.Numerals;

/** The running text of a report without its tables, and what stands round a place in it. */
final class Sentences {

    private static final int LONGEST = 300;

    /** No sentence of a report is longer, and no report has more running text: what is beyond is noise and is not searched. */
    private static final int LONGEST_SENTENCE = 2_000;

    private static final int MOST_PROSE = 200_000;
    private static final String ENDS = "。;!?";
    private static final Pattern TABLE = Pattern.compile("信息内容|申请人情况|本列数据的?勾稽|结果维持|指标名称|本年新收政府信息公开申请数量");
    private static final Pattern YEAR = Pattern.compile("(?<!较|比|与|同|〔|\\[)(" + Dates.YEAR + ")(?:年|,)");
    private static final Pattern OTHER_TIME =
            Pattern.compile("去年|上年|上一年|往年|同期|同比|历年|历史|上半年|下半年|季度|以来|截[至止](?:20\\d\\d年)?(?!12月)\\d{1,2}月|[一二三四五六七八九十]月");

    private final String original;
    private final Condensed condensed;
    private final String text;
    private final List<Span> prose = new ArrayList<>();
    private final Map<Span, List<Span>> sentences = new HashMap<>();
    private int read;

    /**
     * Takes the tables out.
     *
     * @param original the text that places count in
     * @param headings of the sections; each section's table ends where the next section begins
     */
    Sentences(String original, Condensed condensed, List<SectionFinder.Heading> headings) {
        this.original = original;
        this.condensed = condensed;
        this.text = condensed.text();
        int from = 0;
        for (SectionFinder.Heading heading : headings) {
            addProse(from, heading.from());
            from = heading.to();
        }
        addProse(from, text.length());
    }

    private void addProse(int from, int to) {
        Matcher table = TABLE.matcher(text).region(from, to);
        int end = Math.min(table.find() ? table.start() : to, from + MOST_PROSE - read);
        read += end - from;
        prose.add(new Span(from, end));
    }

    List<Span> prose() {
        return prose;
    }

    /** The sentences of a stretch, each with the mark that ends it. */
    List<Span> sentences(Span stretch) {
        return sentences.computeIfAbsent(stretch, this::split);
    }

    private List<Span> split(Span stretch) {
        List<Span> found = new ArrayList<>();
        int from = stretch.from();
        for (int i = from; i < stretch.to(); i++) {
            if (i + 1 == stretch.to() || ENDS.indexOf(text.charAt(i)) >= 0) {
                if (i + 1 - from <= LONGEST_SENTENCE) {
                    found.add(new Span(from, i + 1));
                }
                from = i + 1;
            }
        }
        return found;
    }

    String text() {
        return text;
    }

    /** The words of the condensed stretch as the document has them. */
    String quote(int from, int to) {
        Span span = condensed.origin(from, to);
        return original.substring(span.from(), span.to());
    }

    Place place(int from, int to) {
        Span span = condensed.origin(from, to);
        return Place.of(span.from(), span.to());
    }

    /** What stands before that position in its sentence. */
    String sentenceBefore(int position, Span within) {
        return text.substring(back(position, within, ENDS), position);
    }

    /** What stands before that position since the last comma or the like. */
    String clauseBefore(int position, Span within) {
        return text.substring(back(position, within, ENDS + ",:"), position);
    }

    /** The end of the sentence after that position. */
    int sentenceEnd(int position, Span within) {
        int limit = Math.min(within.to(), position + LONGEST);
        for (int i = position; i < limit; i++) {
            if (ENDS.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return limit;
    }

    /** Up to that many characters before the position. */
    String before(int position, int characters, Span within) {
        return text.substring(Math.max(within.from(), position - characters), position);
    }

    /** Up to that many characters from the position on. */
    String after(int position, int characters, Span within) {
        return text.substring(position, Math.min(Math.max(position, within.to()), position + characters));
    }

    /** The last year that these words name, or null. */
    static Integer yearIn(String words) {
        Integer year = null;
        Matcher matcher = YEAR.matcher(words);
        while (matcher.find()) {
            year = Numerals.year(matcher.group(1));
        }
        return year;
    }

    /** Whether these words are about another time than one whole year: the year before, half a year, all the years. */
    static boolean isOtherTime(String words) {
        return OTHER_TIME.matcher(words).find();
    }

    private int back(int position, Span within, String ends) {
        int floor = Math.max(within.from(), position - LONGEST);
        int i = position;
        while (i > floor && ends.indexOf(text.charAt(i - 1)) < 0) {
            i--;
        }
        return i;
    }
}
