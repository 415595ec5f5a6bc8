package nianbao.parse.text;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A set of characters, for what is asked of every character of a text: the answer is one bit. Only the pages of the code that hold one of
 * them take room, so that many sets stay at hand.
 */
public final class CharSet {

    private static final int PAGE = 256;
    private static final int WORDS = PAGE / Long.SIZE;

    /** Where the bits of each page begin; those of all pages without a character at 0. */
    private final short[] begins = new short[(Character.MAX_VALUE + 1) / PAGE];

    private long[] bits = new long[WORDS];

    private CharSet(IntStream characters) {
        characters.forEach(this::add);
    }

    private void add(int c) {
        int page = c / PAGE;
        if (begins[page] == 0) {
            begins[page] = (short) bits.length;
            bits = Arrays.copyOf(bits, bits.length + WORDS);
        }
        bits[begins[page] + c % PAGE / Long.SIZE] |= 1L << c;
    }

    /** The characters of these words. */
    public static CharSet of(String characters) {
        return new CharSet(characters.chars());
    }

    /** These characters. */
    public static CharSet of(IntStream characters) {
        return new CharSet(characters);
    }

    /** Whether the character is one of them. */
    public boolean has(char c) {
        return (bits[begins[c / PAGE] + c % PAGE / Long.SIZE] & 1L << c) != 0;
    }
}
