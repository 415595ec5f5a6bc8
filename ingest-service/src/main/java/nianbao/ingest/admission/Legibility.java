package nianbao.ingest.admission;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/**
 * What bytes look like, read in an encoding. A sequence that the end cuts off counts as no error: reports come cut short.
 *
 * @param characters how many, in code points
 * @param beyondAscii how many of them are not ASCII
 * @param malformed byte sequences that are none of the encoding
 * @param strange control, private-use, unassigned and replacement characters
 * @param hanzi Chinese characters of Unicode's first block
 * @param common Chinese characters that the encoding's own standard ranks as common
 */
record Legibility(int characters, int beyondAscii, int malformed, int strange, int hanzi, int common) {

    private static final int CHUNK = 8192;

    /** Fewer than one in so many may be wrong: a scratch is forgiven, another encoding is not. */
    private static final int TOLERANCE = 200;

    /** Reads all bytes from an offset on. */
    static Legibility of(byte[] bytes, int offset, Charset charset, CommonHanzi ranking) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes, offset, bytes.length - offset);
        CharBuffer out = CharBuffer.allocate(CHUNK);
        Tally tally = new Tally(ranking);
        while (true) {
            // Never told that the input ends: what is left then is a sequence that was cut off.
            CoderResult result = decoder.decode(in, out, false);
            out.flip();
            tally.add(out);
            out.clear();
            if (result.isError()) {
                in.position(in.position() + result.length());
                tally.malformed++;
            } else if (result.isUnderflow()) {
                return tally.total();
            }
        }
    }

    /** Whether a person could read it. */
    boolean plausible() {
        return characters > 0 && (long) (malformed + strange) * TOLERANCE <= characters;
    }

    /** The share of common characters among the Chinese ones, 0 to 1; 1 where there are none. */
    double commonShare() {
        return hanzi == 0 ? 1 : (double) common / hanzi;
    }

    private static final class Tally {
        private final CommonHanzi ranking;
        private int characters;
        private int beyondAscii;
        private int malformed;
        private int strange;
        private int hanzi;
        private int common;
        private char highSurrogate;

        private Tally(CommonHanzi ranking) {
            this.ranking = ranking;
        }

        private void add(CharBuffer chunk) {
            while (chunk.hasRemaining()) {
                char c = chunk.get();
                if (Character.isHighSurrogate(c)) {
                    highSurrogate = c;
                } else if (Character.isLowSurrogate(c)) {
                    count(Character.toCodePoint(highSurrogate, c));
                } else {
                    count(c);
                }
            }
        }

        private void count(int character) {
            characters++;
            if (character >= 0x80) {
                beyondAscii++;
            }
            if (isStrange(character)) {
                strange++;
            } else if (character >= 0x4E00 && character <= 0x9FFF) {
                hanzi++;
                if (ranking.contains(character)) {
                    common++;
                }
            }
        }

        private static boolean isStrange(int character) {
            if (character == '\t' || character == '\n' || character == '\r' || character == '\f') {
                return false;
            }
            return character == 0xFFFD
                    || switch (Character.getType(character)) {
                        case Character.CONTROL, Character.PRIVATE_USE, Character.UNASSIGNED, Character.SURROGATE ->
                            true;
                        default -> false;
                    };
        }

        private Legibility total() {
            return new Legibility(characters, beyondAscii, malformed, strange, hanzi, common);
        }
    }
}
