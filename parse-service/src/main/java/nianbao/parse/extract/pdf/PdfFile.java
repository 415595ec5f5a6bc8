package nianbao.parse.extract.pdf;

import java.io.IOException;
import java.io.Serial;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Opens a PDF, and tells one that is locked otherwise than by a password, such as for the holders of certificates, from a broken one. */
final class PdfFile extends PDFParser {

    private static final COSName BY_PASSWORD = COSName.getPDFName("Standard");
    private boolean locked;

    private PdfFile(byte[] bytes) throws IOException {
        super(new RandomAccessReadBuffer(bytes), "", null, null, IOUtils.createMemoryOnlyStreamCache());
    }

    /** It takes a key that nobody sends along. */
    static final class Locked extends IOException {

        @Serial
        private static final long serialVersionUID = 1L;

        Locked(Throwable cause) {
            super("locked for the holders of keys", cause);
        }
    }

    /**
     * The document, opened with the empty password.
     *
     * @throws Locked if it opens with no password
     * @throws IOException if it is broken, or opens with another password
     */
    static PDDocument open(byte[] bytes) throws IOException {
        PdfFile file = new PdfFile(bytes);
        try {
            return file.parse();
        } catch (IOException | RuntimeException | NoClassDefFoundError e) {
            if (file.locked) {
                throw new Locked(e);
            }
            throw e;
        }
    }

    /** The parser forgets a document that it fails to open: what locks it is looked at before. */
    @Override
    protected void initialParse() throws IOException {
        try {
            super.initialParse();
        } finally {
            COSDictionary trailer = document == null ? null : document.getTrailer();
            COSDictionary lock = trailer == null ? null : trailer.getCOSDictionary(COSName.ENCRYPT);
            locked = lock != null && !BY_PASSWORD.equals(lock.getCOSName(COSName.FILTER));
        }
    }
}
