package nianbao.parse.narrative;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nianbao.model.report.Span;
import nianbao.model.report.Statement.Part;
import nianbao.model.report.Statement.Precision;
import nianbao.parse.text.Condensed;
import nianbao.parse.text.Numerals;

/**
 * The parts that a sentence enumerates of a sum: 其中机构设置7条，部门人事12条.
 *
 * @param parts the parts in order
 * @param to the end of the last in the condensed text
 */
record Enumeration(List<Part> parts, int to) {

    static final Enumeration NONE = new Enumeration(List.of(), 0);

    private static final int MOST = 60;

    /** The noun that is counted may stand between number and parts: 205项职权，其中. */
    private static final Pattern INTRODUCTION = Pattern.compile("(?:[" + Condensed.HAN
            + "“”\"]{0,12}?)[,;。:]?\\(?(?:其中|主要包括|包括|分别为|分别是|具体为|具体包括|具体是)(?:主要)?(?:包括|有|为|:|,){0,2}");

    /** Words of which each introduction holds one, and how far behind the sum it ends at most. */
    private static final List<String> INTRODUCING = List.of("其中", "包括", "分别", "具体");

    private static final int LONGEST_INTRODUCTION = 18;

    private static final String NUMBER = "(?<about>" + Quantity.ABOUT + "|" + Quantity.MORE + ")?(?<number>"
            + Numerals.NUMBER + ")(?<more>余|多)?(?<unit>" + Quantity.UNITS + ")";
    private static final String SHARE = "(?:\\([^()]{0,120}\\))?(?:[,(]占[^,;。)]{0,16}\\)?)?[,;、]?";
    private static final Pattern ITEM = Pattern.compile(
            "(?:和|及|以及)?(?:\\d{1,2}[.、](?!\\d)|[①-⑳])?(?<label>[^\\d,;。:()]{1,40}?):?" + NUMBER + SHARE);
    private static final Pattern ITEM_NUMBER_FIRST =
            Pattern.compile("(?:和|及|以及)?" + NUMBER + "(?:为|是|系|属于|属|涉及)?(?<label>[^\\d,;。:()、]{2,30})" + SHARE);

    private static final Pattern ANOTHER_THOUGHT = Pattern.compile("全年|共|累计|同时|此外|另外|收到|较|比|其中|同比|增长|下降");
    /** Of the whole again, unless it is what is left of it: 其中予以公开12件，结转下年度3件. */
    private static final Pattern DONE_WITH_THE_WHOLE = Pattern.compile("^(?:已|均|并|按[时期]|全部)*(?:办结|办理|答复|结转)");

    private static final Pattern CHANNEL = Pattern.compile("通过|利用|依托");

    boolean isEmpty() {
        return parts.isEmpty();
    }

    /** What 其中 and the like introduce behind that position. */
    static Enumeration after(Sentences sentences, int position, Span within, Quantity sum) {
        int reach = Math.min(within.to(), position + LONGEST_INTRODUCTION);
        if (INTRODUCING.stream().noneMatch(word -> sentences.condensed().words().first(word, position, reach) >= 0)) {
            return NONE;
        }
        Matcher introduction = INTRODUCTION.matcher(sentences.text()).region(position, within.to());
        return introduction.lookingAt() ? items(sentences, introduction.end(), within, sum) : NONE;
    }

    /** What follows 在…条信息中. */
    static Enumeration among(Sentences sentences, int position, Span within, Quantity sum) {
        return items(sentences, position + 1, within, sum);
    }

    /** Reads items to the last, or to where they make the sum: what comes behind then counts something else. */
    private static Enumeration items(Sentences sentences, int position, Span within, Quantity sum) {
        if (sum.precision() != Precision.EXACT) {
            return NONE;
        }
        List<Part> parts = new ArrayList<>();
        BigDecimal total = BigDecimal.ZERO;
        boolean byChannels = false;
        int from = position;
        int end = position;
        Matcher item = ITEM_NUMBER_FIRST.matcher(sentences.text()).region(position, within.to());
        if (!item.lookingAt()) {
            item = ITEM.matcher(sentences.text());
        }
        while (parts.size() < MOST
                && from < within.to()
                && item.region(from, within.to()).lookingAt()
                && item.group("unit").equals(sum.unit())) {
            String label = item.group("label");
            BigDecimal value = Numerals.value(item.group("number"), null);
            byChannels = parts.isEmpty() ? CHANNEL.matcher(label).find() : byChannels;
            BigDecimal rest = sum.value().subtract(total);
            boolean complete = parts.size() > 1 && rest.signum() == 0 && value.signum() != 0;
            if (complete || isNoPart(label, byChannels, value.compareTo(rest) == 0)) {
                break;
            }
            if (item.group("about") != null || item.group("more") != null) {
                return NONE;
            }
            total = total.add(value);
            end = itemEnd(item);
            parts.add(new Part(label, value, sentences.place(itemFrom(item), end)));
            from = item.end();
        }
        return isExhaustive(parts.size(), total, sum.value()) ? new Enumeration(parts, end) : NONE;
    }

    /** Whether what is counted so is no part of the sum: another thought, the whole once more, or a channel among subjects. */
    private static boolean isNoPart(String label, boolean byChannels, boolean isTheRest) {
        return ANOTHER_THOUGHT.matcher(label).find()
                || DONE_WITH_THE_WHOLE.matcher(label).find() && !isTheRest
                || CHANNEL.matcher(label).find() && !byChannels;
    }

    private static int itemFrom(Matcher item) {
        return Math.min(item.start("label"), item.start("number"));
    }

    private static int itemEnd(Matcher item) {
        return Math.max(item.end("label"), item.end("unit"));
    }

    /** Whether the parts may be meant to make the sum: 其中 also picks out a few of many. */
    private static boolean isExhaustive(int parts, BigDecimal total, BigDecimal sum) {
        if (parts < 2) {
            return false;
        }
        BigDecimal least = sum.multiply(parts == 2 ? new BigDecimal("0.8") : new BigDecimal("0.5"));
        return total.compareTo(least) >= 0 && total.compareTo(sum.add(sum)) <= 0;
    }
}
