package nianbao.parse.narrative;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import nianbao.model.report.Place;
import nianbao.model.report.Span;
import nianbao.parse.text.Anchored;
import nianbao.parse.text.CharSet;
import nianbao.parse.text.Condensed;
import nianbao.parse.text.Dates;
import nianbao.parse.text.Numerals;

/** The running text of a report without its tables, and what stands round a place in it. */
final class Sentences {

    private static final int LONGEST = 300;

    /** No sentence of a report is longer, and no report has more running text: what is beyond is noise and is not searched. */
    private static final int LONGEST_SENTENCE = 2_000;

    private static final int MOST_PROSE = 200_000;
    private static final CharSet ENDS = CharSet.of("。;!?");
    private static final CharSet ENDS_OF_CLAUSES = CharSet.of("。;!?,:");
    private static final Anchored TABLE = Anchored.of(
            "信息内容|申请人情况|本列数据|结果维持|指标名称|本年新收政府信息公开申请数量",
            "信息内容[|*-]{0,40}(?:本年|上一年|采购)|申请人情况[|*]{0,40}自然人|本列数据的?勾稽|结果维持[|*]{0,40}结果纠正|指标名称|本年新收政府信息公开申请数量");
    private static final Anchored YEAR =
            Anchored.of(Dates.YEAR_OPENINGS, "(?<!较|比|与|同|〔|\\[|-|~|结转|结转至|结转到|转至|转入)(" + Dates.YEAR + ")(?:年|,)");
    private static final Anchored OTHER_TIME = Anchored.of(
            "去年|上|往年|同|历|下半年|季度|截|一|二|三|四|五|六|七|八|九|十",
            "去年|上年|上一年|往年|同期|同比|历年|历史|上半年|下半年|季度|截[至止](?:20\\d\\d年)?(?!12月)\\d{1,2}月|[一二三四五六七八九十]月");

    /** The time that what follows is about; a comparison with another is none. */
    private static final Anchored TIME = Anchored.of(
            "去年|上|往年|历年|下半年|第|一|二|三|四|实施|施行|开通|成立|上线|建成|运行|公布|颁布|启用|今年|本年|全年|年内|当年|" + Dates.YEAR_OPENINGS,
            "(?<other>(?<!较|比|与|同)(?:去年|上年度?(?!度?结转)|上一年度?|往年|历年|上半年|下半年|第?[一二三四]季度)"
                    + "|(?:(?<since>" + Dates.YEAR
                    + ")年|实施|施行|开通|成立|上线|建成|运行|公布|颁布|启用)[^,;]{0,6}?以来)|今年|本年|全年|年内|当年|(?<!较|比|与|同|〔)" + Dates.YEAR
                    + "年");

    private static final CharSet NUMERALS = CharSet.of("零〇两一二三四五六七八九十百千");
    private static final CharSet BEHIND_A_NUMERAL = CharSet.of("条件项份篇起宗例个则期次场批人部家户幅册张元余多万亿班");

