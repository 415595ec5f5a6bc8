package nianbao.parse.extract;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import nianbao.model.event.RejectionCode;
import nianbao.parse.extract.docx.DocxExtractor;
import nianbao.parse.extract.pdf.PdfExtractor;

/** Bytes to a {@link Document}, by the media type that admission found. */
public final class Extraction {

    /** The longest text a report may have, in UTF-16 code units. */
    public static final int MAX_TEXT = 1 << 20;

    /** The longest HTML, marks included, in UTF-16 code units; and the most tags in it: its tree is many times as large as its source. */
    static final int MAX_SOURCE = 1 << 23;

    static final int MAX_TAGS = 200_000;

    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private Extraction() {}

    /** What became of the bytes. */
    public sealed interface Result {}

    /** The document they hold. */
    public record Extracted(Document document) implements Result {}

    /**
     * Why they hold none that can be read.
     *
     * @param code the reason
     * @param detail what was found, for an operator (English)
     */
    public record Refused(RejectionCode code, String detail) implements Result {}

    /**
     * Extracts a document.
     *
     * @param bytes the document
     * @param mediaType as found from the bytes, without parameters
     * @param charset the encoding of a text format; null means UTF-8
     */
    public static Result of(byte[] bytes, String mediaType, String charset) {
        String type = mediaType == null ? "" : mediaType;
        if (type.equals("application/pdf")) {
            return PdfExtractor.extract(bytes);
        }
        if (type.equals(DOCX)) {
            return DocxExtractor.extract(bytes);
        }
        if (!type.equals("text/html") && !type.equals("text/plain") && !type.equals("text/markdown")) {
            return new Refused(RejectionCode.UNSUPPORTED_MEDIA_TYPE, "no extractor for " + type);
        }
        try {
            Charset encoding = charset == null ? StandardCharsets.UTF_8 : Charset.forName(charset);
            return type.equals("text/html") ? html(bytes, encoding) : text(bytes, encoding);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return new Refused(RejectionCode.UNREADABLE, "not text in " + charset + ": " + e);
        }
    }

    private static Result text(byte[] bytes, Charset encoding) {
        return BoundedText.decode(bytes, encoding, MAX_TEXT)
                .<Result>map(source -> new Extracted(TextExtractor.extract(source)))
                .orElseGet(Extraction::tooLong);
    }

    private static Result html(byte[] bytes, Charset encoding) {
        return BoundedText.decode(bytes, encoding, MAX_SOURCE)
                .map(Extraction::html)
                .orElseGet(() -> new Refused(
                        RejectionCode.TEXT_TOO_LONG, "the HTML is longer than " + MAX_SOURCE + " UTF-16 units"));
    }

    private static Result html(String source) {
        if (source.chars().filter(c -> c == '<').limit(MAX_TAGS + 1L).count() > MAX_TAGS) {
            return new Refused(RejectionCode.TEXT_TOO_LONG, "the HTML has more than " + MAX_TAGS + " tags");
        }
        return HtmlExtractor.extract(source);
    }

    static Refused tooLong() {
        return new Refused(RejectionCode.TEXT_TOO_LONG, "the text is longer than " + MAX_TEXT + " UTF-16 units");
    }
}
