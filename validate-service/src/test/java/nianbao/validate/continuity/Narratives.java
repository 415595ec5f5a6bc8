package nianbao.validate.continuity;

import java.util.Random;

/** Makes narratives for tests: runs of characters, the same each time. */
public final class Narratives {

    private static final int FIRST = 0x4E00;
    private static final int MANY = 3000;

    private Narratives() {}

    /** So many characters, others for each seed. */
    public static String of(long seed, int characters) {
        return new Random(seed)
                .ints(characters, FIRST, FIRST + MANY)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