    private final String original;
    private final Condensed condensed;
    private final String text;
    private final List<Span> prose = new ArrayList<>();
    private final Map<Span, List<Sentence>> sentences = new HashMap<>();
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
        int table = TABLE.in(condensed, from, to).first().map(Matcher::start).orElse(to);
        int end = Math.min(table, from + MOST_PROSE - read);
        read += end - from;
        prose.add(new Span(from, end));
    }

    List<Span> prose() {
        return prose;
    }

    /**
     * A sentence.
     *
     * @param span where it stands in the condensed text, with the mark that ends it
     * @param counts whether it may hold a number
     */
    record Sentence(Span span, boolean counts) {}

    /** The sentences of a stretch. */
    List<Sentence> sentences(Span stretch) {
        return sentences.computeIfAbsent(stretch, this::split);
    }

    /** Those of the sentences of a stretch that hold one of the words. */
    List<Sentence> holding(List<String> words, Span stretch) {
        BitSet found = null;
        for (String word : words) {
            int first = condensed.words().first(word, stretch.from(), stretch.to());
            if (first >= 0) {
                found = found == null ? new BitSet() : found;
                mark(found, word, first, stretch);
            }
        }
        return found == null
                ? List.of()
                : found.stream().mapToObj(sentences(stretch)::get).toList();
    }

    private void mark(BitSet found, String word, int first, Span stretch) {
        List<Sentence> all = sentences(stretch);
        int i = 0;
        int at = first;
        while (at >= 0) {
            while (i < all.size() && all.get(i).span().to() <= at) {
                i++;
            }
            int next = at + 1;
            if (i < all.size() && all.get(i).span().from() <= at) {
                found.set(i);
                next = all.get(i).span().to();
            }
            at = condensed.words().first(word, next, stretch.to());
        }
    }

    private List<Sentence> split(Span stretch) {
        List<Sentence> found = new ArrayList<>();
        int from = stretch.from();
        for (int i = from; i < stretch.to(); i++) {
            if (i + 1 == stretch.to() || ENDS.has(text.charAt(i))) {
                if (i + 1 - from <= LONGEST_SENTENCE) {
                    found.add(sentence(from, i + 1));
                }
                from = i + 1;
            }
        }
        return found;
    }

    private Sentence sentence(int from, int to) {
        boolean counts = false;
        for (int i = from; i < to && !counts; i++) {
            char c = text.charAt(i);
            counts = isDigit(c) || NUMERALS.has(c) && i + 1 < to && BEHIND_A_NUMERAL.has(text.charAt(i + 1));
        }
        return new Sentence(new Span(from, to), counts);
    }

    String text() {
        return text;
    }

    Condensed condensed() {
        return condensed;
    }

    /** Whether a line ends between the characters of one number there: what was a number and what a page's may be joined. */
    boolean breaksANumber(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (condensed.lineBreakBefore(i) && goesOn(i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether what stands before that position and what follows it read as one number. */
    private boolean goesOn(int at) {
        char before = text.charAt(at - 1);
        char c = text.charAt(at);
        boolean behindAMark = isMark(before) && isDigit(c) && at > 1 && isDigit(text.charAt(at - 2));
        boolean beforeAMark = isDigit(before) && isMark(c) && at + 1 < text.length() && isDigit(text.charAt(at + 1));
        return isOfNumber(before) && isOfNumber(c) || behindAMark || beforeAMark;
    }

    private static boolean isOfNumber(char c) {
        return isDigit(c) || NUMERALS.has(c);
    }

    private static boolean isMark(char c) {
        return c == '.' || c == ',';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
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
        return text.substring(back(position, within, ENDS_OF_CLAUSES), position);
    }

    /** The end of the sentence after that position. */
    int sentenceEnd(int position, Span within) {
        int limit = Math.min(within.to(), position + LONGEST);
        for (int i = position; i < limit; i++) {
            if (ENDS.has(text.charAt(i))) {
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

    /** The last year that these words name outside of quoted titles, or null. */
    static Integer yearIn(String words) {
        Integer year = null;
        Anchored.Places years = YEAR.in(Quoted.removed(words));
        while (years.next()) {
            year = Numerals.year(years.matcher().group(1));
        }
        return year;
    }

    /** Whether that clause is about another time than one whole year: the year before, half a year, all the years. */
    static boolean isOtherTime(String clause) {
        return OTHER_TIME.firstIn(clause).isPresent();
    }

    /** Whether the last time that the sentence names up to there is another than one whole year, or begins before that year. */
    static boolean isOtherTime(String sentence, int reportYear) {
        boolean other = false;
        Anchored.Places times = TIME.in(Quoted.removed(sentence));
        while (times.next()) {
            String since = times.matcher().group("since");
            other = times.matcher().group("other") != null && (since == null || Numerals.year(since) != reportYear);
        }
        return other;
    }

    private int back(int position, Span within, CharSet ends) {
        int floor = Math.max(within.from(), position - LONGEST);
        int i = position;
        while (i > floor && !ends.has(text.charAt(i - 1))) {
            i--;
        }
        return i;
    }
}
