package nianbao.bench.accuracy;

import java.util.Objects;

/**
 * One comparison.
 *
 * @param group what it belongs to
 * @param what a figure's path, or another thing's name
 * @param grade how it came out
 * @param read what was read
 * @param truth what a person reads
 * @param raw the characters it was read from, as far as the report says
 */
record Check(Group group, String what, Grade grade, String read, String truth, String raw) {

    static final String NOTHING = "-";

    /** A comparison of something that has no place in the text. */
    static Check of(Group group, String what, Grade grade, Object read, Object truth) {
        return new Check(group, what, grade, said(read), said(truth), "");
    }

    /** A comparison of two values, null meaning none: what was not read is missing, anything else that differs is wrong. */
    static Check same(Group group, String what, Object read, Object truth) {
        Grade grade = Objects.equals(read, truth) ? Grade.RIGHT : read == null ? Grade.MISSING : Grade.WRONG;
        return of(group, what, grade, read, truth);
    }

    private static String said(Object value) {
        return value == null ? NOTHING : value.toString();
    }
}
