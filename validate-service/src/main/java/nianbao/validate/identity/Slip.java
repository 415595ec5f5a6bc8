package nianbao.validate.identity;

import java.math.BigDecimal;
import java.util.stream.IntStream;
import nianbao.validate.subject.Numbers;

/** How a number may have become another under a typist's hands, the likeliest first. */
public enum Slip {
    /** One digit is another: 13 for 18. */
    ONE_DIGIT("只差一位数字"),
    /** Two neighbouring digits changed places: 21 for 12. */
    TRANSPOSED("相邻两位数字写颠倒"),
    /** A zero too many or too few: 10 for 100. */
    ZERO("多写或漏写一个0"),
    /** The values of a row stand one column beside their own. */
    MOVED("整行错开一栏"),
    /** Nothing of the kind. */
    NONE("");

    private final String words;

    Slip(String words) {
        this.words = words;
    }

    /** The slip in a sentence (Chinese); empty for none. */
    public String words() {
        return words;
    }

    /** What makes the printed number of the right one. */
    public static Slip between(BigDecimal printed, BigDecimal right) {
        String one = Numbers.text(printed);
        String other = Numbers.text(right);
        if (one.length() == other.length()) {
            return ofSameLength(one, other);
        }
        String longer = one.length() > other.length() ? one : other;
        String shorter = one.length() > other.length() ? other : one;
        return longer.length() == shorter.length() + 1 && losesZero(longer, shorter) ? ZERO : NONE;
    }

    private static Slip ofSameLength(String one, String other) {
        int[] differing = IntStream.range(0, one.length())
                .filter(index -> one.charAt(index) != other.charAt(index))
                .toArray();
        if (differing.length == 1) {
            return ONE_DIGIT;
        }
        boolean transposed = differing.length == 2
                && differing[1] == differing[0] + 1
                && one.charAt(differing[0]) == other.charAt(differing[1])
                && one.charAt(differing[1]) == other.charAt(differing[0]);
        return transposed ? TRANSPOSED : NONE;
    }

    private static boolean losesZero(String longer, String shorter) {
        for (int index = 0; index < longer.length(); index++) {
            if (longer.charAt(index) == '0'
                    && (longer.substring(0, index) + longer.substring(index + 1)).equals(shorter)) {
                return true;
            }
        }
        return false;
    }
}
