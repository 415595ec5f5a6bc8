package nianbao.parse.agency;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where telephones, postcodes and web domains lie ({@code contact-places.tsv}), by city: tells districts that share a name apart. */
final class ContactPlaces {

    private static final Pattern AREA_CODE =
            Pattern.compile("(?<![0-9-])\\(?(010|02\\d|0[3-9]\\d{2})\\)?-?[2-9]\\d{6,7}(?!\\d)");
    private static final Pattern POSTCODE = Pattern.compile("(?:邮编|邮政编码)(?:为|是)?:?(\\d{6})(?!\\d)");
    private static final Pattern DOMAIN = Pattern.compile("(?<![a-z0-9-])([a-z0-9-]{2,20})\\.gov\\.cn");

    private static final Map<String, Row> ROWS = load();

    private ContactPlaces() {}

    private record Row(Set<String> areaCodes, Set<String> postcodes, Set<String> domains) {

        static final Row NONE = new Row(Set.of(), Set.of(), Set.of());
    }

    /** The regions of the candidates that one of the three clues points to alone; several where the clues contradict each other. */
    static Set<Region> settled(List<Region> candidates, String contact) {
        Set<Region> settled = new HashSet<>();
        Stream.of(
                        only(candidates, Row::areaCodes, found(AREA_CODE, contact)),
                        only(candidates, Row::postcodes, prefixes(found(POSTCODE, contact))),
                        only(candidates, Row::domains, found(DOMAIN, contact)))
                .forEach(settled::addAll);
        return settled;
    }

    private static List<Region> only(List<Region> candidates, Function<Row, Set<String>> column, Set<String> found) {
        List<Region> those = candidates.stream()
                .filter(region -> rows(region).map(column).anyMatch(known -> known.stream()
                        .anyMatch(found::contains)))
                .toList();
        return those.size() == 1 ? those : List.of();
    }

    /** What is known of its city and of its province. */
    private static Stream<Row> rows(Region region) {
        return Stream.of(region.code().substring(0, 4) + "00", region.code().substring(0, 2) + "0000")
                .map(code -> ROWS.getOrDefault(code, Row.NONE));
    }

    private static Set<String> found(Pattern pattern, String text) {
        Set<String> found = new HashSet<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private static Set<String> prefixes(Set<String> postcodes) {
        Set<String> prefixes = new HashSet<>();
        for (String postcode : postcodes) {
            for (int length = 2; length <= 4; length++) {
                prefixes.add(postcode.substring(0, length));
            }
        }
        return prefixes;
    }

    private static Map<String, Row> load() {
        Map<String, Row> rows = new HashMap<>();
        for (String line : Regions.Resource.lines("contact-places.tsv")) {
            String[] columns = line.split("\t", -1);
            rows.put(columns[0], new Row(several(columns[2]), several(columns[3]), several(columns[4])));
        }
        return rows;
    }

    private static Set<String> several(String column) {
        return column.isEmpty() ? Set.of() : Set.of(column.split(","));
    }
}
