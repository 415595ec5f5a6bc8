package nianbao.validate.rule;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * An amount with the last place it is written to.
 *
 * @param yuan the amount in 元
 * @param half half a unit of its last written place, in 元: what rounding may have taken or given
 */
public record Money(BigDecimal yuan, BigDecimal half) {

    private static final Map<String, Integer> POWERS = Map.of("元", 0, "万元", 4, "亿元", 8, "百万元", 6, "千元", 3);
    private static final BigDecimal HALF = new BigDecimal("0.5");

    /** The amount, if the unit is one of money. */
    public static Optional<Money> of(BigDecimal amount, String unit) {
        return Optional.ofNullable(unit)
                .map(POWERS::get)
                .map(power -> new Money(
                        amount.scaleByPowerOfTen(power), HALF.scaleByPowerOfTen(power - Math.max(0, amount.scale()))));
    }

    /** So many powers of ten of it. */
    Money scaled(int power) {
        return new Money(yuan.scaleByPowerOfTen(power), half.scaleByPowerOfTen(power));
    }

    /** Whether both may be one amount, each rounded to the places it is written to. */
    boolean meets(Money other) {
        return yuan.subtract(other.yuan).abs().compareTo(half.max(other.half)) <= 0;
    }
}
