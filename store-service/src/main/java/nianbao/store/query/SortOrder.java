package nianbao.store.query;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * The order of a list of reports; equal ones follow by report key, so that pages never overlap.
 *
 * @param by what decides
 * @param descending greatest first
 */
public record SortOrder(Key by, boolean descending) {

    /** The latest submissions first. */
    public static final SortOrder DEFAULT = new SortOrder(Key.SUBMITTED_AT, true);

    /** What reports can be sorted by. */
    public enum Key {
        SUBMITTED_AT("submittedAt"),
        YEAR("year"),
        AGENCY("agency"),
        REGION("region"),
        FORM("form"),
        VERDICT("verdict");

        private final String wireName;

        Key(String wireName) {
            this.wireName = wireName;
        }
    }

    /**
     * The order that a parameter names: a key, with a minus before it for descending.
     *
     * @throws BadParameterException for any other
     */
    public static SortOrder of(String parameter) {
        boolean descending = parameter.startsWith("-");
        String name = descending ? parameter.substring(1) : parameter;
        for (Key key : Key.values()) {
            if (key.wireName.equals(name)) {
                return new SortOrder(key, descending);
            }
        }
        throw new BadParameterException("sort must be one of "
                + Arrays.stream(Key.values()).map(key -> key.wireName).collect(Collectors.joining(", "))
                + ", with a minus before it for descending order");
    }
}
