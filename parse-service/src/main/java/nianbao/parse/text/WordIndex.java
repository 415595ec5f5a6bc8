package nianbao.parse.text;

/**
 * Where words stand in a text. The places of each pair of neighbouring characters are noted in one walk; after that, asking for a word
 * looks at the places of its first two characters alone, and most words that a form or a report may hold are not there at all.
 */
public final class WordIndex {

    /** Of the buckets at least, a power of two: a short text is walked through sooner than many buckets are cleared. */
    private static final int FEWEST = 1 << 8;

    private static final int MOST = 1 << 14;

    /** Spreads the pairs over the buckets. */
    private static final int FACTOR = 0x9E3779B1;

    private final String text;
    private final int shift;

    /** Where the places of each bucket begin; one more for the end of the last. */
    private final int[] begins;

    /** The places of the pairs, bucket by bucket, in each from first to last. */
    private final int[] places;

    /** Notes the pairs of a text. */
    public WordIndex(String text) {
        this.text = text;
        int buckets = Math.clamp(2L * Integer.highestOneBit(text.length() + 1), FEWEST, MOST);
        this.shift = Integer.SIZE - Integer.numberOfTrailingZeros(buckets);
        this.begins = new int[buckets + 1];
        this.places = new int[Math.max(0, text.length() - 1)];
        for (int i = 0; i < places.length; i++) {
            begins[bucket(text.charAt(i), text.charAt(i + 1))]++;
        }
        for (int i = 1; i <= buckets; i++) {
            begins[i] += begins[i - 1];
        }
        // Filled from its end, each bucket begins at last where the one before ends.
        for (int i = places.length - 1; i >= 0; i--) {
            places[--begins[bucket(text.charAt(i), text.charAt(i + 1))]] = i;
        }
    }

    private int bucket(char first, char second) {
        return (first * 31 + second) * FACTOR >>> shift;
    }

    /** The first place of a word in a stretch of the text, or -1. */
    public int first(String word, int from, int to) {
        if (word.length() < 2) {
            return from < to ? text.indexOf(word, from, to) : -1;
        }
        int bucket = bucket(word.charAt(0), word.charAt(1));
        int end = begins[bucket + 1];
        int last = to - word.length();
        for (int i = next(begins[bucket], end, from); i < end && places[i] <= last; i++) {
            if (text.startsWith(word, places[i])) {
                return places[i];
            }
        }
        return -1;
    }

    /** The index, from low on, of the first of the places up to high that is not before that one. */
    private int next(int low, int high, int from) {
        int before = low;
        int behind = high;
        while (before < behind) {
            int middle = (before + behind) >>> 1;
            if (places[middle] < from) {
                before = middle + 1;
            } else {
                behind = middle;
            }
        }
        return before;
    }
}
