package nianbao.store.query;

import java.util.regex.Pattern;

/**
 * A region and all it holds, as a GB/T 2260 code says it: pairs of digits for province, prefecture and county, trailing zero pairs for
 * "all of it".
 *
 * @param prefix what the codes of the region begin with; empty for reports whose region is not settled
 */
public record Region(String prefix) {

    private static final Pattern CODE = Pattern.compile("(\\d\\d){1,3}");
    private static final Pattern TRAILING_ZERO_PAIRS = Pattern.compile("(?<=^(\\d\\d){0,3})(00)+$");

    /**
     * The region of a code of two, four or six digits; {@code 000000} means the reports whose region is not settled.
     *
     * @throws BadParameterException for anything else
     */
    public static Region of(String code) {
        if (!CODE.matcher(code).matches()) {
            throw new BadParameterException(
                    "region must be a GB/T 2260 code of 2, 4 or 6 digits, such as 330000 for a province or 330382 for a county");
        }
        return new Region(TRAILING_ZERO_PAIRS.matcher(code).replaceFirst(""));
    }

    /** Whether it stands for the reports whose region is not settled. */
    public boolean unsettled() {
        return prefix.isEmpty();
    }
}
