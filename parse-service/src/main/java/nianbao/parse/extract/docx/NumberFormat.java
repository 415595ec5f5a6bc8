package nianbao.parse.extract.docx;

import java.util.Locale;

/** The number of an automatically numbered paragraph, as its format writes it (ECMA-376, ST_NumberFormat). */
final class NumberFormat {

    private static final String DIGITS = "〇一二三四五六七八九";
    private static final String[] PLACES = {"", "十", "百", "千"};
    private static final int LARGEST_ROMAN = 3_999;
    private static final String[] ROMAN = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
    private static final int[] ROMAN_VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final int CIRCLED = 20;

    private NumberFormat() {}

    /** The number in words, letters or digits; in digits where the format is none of those that reports use. */
    static String of(String format, int number) {
        if (number < 0) {
            return Integer.toString(number);
        }
        return switch (format) {
            case "none", "bullet" -> "";
            case "chineseCounting",
                    "chineseCountingThousand",
                    "japaneseCounting",
                    "taiwaneseCounting",
                    "taiwaneseCountingThousand" -> counted(number);
            case "ideographDigital", "japaneseDigitalTenThousand", "taiwaneseDigital" -> digits(number, DIGITS);
            case "decimalFullWidth", "decimalFullWidth2" -> digits(number, "０１２３４５６７８９");
            case "decimalZero" -> number < 10 ? "0" + number : Integer.toString(number);
            case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" ->
                number >= 1 && number <= CIRCLED ? Character.toString('①' + number - 1) : Integer.toString(number);
            case "upperLetter" -> letters(number);
            case "lowerLetter" -> letters(number).toLowerCase(Locale.ROOT);
            case "upperRoman" -> roman(number);
            case "lowerRoman" -> roman(number).toLowerCase(Locale.ROOT);
            default -> Integer.toString(number);
        };
    }

    private static String counted(int number) {
        if (number == 0 || number > 9_999) {
            return digits(number, DIGITS);
        }
        String decimal = Integer.toString(number);
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < decimal.length(); i++) {
            int digit = decimal.charAt(i) - '0';
            if (digit > 0) {
                if (i > 0 && decimal.charAt(i - 1) == '0') {
                    words.append('零');
                }
                words.append(DIGITS.charAt(digit)).append(PLACES[decimal.length() - 1 - i]);
            }
        }
        return number < 20 && number >= 10 ? words.substring(1) : words.toString();
    }

    private static String digits(int number, String digits) {
        StringBuilder written = new StringBuilder();
        Integer.toString(number).chars().forEach(digit -> written.append(digits.charAt(digit - '0')));
        return written.toString();
    }

    /** a to z, then aa to zz. */
    private static String letters(int number) {
        if (number < 1 || number > 26 * 26) {
            return Integer.toString(number);
        }
        return Character.toString('A' + (number - 1) % 26).repeat((number - 1) / 26 + 1);
    }

    private static String roman(int number) {
        if (number < 1 || number > LARGEST_ROMAN) {
            return Integer.toString(number);
        }
        StringBuilder written = new StringBuilder();
        int rest = number;
        for (int i = 0; i < ROMAN.length; i++) {
            while (rest >= ROMAN_VALUES[i]) {
                written.append(ROMAN[i]);
                rest -= ROMAN_VALUES[i];
            }
        }
        return written.toString();
    }
}
