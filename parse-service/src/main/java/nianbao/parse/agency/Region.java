package nianbao.parse.agency;

/**
 * A province, city or county.
 *
 * @param code its GB/T 2260 code, six digits
 * @param name its full name
 */
public record Region(String code, String name) {

    boolean isProvince() {
        return code.endsWith("0000");
    }

    /** Whether it is a zone, with a code of the statisticians: it has a managing committee, not a government. */
    boolean isZone() {
        return code.charAt(4) == '7' && (name.endsWith("区") || name.endsWith("区管委会"));
    }

    /** Whether it lies in that region, or is it. */
    boolean isWithin(Region other) {
        int significant = other.isProvince() ? 2 : other.code.endsWith("00") ? 4 : 6;
        return code.startsWith(other.code.substring(0, significant));
    }
}
