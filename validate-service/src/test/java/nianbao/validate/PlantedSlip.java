package nianbao.validate;

import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.IntStream;

/** Ways in which a number is mistyped. */
enum PlantedSlip {
    /** One digit is another. */
    DIGIT {
        @Override
        OptionalLong printed(String right, Random random) {
            int at = random.nextInt(right.length());
            int digit = (right.charAt(at) - '0' + 1 + random.nextInt(9)) % 10;
            return OptionalLong.of(Long.parseLong(right.substring(0, at) + digit + right.substring(at + 1)));
        }
    },
    /** Two neighbouring digits changed places. */
    TRANSPOSED {
        @Override
        OptionalLong printed(String right, Random random) {
            return IntStream.range(0, right.length() - 1)
                    .filter(at -> right.charAt(at) != right.charAt(at + 1))
                    .mapToLong(at -> Long.parseLong(
                            right.substring(0, at) + right.charAt(at + 1) + right.charAt(at) + right.substring(at + 2)))
                    .findFirst();
        }
    },
    /** A zero is not there. */
    ZERO_DROPPED {
        @Override
        OptionalLong printed(String right, Random random) {
            int at = right.lastIndexOf('0');
            return at < 1
                    ? OptionalLong.empty()
                    : OptionalLong.of(Long.parseLong(right.substring(0, at) + right.substring(at + 1)));
        }
    },
    /** A zero too many. */
    ZERO_ADDED {
        @Override
        OptionalLong printed(String right, Random random) {
            return OptionalLong.of(Long.parseLong(right + "0"));
        }
    },
    /** Zero was left standing. */
    FORGOTTEN {
        @Override
        OptionalLong printed(String right, Random random) {
            return OptionalLong.of(0);
        }
    },
    /** Some other number. */
    OTHER {
        @Override
        OptionalLong printed(String right, Random random) {
            return OptionalLong.of(Long.parseLong(right) + 1 + random.nextInt(50));
        }
    };

    abstract OptionalLong printed(String right, Random random);

    /** What is printed for a number; empty where it cannot be mistyped so. */
    OptionalLong of(long right, Random random) {
        OptionalLong printed = printed(Long.toString(right), random);
        return printed.isPresent() && printed.getAsLong() == right ? OptionalLong.empty() : printed;
    }
}
