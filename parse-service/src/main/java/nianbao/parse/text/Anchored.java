package nianbao.parse.text;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pattern with the words it begins with. Only where one of them stands is it tried: most of a text holds none, and looking for plain
 * words is many times faster than trying a pattern at every character.
 */
public final class Anchored {

    private final String[] openings;

    /** The characters that the openings begin with. */
    private final CharSet firsts;

    private final Pattern pattern;

    private Anchored(String[] openings, Pattern pattern) {
        this.openings = openings;
        this.firsts = CharSet.of(Arrays.stream(openings).mapToInt(word -> word.charAt(0)));
        this.pattern = pattern;
    }

    /**
     * A pattern that is found nowhere but where one of the words stands.
     *
     * @param openings what it may begin with, parted by strokes
     * @param pattern the regular expression; what it looks back at may stand before the word
     */
    public static Anchored of(String openings, String pattern) {
        return new Anchored(openings.split("\\|"), Pattern.compile(pattern));
    }

    /** The places in a text where it matches, first to last, none overlapping the one before. */
    public Places in(String text) {
        return in(text, 0, text.length());
    }

    /** The places in a stretch of a text; what it looks back or ahead at may lie outside. */
    public Places in(String text, int from, int to) {
        return new Places(text, null, from, to);
    }

    /** The places in a text of which many words are asked. */
    public Places in(Condensed text) {
        return in(text, 0, text.text().length());
    }

    /** The places in a stretch of a text of which many words are asked. */
    public Places in(Condensed text, int from, int to) {
        return new Places(text.text(), text.words(), from, to);
    }

    /** The first place in a text, as its matcher stands on it. */
    public Optional<Matcher> firstIn(String text) {
        return in(text).first();
    }

    /** Whether it matches anywhere in a text. */
    public boolean isIn(Condensed text) {
        return in(text).next();
    }

    /** The text with other words in each place where it matches. */
    public String replaced(String text, String words) {
        Places places = in(text);
        if (!places.next()) {
            return text;
        }
        StringBuilder replaced = new StringBuilder(text.length());
        int from = 0;
        do {
            replaced.append(text, from, places.matcher.start()).append(words);
            from = places.matcher.end();
        } while (places.next());
        return replaced.append(text, from, text.length()).toString();
    }

    /** A walk through the places where the pattern matches. */
    public final class Places {

        private final String text;

        /** Where the openings stand in the text; null where that is not known. */
        private final WordIndex words;

        private final int to;
        private final Matcher matcher;

        /** For each of the openings the next place where it stands, from which on it is yet to be looked for; beyond the end if none is left. */
        private final int[] ahead = new int[openings.length];

        private int from;

        private Places(String text, WordIndex words, int from, int to) {
            this.text = text;
            this.words = words;
            this.from = from;
            this.to = to;
            this.matcher = pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
            for (int i = 0; words != null && i < ahead.length; i++) {
                ahead[i] = at(i);
            }
        }

        /** Goes to the next place; false if there is none. */
        public boolean next() {
            for (int at = opening(); at < to; at = opening()) {
                if (matcher.region(at, to).lookingAt()) {
                    from = Math.max(matcher.end(), at + 1);
                    return true;
                }
                from = at + 1;
            }
            return false;
        }

        /** Goes to the next place, for its matcher. */
        public Optional<Matcher> first() {
            return next() ? Optional.of(matcher) : Optional.empty();
        }

        /** What matched at the place, with its groups. */
        public Matcher matcher() {
            return matcher;
        }

        private int opening() {
            return words == null ? walkedTo() : known();
        }

        private int walkedTo() {
            int at = from;
            while (at < to && !firsts.has(text.charAt(at))) {
                at++;
            }
            return at;
        }

        private int known() {
            int first = to;
            for (int i = 0; i < ahead.length; i++) {
                if (ahead[i] < from) {
                    ahead[i] = at(i);
                }
                first = Math.min(first, ahead[i]);
            }
            return first;
        }

        private int at(int opening) {
            int at = from < to ? words.first(openings[opening], from, to) : -1;
            return at < 0 ? Integer.MAX_VALUE : at;
        }
    }
}
