package nianbao.parse.agency;

import java.util.List;
import nianbao.parse.text.Condensed;

/**
 * An agency's name taken apart: the places it begins with, and the office.
 *
 * @param written as the document writes it, without blanks
 * @param places the places as written; empty where it begins with none
 * @param regions which regions the last place may be; several where districts share a name, none where there is no place
 * @param office the full name of the office without its places
 */
record OfficeName(String written, String places, List<Region> regions, String office) {

    private static final List<String> VERTICAL = List.of("国家税务总局", "中华人民共和国", "中国人民银行");

    static OfficeName parse(Regions regions, String name) {
        String written = Condensed.fold(name);
        String body = withoutBrackets(written);
        for (String authority : VERTICAL) {
            if (body.startsWith(authority)) {
                Regions.Match match = regions.matchAt(body, authority.length());
                if (match.length() > 0) {
                    int end = authority.length() + match.length();
                    String places = body.substring(authority.length(), end);
                    return new OfficeName(
                            written, places, match.candidates(), OfficeNames.full(authority + body.substring(end)));
                }
            }
        }
        Regions.Match match = regions.matchAt(body, 0);
        return new OfficeName(written, body.substring(0, match.length()), match.candidates(), office(match, body));
    }

    private static String office(Regions.Match match, String body) {
        String rest = body.substring(match.length());
        if (rest.isEmpty()) {
            boolean zone = match.candidates().stream().anyMatch(Region::isZone);
            return body.isEmpty() ? "" : zone ? "管理委员会" : OfficeNames.full("");
        }
        return OfficeNames.full(rest);
    }

    boolean hasPlace() {
        return !regions.isEmpty();
    }

    /** The region, where there is only one that it can be. */
    Region region() {
        return regions.size() == 1 ? regions.getFirst() : null;
    }

    /** The full name, places included. */
    String full() {
        return places + office;
    }

    /** Whether both may name one agency: the same office, and no two different regions. */
    boolean agreesWith(OfficeName other) {
        boolean sameOffice = isOne(office, other.office)
                || !hasPlace() && isOne(OfficeNames.fullWithoutLevel(written), other.office)
                || !other.hasPlace() && isOne(OfficeNames.fullWithoutLevel(other.written), office);
        boolean sameRegion =
                !hasPlace() || !other.hasPlace() || regions.stream().anyMatch(other.regions::contains);
        return sameOffice && sameRegion;
    }

    private static boolean isOne(String office, String other) {
        return Renamings.nameInId(office).equals(Renamings.nameInId(other));
    }

    private static String withoutBrackets(String name) {
        int open = name.indexOf('(');
        return open > 1 && name.endsWith(")") ? name.substring(0, open) : name;
    }
}
