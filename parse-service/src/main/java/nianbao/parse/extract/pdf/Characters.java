package nianbao.parse.extract.pdf;

import java.io.IOException;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.fontbox.cmap.CMap;
import org.apache.fontbox.cmap.CMapParser;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** What the codes of a document's fonts mean, as ordinary characters; {@link Glyph#UNKNOWN} where a font does not say. */
final class Characters {

    /** Radicals of simplified characters, which Unicode holds to be other characters than those they look like. */
    private static final String SIMPLIFIED_RADICALS = "⺟⺠⻁⻄⻅⻆⻉⻋⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻨⻩⻬⻮⻰⻳⼾";

    private static final String SIMPLIFIED = "母民虎西见角贝车长门青韦页风飞食马骨鬼鱼鸟麦黄齐齿龙龟户";

    private final Map<PDFont, Map<Integer, String>> known = new IdentityHashMap<>();
    private final Map<PDFont, Optional<CMap>> cmaps = new IdentityHashMap<>();

    /** The ordinary characters that a code of a font stands for. */
    String of(PDFont font, int code) {
        return known.computeIfAbsent(font, unseen -> new HashMap<>()).computeIfAbsent(code, unseen -> read(font, code));
    }

    private String read(PDFont font, int code) {
        String mapped = mapped(font, code);
        if (mapped == null || mapped.isEmpty()) {
            return Glyph.UNKNOWN;
        }
        StringBuilder ordinary = new StringBuilder(mapped.length());
        mapped.codePoints().forEach(c -> ordinary.append(ordinary(c)));
        return ordinary.toString();
    }

    /** A font that is not there is stood in for by another, whose own numbering of glyphs says nothing. */
    private String mapped(PDFont font, int code) {
        if (!(font instanceof PDType0Font composite) || font.isEmbedded()) {
            return font.toUnicode(code);
        }
        CMap cmap = cmaps.computeIfAbsent(font, Characters::cmap).orElse(null);
        if (cmap != null) {
            return cmap.toUnicode(code);
        }
        return isNumberedAsAdobe(composite) ? font.toUnicode(code) : null;
    }

    private static Optional<CMap> cmap(PDFont font) {
        if (!(font.getCOSObject().getDictionaryObject(COSName.TO_UNICODE) instanceof COSStream stream)) {
            return Optional.empty();
        }
        try (var input = stream.createInputStream()) {
            return Optional.of(new CMapParser().parse(RandomAccessReadBuffer.createBufferFromStream(input)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Whether its characters have the numbers of a published collection, such as Adobe-GB1. */
    private static boolean isNumberedAsAdobe(PDType0Font font) {
        var collection = font.getDescendantFont().getCIDSystemInfo();
        return collection != null
                && "Adobe".equals(collection.getRegistry())
                && !"Identity".equals(collection.getOrdering());
    }

    /** Compatibility forms and radicals as the characters that readers see; nothing for marks without width. */
    static String ordinary(int c) {
        int radical = SIMPLIFIED_RADICALS.indexOf(c);
        if (radical >= 0) {
            return SIMPLIFIED.substring(radical, radical + 1);
        }
        boolean compatible = c >= 0x2E80 && c <= 0x2FDF
                || c >= 0xF900 && c <= 0xFAFF
                || c >= 0xFB00 && c <= 0xFB06
                || c >= 0x2F800 && c <= 0x2FA1F;
        if (compatible) {
            return Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC);
        }
        if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
            return " ";
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.UNASSIGNED, Character.SURROGATE, Character.PRIVATE_USE -> Glyph.UNKNOWN;
            case Character.FORMAT -> " ";
            default -> Character.toString(c);
        };
    }
}
