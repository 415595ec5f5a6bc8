package nianbao.parse.narrative;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nianbao.model.report.Span;
import nianbao.model.report.Statement.Part;
import nianbao.model.report.Statement.Precision;

/**
 * The parts that a sentence enumerates of a sum: 其中机构设置7条，部门人事12条.
 *
 * @param parts the parts in order
 * @param to the end of the last in the condensed text
 */
record Enumeration(List<Part> parts, int to) {

    static final Enumeration NONE = new Enumeration(List.of(), 0);

    private static final int MOST = 60;

    private static final Pattern INTRODUCTION =
            Pattern.compile("[,;。:]?\\(?(?:其中|主要包括|包括|分别为|分别是|具体为|具体包括|具体是)(?:主要)?(?:包括|有|为|:|,){0,2}");
    private static final Pattern ITEM = Pattern.compile("(?:和|及|以及)?([^\\d,;。:()]{1,40}?):?(" + Quantity.ABOUT
            + ")?(\\d{1,9})(余|多)?(条|件|项|份|篇)(?:\\([^()]{0,120}\\))?(?:[,(]占[^,;。)]{0,16}\\)?)?[,;、]?");
    private static final Pattern ANOTHER_THOUGHT = Pattern.compile("通过|全年|共|累计|同时|此外|另外|收到|较|比");

    boolean isEmpty() {
        return parts.isEmpty();
    }

    /** What 其中 and the like introduce right behind that position. */
    static Enumeration after(Sentences sentences, int position, Span within, Quantity sum) {
        Matcher introduction = INTRODUCTION.matcher(sentences.text()).region(position, within.to());
        return introduction.lookingAt() ? items(sentences, introduction.end(), within, sum) : NONE;
    }

    /** What follows 在…条信息中. */
    static Enumeration among(Sentences sentences, int position, Span within, Quantity sum) {
        return items(sentences, position + 1, within, sum);
    }

    private static Enumeration items(Sentences sentences, int position, Span within, Quantity sum) {
        List<Part> parts = new ArrayList<>();
        BigDecimal total = BigDecimal.ZERO;
        boolean exact = sum.precision() == Precision.EXACT;
        int from = position;
        int end = position;
        Matcher item = ITEM.matcher(sentences.text());
        while (parts.size() < MOST
                && from < within.to()
                && item.region(from, within.to()).lookingAt()
                && item.group(5).equals(sum.unit())
                && !ANOTHER_THOUGHT.matcher(item.group(1)).find()) {
            exact &= item.group(2) == null && item.group(4) == null;
            BigDecimal value = new BigDecimal(item.group(3));
            total = total.add(value);
            parts.add(new Part(item.group(1), value, sentences.place(item.start(1), item.end(5))));
            end = item.end(5);
            from = item.end();
        }
        return exact && isExhaustive(parts.size(), total, sum.value()) ? new Enumeration(parts, end) : NONE;
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
