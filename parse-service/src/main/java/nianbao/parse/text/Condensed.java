package nianbao.parse.text;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;
import nianbao.model.report.Span;

/**
 * A text without its blanks and line breaks, with full-width digits, letters and punctuation made half-width and traditional characters
 * simplified, which knows for each character where it stood. Labels, headings and numbers are looked for in it, so that no line break or typing habit hides them.
 */
public final class Condensed {

    private static final String FULL_WIDTH = "（）［］【】｛｝，．：；！？／～－–—−―‐‑﹣＋％“”„‟〃＂‘’「」『』、。｡·•";
    private static final String HALF_WIDTH = "()[][]{},.:;!?/~--------+%\"\"\"\"\"\"''\"\"\"\"、。。··";

    /** Marks without width that typesetters leave between characters. */
    private static final String INVISIBLE = "\u200B\u200C\u200D\u2060\uFEFF\u00AD";

    /** Chinese characters, for the inside of a pattern's brackets: a range is tested many times faster than a script. */
    public static final String HAN = "\\u3400-\\u4dbf\\u4e00-\\u9fff";

    /** Asked of every character of every document. */
    private static final CharSet BLANKS = CharSet.of(IntStream.range(0, Character.MAX_VALUE)
            .filter(c -> Character.isWhitespace(c) || Character.isSpaceChar(c) || INVISIBLE.indexOf(c) >= 0));

    private final String text;
    private final int[] origins;

    private final BitSet gaps;
    private final BitSet lineBreaks;

    /** Made when it is first asked for: of a label or a number nobody asks where its words stand. */
    private WordIndex words;

    private Condensed(String text, int[] origins, BitSet gaps, BitSet lineBreaks) {
        this.text = text;
        this.origins = origins;
        this.gaps = gaps;
        this.lineBreaks = lineBreaks;
    }

    /** The whole text condensed. */
    public static Condensed of(String text) {
        return of(text, 0, text.length());
    }

    /** A stretch of the text condensed; spans still count in the whole text. */
    public static Condensed of(String text, int from, int to) {
        char[] condensed = new char[to - from];
        int length = 0;
        int[] origins = new int[to - from + 1];
        BitSet gaps = new BitSet();
        BitSet lineBreaks = new BitSet();
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (!isBlank(c)) {
                origins[length] = i;
                condensed[length++] = fold(c);
            } else {
                gaps.set(length);
                if (c == '\n' || c == '\r') {
                    lineBreaks.set(length);
                }
            }
        }
        origins[length] = to;
        return new Condensed(new String(condensed, 0, length), Arrays.copyOf(origins, length + 1), gaps, lineBreaks);
    }

    /** The condensed form of a short text, such as a label. */
    public static String fold(String text) {
        return of(text).text;
    }

    /** The condensed characters. */
    public String text() {
        return text;
    }

    /** Where words stand in the condensed characters. */
    public WordIndex words() {
        if (words == null) {
            words = new WordIndex(text);
        }
        return words;
    }

    /** Where the stretch from-to of the condensed characters stands in the original text, inner blanks included. */
    public Span origin(int from, int to) {
        return from == to ? new Span(origins[from], origins[from]) : new Span(origins[from], origins[to - 1] + 1);
    }

    /** Whether a blank of any kind, or an end of the text, stands before that condensed character. */
    public boolean gapBefore(int index) {
        return index == 0 || index == text.length() || gaps.get(index);
    }

    /** Whether a line break, or an end of the text, stands before that condensed character. */
    public boolean lineBreakBefore(int index) {
        return index == 0 || index == text.length() || lineBreaks.get(index);
    }

    /** The first position behind that one before which a line break, or the end of the text, stands. */
    public int nextLineBreak(int index) {
        int next = lineBreaks.nextSetBit(index + 1);
        return next < 0 ? text.length() : Math.min(next, text.length());
    }

    /** Whether a character is left out: a blank of any kind, or a mark without width. */
    public static boolean isBlank(char c) {
        return !isHan(c) && BLANKS.has(c);
    }

    /** Most characters are, and neither blank nor in two widths: what need not be looked up. */
    private static boolean isHan(char c) {
        return c >= '\u4E00' && c <= '\u9FFF';
    }

    /** The half-width form of a character, the simplified one of a traditional; the character itself if there is none. */
    public static char fold(char c) {
        if (isHan(c)) {
            return Simplified.of(c);
        }
        if (c < '\u0080') {
            return c;
        }
        if (c >= '\uFF10' && c <= '\uFF19' || c >= '\uFF21' && c <= '\uFF3A' || c >= '\uFF41' && c <= '\uFF5A') {
            return (char) (c - 0xFEE0);
        }
        int index = FULL_WIDTH.indexOf(c);
        return index < 0 ? c : HALF_WIDTH.charAt(index);
    }
}
