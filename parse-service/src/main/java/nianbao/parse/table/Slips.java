package nianbao.parse.table;

import java.util.Map;
import java.util.Set;
import nianbao.model.form.Line;

/** Tells a column by a name with a slip in it. */
final class Slips {

    /** A shorter name has no character to spare. */
    private static final int SHORTEST = 4;

    private Slips() {}

    /**
     * The line that words name with a slip or two, if they are nearer to its name than to any other's.
     *
     * @param names the names of all lines
     * @param taken lines that are named already
     * @return null if the words name none, or more than one
     */
    static Line nearest(String words, Map<String, Line> names, Set<Line> taken) {
        if (words.length() < SHORTEST) {
            return null;
        }
        Line nearest = null;
        int fewest = allowed(words.length()) + 1;
        boolean alone = true;
        for (Map.Entry<String, Line> name : names.entrySet()) {
            int slips = slips(words, name.getKey(), fewest);
            if (slips < fewest) {
                fewest = slips;
                nearest = name.getValue();
                alone = true;
            } else if (slips == fewest && name.getValue() != nearest) {
                alone = false;
            }
        }
        return alone && !taken.contains(nearest) ? nearest : null;
    }

    /** Characters that may be wrong in words of that length. */
    static int allowed(int length) {
        return length < SHORTEST ? -1 : Math.min(3, length / 4);
    }

    /** Characters to change, to add or to leave out; more than most where it is more. */
    private static int slips(String words, String name, int most) {
        if (Math.abs(words.length() - name.length()) > most) {
            return most + 1;
        }
        int[] slips = new int[name.length() + 1];
        for (int i = 0; i <= name.length(); i++) {
            slips[i] = i;
        }
        for (int j = 1; j <= words.length(); j++) {
            int diagonal = slips[0];
            slips[0] = j;
            for (int i = 1; i <= name.length(); i++) {
                int changed = diagonal + (words.charAt(j - 1) == name.charAt(i - 1) ? 0 : 1);
                diagonal = slips[i];
                slips[i] = Math.min(changed, 1 + Math.min(slips[i], slips[i - 1]));
            }
        }
        return slips[name.length()];
    }
}
