package nianbao.validate.identity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;

/**
 * The numbers that a cell may be.
 *
 * @param low the least
 * @param high the greatest, null where there is no bound
 * @param candidates the numbers themselves, ascending, where they are few; null where every whole number from low to high may be
 */
record Domain(BigDecimal low, BigDecimal high, List<BigDecimal> candidates) {

    /** Any count: a whole number from zero. */
    static final Domain ANY_COUNT = new Domain(BigDecimal.ZERO, null, null);

    /** A number that is given, whatever it is. */
    static Domain of(BigDecimal number) {
        return new Domain(number, number, null);
    }

    /** One of these numbers; there must be at least one. */
    static Domain oneOf(List<BigDecimal> numbers) {
        List<BigDecimal> sorted =
                numbers.stream().distinct().sorted(Comparator.naturalOrder()).toList();
        return sorted.size() == 1
                ? of(sorted.getFirst())
                : new Domain(sorted.getFirst(), sorted.getLast(), List.copyOf(sorted));
    }

    /** Whether only one number is left. */
    boolean isSingle() {
        return low == high || high != null && low.compareTo(high) == 0;
    }

    /** Whether it may be that number. */
    boolean contains(BigDecimal number) {
        return candidates == null
                ? low.compareTo(number) <= 0 && (high == null || number.compareTo(high) <= 0)
                : candidates.stream().anyMatch(candidate -> candidate.compareTo(number) == 0);
    }

    /** What is left between two bounds, null where nothing is; itself where nothing goes. A null bound is none. */
    Domain between(BigDecimal atLeast, BigDecimal atMost) {
        boolean lowHolds = atLeast == null || low.compareTo(atLeast) >= 0;
        boolean highHolds = atMost == null || high != null && high.compareTo(atMost) <= 0;
        if (lowHolds && highHolds) {
            return this;
        }
        if (isSingle()) {
            return null;
        }
        if (candidates != null) {
            List<BigDecimal> left = candidates.stream()
                    .filter(number -> atLeast == null || number.compareTo(atLeast) >= 0)
                    .filter(number -> atMost == null || number.compareTo(atMost) <= 0)
                    .toList();
            return left.isEmpty() ? null : oneOf(left);
        }
        BigDecimal newLow = lowHolds ? low : atLeast.setScale(0, RoundingMode.CEILING);
        BigDecimal newHigh = highHolds ? high : atMost.setScale(0, RoundingMode.FLOOR);
        return newHigh != null && newLow.compareTo(newHigh) > 0 ? null : new Domain(newLow, newHigh, null);
    }
}
