package nianbao.parse.agency;

import java.util.Map;
import java.util.stream.Collectors;

/** Offices that went on under another name ({@code renamings.tsv}): their reports of all years share one agency id. */
final class Renamings {

    private static final Map<String, String> PRESENT_NAMES = load();

    private Renamings() {}

    /** The name that an office, named without its place, has now; the same name where it was not renamed. */
    static String present(String office) {
        return PRESENT_NAMES.getOrDefault(office, office);
    }

    private static Map<String, String> load() {
        return Regions.Resource.lines("renamings.tsv").stream()
                .map(line -> line.split("\t", -1))
                .collect(Collectors.toMap(columns -> columns[0], columns -> columns[1]));
    }
}
