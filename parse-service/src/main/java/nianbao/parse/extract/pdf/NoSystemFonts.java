package nianbao.parse.extract.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;

/**
 * Stands one font of the library's own in for every font that a document does not bring along: the machine's fonts are neither searched
 * nor needed, no cache of them is written, and the same bytes are read the same everywhere.
 */
final class NoSystemFonts implements FontMapper {

    private static final String STAND_IN = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private final TrueTypeFont standIn;

    private NoSystemFonts() {
        try (InputStream font = FontMapper.class.getResourceAsStream(STAND_IN)) {
            if (font == null) {
                throw new IllegalStateException("PDFBox has no " + STAND_IN);
            }
            standIn = new TTFParser().parse(RandomAccessReadBuffer.createBufferFromStream(font));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes this the way the library finds fonts in this process. */
    static void install() {
        FontMappers.set(new NoSystemFonts());
    }

    @Override
    public FontMapping<TrueTypeFont> getTrueTypeFont(String baseFont, PDFontDescriptor descriptor) {
        return new FontMapping<>(standIn, true);
    }

    @Override
    public FontMapping<FontBoxFont> getFontBoxFont(String baseFont, PDFontDescriptor descriptor) {
        return new FontMapping<>(standIn, true);
    }

    @Override
    public CIDFontMapping getCIDFont(String baseFont, PDFontDescriptor descriptor, PDCIDSystemInfo collection) {
        return new CIDFontMapping(null, standIn, true);
    }
}
