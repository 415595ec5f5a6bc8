package nianbao.parse.narrative;

import java.util.List;
import java.util.regex.Pattern;
import nianbao.parse.text.Condensed;

/**
 * A way to say something in numbers. What it begins with and what it needs is told beside its pattern: so few sentences and few places of
 * them are searched, and more sayings cost hardly any time.
 *
 * @param starts what it begins with; empty where it begins with a number
 * @param needs words of which a sentence that says it holds one
 * @param counts whether it is said with a number
 * @param pattern the words themselves; with the groups of {@link Quantity} where it is said with a number
 */
record Saying(List<String> starts, List<String> needs, boolean counts, Pattern pattern) {

    /** Said with a number, beginning with one of these words. */
    static Saying counting(String starts, String pattern) {
        return new Saying(several(starts), several(starts), true, Pattern.compile(pattern));
    }

    /** Said without a number, as a negation is, beginning with one of these words. */
    static Saying plain(String starts, String pattern) {
        return new Saying(several(starts), several(starts), false, Pattern.compile(pattern));
    }

    /** Said with the number in front of the words that are needed, first of all as {@link Quantity#counting} has it. */
    static Saying numberFirst(String needs, String pattern) {
        return new Saying(List.of(), several(needs), true, Pattern.compile(pattern));
    }

    /** The same, only where the sentence holds one of these words. */
    Saying needing(String words) {
        return new Saying(starts, several(words), counts, pattern);
    }

    /** The first place in a stretch of a text where it may begin, or -1. */
    int startIn(Condensed text, int from, int to) {
        if (starts.isEmpty()) {
            return Quantity.startIn(text.text(), from, to);
        }
        int first = -1;
        for (String start : starts) {
            int at = text.words().first(start, from, first < 0 ? to : Math.min(to, first + start.length()));
            first = at >= 0 && (first < 0 || at < first) ? at : first;
        }
        return first;
    }

    private static List<String> several(String words) {
        return List.of(words.split("\\|"));
    }
}
