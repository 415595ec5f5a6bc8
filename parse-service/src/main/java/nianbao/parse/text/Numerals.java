package nianbao.parse.text;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Numbers in running text, in digits or in Chinese numerals, with 万 and 亿. */
public final class Numerals {

    private static final String DIGIT = "[两一二三四五六七八九]";
    private static final String NUMERAL = "[零〇两一二三四五六七八九十百千]";

    /** That a number begins there, as a part of a pattern: nothing of a number stands before it, and nothing that could not be read. */
    public static final String WHOLE = "(?<![0-9\uFFFD零〇两一二三四五六七八九十百千万亿])(?<![0-9][.,])";

    /**
     * What a number looks like in condensed text, as a part of a pattern; at most 30 characters. Not one of 数十件, 几百条, 三五件 or 第一批,
     * which say no number, and not the rest of one whose beginning or end is written otherwise or cannot be read: 一百零5件.
     */
    public static final String NUMBER =
            "(?:" + WHOLE + "(?:\\d{1,3}(?:,\\d{3}){1,3}(?![\\d.,\uFFFD])|\\d{1,12}(?:\\.\\d{1,8})?(?![\\d.\uFFFD])"
                    + "|(?:(?<![几成上第数])(?=[十百千])|(?<![几第])(?=[零〇两一二三四五六七八九]))(?!" + NUMERAL + "{0,8}" + DIGIT + "{2})"
                    + NUMERAL + "{1,9}+(?![\\d\uFFFD零〇两一二三四五六七八九十百千])))";

    private static final String ONE = "[一二两三四五六七八九]";
    private static final String TENS = "(?:" + ONE + "十" + ONE + "?|[零〇]" + ONE + ")";
    private static final String HUNDREDS = "(?:" + ONE + "百" + TENS + "?|[零〇]" + ONE + "(?:十" + ONE + "?)?)";
    private static final Pattern WELL_FORMED = Pattern.compile("[零〇]|[一二三四五六七八九][〇零一二三四五六七八九]{1,8}|" + ONE + "|十" + ONE
            + "?|" + ONE + "十" + ONE + "?|" + ONE + "百" + TENS + "?|" + ONE + "千" + HUNDREDS + "?");

    private static final String DIGITS = "〇一二三四五六七八九";

    private Numerals() {}

    /**
     * The value of a number as {@link #NUMBER} finds it, times its scale.
     *
     * @param number digits, or Chinese numerals below ten thousand
     * @param scale 万, 亿, or null
     */
    public static BigDecimal value(String number, String scale) {
        BigDecimal plain = Character.isDigit(number.charAt(0)) && number.charAt(0) < 128
                ? new BigDecimal(number.replace(",", ""))
                : BigDecimal.valueOf(chinese(number));
        if (scale == null || scale.isEmpty()) {
            return plain;
        }
        BigDecimal scaled = plain.multiply(BigDecimal.valueOf(scale.equals("万") ? 10_000 : 100_000_000));
        return new BigDecimal(scaled.stripTrailingZeros().toPlainString());
    }

    /** A year in digits or as four numerals, such as 二〇二一. */
    public static int year(String written) {
        int year = 0;
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            year = year * 10 + (c >= '0' && c <= '9' ? c - '0' : digit(c));
        }
        return year;
    }

    /** A number below a hundred in digits or Chinese numerals, such as a day. */
    public static int small(String written) {
        return written.charAt(0) < 128 ? Integer.parseInt(written) : (int) chinese(written);
    }

    /**
     * Whether Chinese numerals are one number as it is written: 三十一, 一百二十, 一百零五, 二〇, and not 三一十, 十百 or 二百三, which may
     * be 203 or 230.
     */
    public static boolean isWellFormed(String numerals) {
        return WELL_FORMED.matcher(numerals).matches();
    }

    private static long chinese(String written) {
        long sum = 0;
        long digit = 0;
        boolean positional = written.chars().noneMatch(c -> "十百千".indexOf(c) >= 0);
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            int power = "十百千".indexOf(c);
            if (power >= 0) {
                long unit = power == 0 ? 10 : power == 1 ? 100 : 1000;
                sum += (digit == 0 ? 1 : digit) * unit;
                digit = 0;
            } else {
                digit = positional ? digit * 10 + digit(c) : digit(c);
            }
        }
        return sum + digit;
    }

    private static int digit(char c) {
        return switch (c) {
            case '零', '○', 'O', '0' -> 0;
            case '两' -> 2;
            default -> Math.max(0, DIGITS.indexOf(c));
        };
    }
}
