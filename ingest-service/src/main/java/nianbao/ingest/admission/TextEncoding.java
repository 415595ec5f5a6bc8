package nianbao.ingest.admission;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mozilla.universalchardet.Constants;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Finds the encoding that a text is written in: its byte-order mark; UTF-8, which nothing else looks like for long; UTF-16; what an HTML
 * page declares; and what the frequency of its bytes tells. Each only if what comes out can be read.
 *
 * @param charset what the bytes decode with
 * @param markLength the bytes of the byte-order mark before the text
 */
record TextEncoding(Charset charset, int markLength) {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Charset BIG5 = Charset.forName("Big5");

    /** HTML says that a declaration stands in the first 1,024 bytes; pages in the wild are later. */
    private static final int DECLARED_WITHIN = 4096;

    private static final Pattern DECLARATION = Pattern.compile(
            "<(?:meta|\\?xml)\\b[^>]{0,512}?(?:charset|encoding)\\s*=\\s*[\"']?\\s*([A-Za-z0-9_:.-]{2,40})",
            Pattern.CASE_INSENSITIVE);

    /** So many characters beyond ASCII that are valid UTF-8 throughout are not by chance; a declaration that differs is left over. */
    private static final int UTF8_BEYOND_CHANCE = 8;

    /** Chinese read in the right encoding is made of common characters for the most part. */
    private static final double MOSTLY = 0.6;

    /** A difference between two encodings' shares of common characters that is not by chance. */
    private static final double CLEARLY = 0.1;

    /** The encoding; empty where the bytes can be read in none. */
    static Optional<TextEncoding> of(byte[] bytes) {
        return byMark(bytes)
                .or(() -> utf8(bytes, UTF8_BEYOND_CHANCE))
                .or(() -> utf16(bytes))
                .or(() -> declared(bytes))
                .or(() -> utf8(bytes, 0))
                .or(() -> byFrequency(bytes));
    }

    private static Optional<TextEncoding> byMark(byte[] b) {
        if (Bytes.startsWith(b, 0xEF, 0xBB, 0xBF)) {
            return plausible(b, StandardCharsets.UTF_8, 3);
        }
        if (Bytes.startsWith(b, 0xFF, 0xFE)) {
            return plausible(b, StandardCharsets.UTF_16LE, 2);
        }
        if (Bytes.startsWith(b, 0xFE, 0xFF)) {
            return plausible(b, StandardCharsets.UTF_16BE, 2);
        }
        return Optional.empty();
    }

    private static Optional<TextEncoding> utf8(byte[] bytes, int atLeastBeyondAscii) {
        Legibility legibility = legibility(bytes, StandardCharsets.UTF_8, 0);
        return legibility.plausible() && legibility.beyondAscii() >= atLeastBeyondAscii
                ? Optional.of(new TextEncoding(StandardCharsets.UTF_8, 0))
                : Optional.empty();
    }

    /** Without a mark: every text has spaces, line ends or figures, and those are a zero byte each, which no other encoding has. */
    private static Optional<TextEncoding> utf16(byte[] bytes) {
        int evenZeros = 0;
        int oddZeros = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                if (i % 2 == 0) {
                    evenZeros++;
                } else {
                    oddZeros++;
                }
            }
        }
        if (evenZeros == oddZeros) {
            return Optional.empty();
        }
        Charset charset = oddZeros > evenZeros ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
        return plausibleChinese(bytes, charset);
    }

    private static Optional<TextEncoding> declared(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, DECLARED_WITHIN), StandardCharsets.ISO_8859_1);
        Matcher declaration = DECLARATION.matcher(head);
        if (!declaration.find()) {
            return Optional.empty();
        }
        return switch (declaration.group(1).toLowerCase(Locale.ROOT)) {
            // GB18030 holds both others, and pages that declare those use it.
            case "gb2312", "gbk", "gb18030", "gb_2312-80", "x-gbk", "cp936" -> chinese(bytes, GB18030);
            case "big5", "big5-hkscs", "x-x-big5" -> chinese(bytes, BIG5);
            case "utf-8", "utf8" -> plausible(bytes, StandardCharsets.UTF_8, 0);
            default -> Optional.empty();
        };
    }

    private static Optional<TextEncoding> byFrequency(byte[] bytes) {
        UniversalDetector detector = new UniversalDetector();
        detector.handleData(bytes, 0, bytes.length);
        detector.dataEnd();
        return chinese(bytes, Constants.CHARSET_BIG5.equals(detector.getDetectedCharset()) ? BIG5 : GB18030);
    }

    /** Most bytes of the one are characters of the other: the one that makes more common characters of them, else the likelier. */
    private static Optional<TextEncoding> chinese(byte[] bytes, Charset likelier) {
        Charset other = likelier.equals(BIG5) ? GB18030 : BIG5;
        Legibility one = legibility(bytes, likelier, 0);
        Legibility two = legibility(bytes, other, 0);
        boolean otherIsBetter = isChinese(two) && (!isChinese(one) || two.commonShare() > one.commonShare() + CLEARLY);
        if (otherIsBetter) {
            return Optional.of(new TextEncoding(other, 0));
        }
        return isChinese(one) ? Optional.of(new TextEncoding(likelier, 0)) : Optional.empty();
    }

    private static Optional<TextEncoding> plausible(byte[] bytes, Charset charset, int markLength) {
        Legibility legibility = legibility(bytes, charset, markLength);
        boolean onlyTheMark = legibility.characters() == 0;
        return onlyTheMark || legibility.plausible()
                ? Optional.of(new TextEncoding(charset, markLength))
                : Optional.empty();
    }

    private static Optional<TextEncoding> plausibleChinese(byte[] bytes, Charset charset) {
        return isChinese(legibility(bytes, charset, 0)) ? Optional.of(new TextEncoding(charset, 0)) : Optional.empty();
    }

    private static boolean isChinese(Legibility legibility) {
        return legibility.plausible() && legibility.commonShare() >= MOSTLY;
    }

    private static Legibility legibility(byte[] bytes, Charset charset, int offset) {
        CommonHanzi ranking = charset.equals(BIG5) ? CommonHanzi.TRADITIONAL : CommonHanzi.SIMPLIFIED;
        return Legibility.of(bytes, offset, charset, ranking);
    }

    /** The beginning of the text, without its mark, from at most so many bytes. */
    String beginning(byte[] bytes, int atMostBytes) {
        return new String(bytes, markLength, Math.min(bytes.length - markLength, atMostBytes), charset);
    }
}
