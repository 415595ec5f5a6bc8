package nianbao.parse.narrative;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import nianbao.model.report.Statement.Precision;
import nianbao.parse.text.Numerals;

/**
 * A number with its unit, as a sentence gives it.
 *
 * @param value how many, 万 and 亿 worked out unless they belong to the unit of money
 * @param unit as written
 * @param precision how exactly
 */
record Quantity(BigDecimal value, String unit, Precision precision) {

    static final String ABOUT = "大约|将近|约|近";
    static final String MORE = "超过|超|逾";

    /** Counted things, as a part of a pattern with the groups before, number, scale, after and unit, each once a pattern. */
    static String counting(String units) {
        return "(?<before>" + ABOUT + "|" + MORE + ")?(?<number>" + Numerals.NUMBER
                + ")(?<manyBefore>余|多)?(?<scale>万|亿)?(?<after>余|多)?(?<unit>" + units + ")";
    }

    /** An amount of money; 万 and 亿 belong to the unit. */
    static String money() {
        return "(?<before>" + ABOUT + "|" + MORE
                + ")?(?<number>\\d{1,12}(?:\\.\\d{1,8})?)(?<manyBefore>余|多)?(?<after>余|多)?(?<unit>(?:万|亿)?元)";
    }

    static Quantity of(Matcher matcher) {
        String unit = matcher.group("unit");
        String scale = unit.endsWith("元") ? null : matcher.group("scale");
        return new Quantity(
                Numerals.value(matcher.group("number"), scale),
                unit,
                precision(matcher.group("before"), matcher.group("manyBefore"), matcher.group("after")));
    }

    private static Precision precision(String before, String manyBefore, String after) {
        if (manyBefore != null || after != null || before != null && before.matches(MORE)) {
            return Precision.MORE_THAN;
        }
        return before == null ? Precision.EXACT : Precision.ABOUT;
    }
}
