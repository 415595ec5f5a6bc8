package nianbao.parse.narrative;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A way to say something in numbers.
 *
 * @param words of which a sentence that says it holds one; others are not searched, which is what makes reading fast
 * @param counts whether it is said with a number
 * @param pattern the words themselves; with the groups of {@link Quantity} where it is said with a number
 */
record Saying(List<String> words, boolean counts, Pattern pattern) {

    /** Said with a number. */
    static Saying counting(String words, String pattern) {
        return new Saying(List.of(words.split("\\|")), true, Pattern.compile(pattern));
    }

    /** Said without a number, as a negation is. */
    static Saying plain(String words, String pattern) {
        return new Saying(List.of(words.split("\\|")), false, Pattern.compile(pattern));
    }

    boolean mayBeIn(Sentences.Sentence sentence) {
        return (!counts || sentence.counts()) && words.stream().anyMatch(sentence.words()::contains);
    }
}
