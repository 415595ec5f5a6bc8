package nianbao.parse.agency;

import java.util.HashMap;
import java.util.Map;

/**
 * Names of offices that are names of one office ({@code renamings.tsv}): renamed ones, whose reports of all years share one agency id,
 * and names that one office of a place bears in one place and another in the next (卫生健康委员会, 卫生健康局), of which no place has two.
 */
final class Renamings {

    private static final Map<String, Renaming> RENAMINGS = load();

    private Renamings() {}

    private record Renaming(String present, boolean former) {}

    /** The name that an office, named without its place, has in its id; the same name where it has no other. */
    static String nameInId(String office) {
        String name = office;
        for (Renaming next = RENAMINGS.get(name); next != null; next = RENAMINGS.get(name)) {
            name = next.present();
        }
        return name;
    }

    /** Whether that office has another name now. */
    static boolean isFormer(String office) {
        for (Renaming next = RENAMINGS.get(office); next != null; next = RENAMINGS.get(next.present())) {
            if (next.former()) {
                return true;
            }
        }
        return false;
    }

    private static Map<String, Renaming> load() {
        Map<String, Renaming> renamings = new HashMap<>();
        for (String line : Regions.Resource.lines("renamings.tsv")) {
            String[] columns = line.split("\t", -1);
            renamings.put(columns[0], new Renaming(columns[1], !columns[2].isEmpty()));
        }
        return renamings;
    }
}
