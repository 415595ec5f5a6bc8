package nianbao.validate.identity;

import java.math.BigDecimal;
import java.util.stream.IntStream;

/**
 * An identity over numbered cells: the sum of the left ones equals the sum of the right ones.
 *
 * @param left the numbers of the cells on one side
 * @param right those on the other
 */
record Equation(int[] left, int[] right) {

    /** The numbers of its cells. */
    IntStream cells() {
        return IntStream.concat(IntStream.of(left), IntStream.of(right));
    }

    int size() {
        return left.length + right.length;
    }

    /** Whether it holds where every cell is its domain's least number. */
    boolean holdsAtLeast(Domain[] domains) {
        return sumOfLows(left, domains).compareTo(sumOfLows(right, domains)) == 0;
    }

    private static BigDecimal sumOfLows(int[] cells, Domain[] domains) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int cell : cells) {
            sum = sum.add(domains[cell].low());
        }
        return sum;
    }

    /** What is left of the domains when the equation holds. */
    enum Narrowing {
        NONE,
        SOME,
        CONTRADICTION
    }

    /** Narrows the cells' domains in place to what the equation allows. */
    Narrowing narrow(Domain[] domains) {
        Side leftSide = Side.of(left, domains);
        Side rightSide = Side.of(right, domains);
        if (!leftSide.meets(rightSide)) {
            return Narrowing.CONTRADICTION;
        }
        Narrowing ofLeft = narrow(left, leftSide, rightSide, domains);
        return ofLeft == Narrowing.CONTRADICTION ? ofLeft : worse(ofLeft, narrow(right, rightSide, leftSide, domains));
    }

    private static Narrowing worse(Narrowing one, Narrowing other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static Narrowing narrow(int[] cells, Side own, Side other, Domain[] domains) {
        Narrowing result = Narrowing.NONE;
        for (int cell : cells) {
            Domain before = domains[cell];
            Domain after = before.between(own.leastFor(before, other), own.mostFor(before, other));
            if (after == null) {
                return Narrowing.CONTRADICTION;
            }
            if (after != before) {
                domains[cell] = after;
                result = Narrowing.SOME;
            }
        }
        return result;
    }

    /** The bounds of a side's sum; how many of its cells have no upper bound is counted apart. */
    private record Side(BigDecimal low, BigDecimal boundedHigh, int unbounded) {

        static Side of(int[] cells, Domain[] domains) {
            BigDecimal low = BigDecimal.ZERO;
            BigDecimal high = BigDecimal.ZERO;
            int unbounded = 0;
            for (int cell : cells) {
                low = low.add(domains[cell].low());
                if (domains[cell].high() == null) {
                    unbounded++;
                } else {
                    high = high.add(domains[cell].high());
                }
            }
            return new Side(low, high, unbounded);
        }

        boolean meets(Side other) {
            return (unbounded > 0 || boundedHigh.compareTo(other.low) >= 0)
                    && (other.unbounded > 0 || other.boundedHigh.compareTo(low) >= 0);
        }

        /** The least that one of this side's cells must be: the other side's least without all that its neighbours can be. */
        BigDecimal leastFor(Domain cell, Side other) {
            boolean neighboursBounded = unbounded == 0 || unbounded == 1 && cell.high() == null;
            if (!neighboursBounded) {
                return null;
            }
            BigDecimal neighbours = cell.high() == null ? boundedHigh : boundedHigh.subtract(cell.high());
            return other.low.subtract(neighbours);
        }

        /** The most that one of this side's cells can be: the other side's most without the least of its neighbours. */
        BigDecimal mostFor(Domain cell, Side other) {
            return other.unbounded > 0 ? null : other.boundedHigh.subtract(low.subtract(cell.low()));
        }
    }
}
