package nianbao.parse.narrative;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import nianbao.model.report.Statement.Precision;
import nianbao.parse.text.CharSet;
import nianbao.parse.text.Numerals;

/**
 * A number with its unit, as a sentence gives it.
 *
 * @param value how many, 万 and 亿 worked out unless they belong to the unit of money
 * @param unit as written
 * @param precision how exactly
 */
record Quantity(BigDecimal value, String unit, Precision precision) {

    static final String ABOUT = "大约|将近|接近|约|近|不到|不足";
    static final String MORE = "超过|超|逾";

    private static final List<String> MORE_WORDS = List.of(MORE.split("\\|"));

    /** Units of what such reports count, occasions and documents. */
    static final String UNITS = "人次|条|件|项|份|篇|起|宗|例|个|则|期|次|场|批次|家|部|幅|册|张|户";

    private static final String AROUND = "左右|上下";

    /** What the words before a number begin with. */
    private static final CharSet BEFORE = CharSet.of("大将接约近不超逾");

    private static final CharSet OF_NUMBERS = CharSet.of("0123456789零〇两一二三四五六七八九十百千");

    /** Counted things, as a part of a pattern with the groups before, number, scale, after and unit, each once a pattern. */
    static String counting(String units) {
        return "(?<before>" + ABOUT + "|" + MORE + ")?(?<number>" + Numerals.NUMBER
                + ")(?<manyBefore>余|多)?(?<scale>万|亿)?(?<after>余|多)?(?<unit>" + units + ")(?<around>" + AROUND
                + "|以上)?";
    }

    /** The first place in a stretch of a text where {@link #counting} may match, or -1: most characters are neither in a number nor before one. */
    static int startIn(String text, int from, int to) {
        for (int at = from; at < to; at++) {
            char c = text.charAt(at);
            if (OF_NUMBERS.has(c) ? at == 0 || !OF_NUMBERS.has(text.charAt(at - 1)) : BEFORE.has(c)) {
                return at;
            }
        }
        return -1;
    }

    /** An amount of money; 万 and 亿 belong to the unit. */
    static String money() {
        return "(?<before>" + ABOUT + "|" + MORE
                + ")?(?<number>" + Numerals.WHOLE
                + "(?:\\d{1,3}(?:,\\d{3}){1,3}(?!\\d)|\\d{1,12})(?:\\.\\d{1,8})?)(?<manyBefore>余|多)?(?<after>余|多)?(?<unit>(?:万|亿)?元)(?<around>"
                + AROUND + "|以上)?";
    }

    static Quantity of(Matcher matcher) {
        String unit = matcher.group("unit");
        String scale = unit.endsWith("元") ? null : matcher.group("scale");
        return new Quantity(
                Numerals.value(matcher.group("number"), scale),
                unit,
                precision(
                        matcher.group("before"),
                        matcher.group("manyBefore"),
                        matcher.group("after"),
                        matcher.group("around")));
    }

    private static Precision precision(String before, String manyBefore, String after, String around) {
        if (manyBefore != null
                || after != null
                || before != null && MORE_WORDS.contains(before)
                || "以上".equals(around)) {
            return Precision.MORE_THAN;
        }
        return before == null && around == null ? Precision.EXACT : Precision.ABOUT;
    }
}
