package nianbao.parse.text;

import java.util.stream.IntStream;

/** A set of characters, for what is asked of every character of a text: the answer is one bit. */
public final class CharSet {

    private final long[] bits = new long[(Character.MAX_VALUE + 1) / Long.SIZE];

    private CharSet(IntStream characters) {
        characters.forEach(c -> bits[c / Long.SIZE] |= 1L << c);
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
        return (bits[c / Long.SIZE] & 1L << c) != 0;
    }
}
