package nianbao.validate.rule;

import java.math.BigDecimal;
import nianbao.model.report.Statement.Precision;

/** What numbers a stated number can mean: 40余 is 40 to 50, 约40 is 30 to 50, 5500余 is 5500 to 5600. */
final class Tolerance {

    private static final BigDecimal LEAST_STEP = BigDecimal.TEN;

    private Tolerance() {}

    /** Whether the stated number can mean that one. */
    static boolean covers(Precision precision, BigDecimal stated, BigDecimal number) {
        return switch (precision) {
            case EXACT -> stated.compareTo(number) == 0;
            case MORE_THAN -> number.compareTo(stated) >= 0 && number.compareTo(stated.add(step(stated))) <= 0;
            case ABOUT -> number.subtract(stated).abs().compareTo(step(stated)) <= 0;
        };
    }

    /** The place of the last digit that is not zero, at least ten. */
    private static BigDecimal step(BigDecimal stated) {
        if (stated.signum() == 0) {
            return LEAST_STEP;
        }
        return BigDecimal.ONE
                .scaleByPowerOfTen(-stated.stripTrailingZeros().scale())
                .max(LEAST_STEP);
    }
}
