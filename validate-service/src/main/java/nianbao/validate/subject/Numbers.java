package nianbao.validate.subject;

import java.math.BigDecimal;

/** How the numbers of a report are taken and written. */
public final class Numbers {

    private static final int MOST_DIGITS = 30;

    private Numbers() {}

    /** False for numbers so long that sums with them would cost without limit: they are looked at by a person instead. */
    public static boolean isReckonable(BigDecimal number) {
        return number.precision() <= MOST_DIGITS && Math.abs((long) number.scale()) <= MOST_DIGITS;
    }

    /** Whether it has no decimals other than zeros. */
    public static boolean isWhole(BigDecimal number) {
        return number.signum() == 0 || number.stripTrailingZeros().scale() <= 0;
    }

    /** The number as a sentence writes it: 3, not 3.0 or 3E+1. */
    public static String text(BigDecimal number) {
        if (!isReckonable(number)) {
            String digits = number.toString();
            return digits.length() <= MOST_DIGITS ? digits : digits.substring(0, MOST_DIGITS) + "…";
        }
        return isWhole(number)
                ? number.toBigInteger().toString()
                : number.stripTrailingZeros().toPlainString();
    }
}
